import styles from "./article-body.module.css";

/**
 * The text of an article or a page.
 *
 * @param html What `lib/content` made of the author's Markdown: sanitised, without a handler, script or style.
 */
export function ArticleBody({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only way into React for HTML that the sanitiser has made safe.
  return <div className={styles.body} dangerouslySetInnerHTML={{ __html: html }} />;
}
