import styles from "./article-body.module.css";

/**
 * The text of an article or a page.
 *
 * @param html HTML that `lib/content` rendered from Markdown and sanitised: it has no event handlers, scripts or styles.
 */
export function ArticleBody({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML is sanitised, and React has no other way to insert it.
  return <div className={styles.body} dangerouslySetInnerHTML={{ __html: html }} />;
}
