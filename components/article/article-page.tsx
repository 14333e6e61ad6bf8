import { ArticleBody } from "#components/article/article-body";
import { ArticleFacts } from "#components/article/article-facts";
import { ArticleFooter } from "#components/article/article-footer";
import { ArticleHeader } from "#components/article/article-header";
import { CommentsClosed } from "#components/article/comments-closed";
import { Corrections } from "#components/article/corrections";
import { Figure } from "#components/article/figure";
import { OldNotice } from "#components/article/old-notice";
import { Related } from "#components/article/related";
import { Breadcrumbs } from "#components/layout/breadcrumbs";
import type { Site } from "#lib/config/site";
import type { ArticleView, BreadcrumbPath } from "#lib/view-models/pages";
import styles from "./article-page.module.css";

type Props = { article: ArticleView; breadcrumbs: BreadcrumbPath; site: Site; html: string };

/** The content of an article's page, from the breadcrumbs to the closed comments. */
export function ArticlePage({ article, breadcrumbs, site, html }: Props) {
  const { picture, oldYear, corrections, related } = article;
  return (
    <div className={styles.page}>
      <Breadcrumbs breadcrumbs={breadcrumbs} />
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
          <Related teasers={related} settings={site} />
        </div>
        <div className={styles.comments}>
          <CommentsClosed />
        </div>
      </article>
    </div>
  );
}
