import { ArticleBody } from "#components/article-body";
import { ArticleFacts } from "#components/article-facts";
import { ArticleFooter } from "#components/article-footer";
import { ArticleHeader } from "#components/article-header";
import { Breadcrumbs } from "#components/breadcrumbs";
import { CommentsClosed } from "#components/comments-closed";
import { Corrections } from "#components/corrections";
import { Figure } from "#components/figure";
import { OldNotice } from "#components/old-notice";
import { Related } from "#components/related";
import type { Site } from "#lib/site";
import type { ArticleView, Trail } from "#lib/views";
import styles from "./article-page.module.css";

type Props = { article: ArticleView; trail: Trail; site: Site; html: string };

/** An article's whole page, from the breadcrumbs to the closed comments. */
export function ArticlePage({ article, trail, site, html }: Props) {
  const { picture, oldYear, corrections, related } = article;
  return (
    <div className={styles.page}>
      <Breadcrumbs trail={trail} />
      <article className={styles.article}>
        <ArticleHeader article={article} />
        {oldYear !== undefined && <OldNotice year={oldYear} settings={site} />}
        {picture && <Figure picture={picture} />}
        <div className={styles.facts}>
          <ArticleFacts article={article} site={site} />
        </div>
        <div className={styles.text}>
          <ArticleBody html={html} />
          <Corrections corrections={corrections} settings={site} />
          <ArticleFooter article={article} site={site} />
        </div>
        <div className={styles.related}>
          <Related cards={related} settings={site} />
        </div>
        <div className={styles.comments}>
          <CommentsClosed />
        </div>
      </article>
    </div>
  );
}
