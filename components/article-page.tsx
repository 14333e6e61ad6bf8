import { ArticleBody } from "#components/article-body";
import { ArticleHeader } from "#components/article-header";
import { Breadcrumbs } from "#components/breadcrumbs";
import { NameLink } from "#components/byline";
import { CommentsClosed } from "#components/comments-closed";
import { Corrections } from "#components/corrections";
import { Figure } from "#components/figure";
import { OldNotice } from "#components/old-notice";
import { Related } from "#components/related";
import { ShareLinks } from "#components/share-links";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import { absoluteUrl } from "#lib/urls";
import type { ArticleView } from "#lib/views";
import styles from "./article-page.module.css";

type Props = { article: ArticleView; site: Site; html: string };

/** An article's whole page, from the breadcrumbs to the closed comments. */
export function ArticlePage({ article, site, html }: Props) {
  const { section, title, picture, oldYear, corrections, source, tags, related } = article;
  return (
    <div className={styles.page}>
      <Breadcrumbs trail={[section]} current={title} />
      <article className={styles.article}>
        {oldYear !== undefined && <OldNotice year={oldYear} settings={site} />}
        <ArticleHeader article={article} site={site} />
        {picture && <Figure picture={picture} />}
        <ArticleBody html={html} />
        <Corrections corrections={corrections} settings={site} />
        <footer className={styles.footer}>
          <p>
            <strong>{strings.source}:</strong> <NameLink {...source} />
          </p>
          {tags.length > 0 && (
            <nav aria-label={strings.tags}>
              <ul className={styles.tags}>
                {tags.map(({ name, url }) => (
                  <li key={url}>
                    <a href={url} rel="tag">
                      <bdi>{name}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <ShareLinks url={absoluteUrl(site.url, article.url)} title={title} />
          <p className={styles.address} dir="ltr">
            {absoluteUrl(site.url, article.url)}
          </p>
        </footer>
      </article>
      <div className={styles.after}>
        <Related cards={related} settings={site} />
        <CommentsClosed />
      </div>
    </div>
  );
}
