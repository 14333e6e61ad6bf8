import { MixedText } from "#components/mixed-text";
import type { ArticleView } from "#lib/views";
import styles from "./article-header.module.css";

type Props = { article: Pick<ArticleView, "section" | "title" | "summary"> };

/** The head of an article: section, headline, standfirst. */
export function ArticleHeader({ article: { section, title, summary } }: Props) {
  return (
    <header className={styles.header}>
      <p className={styles.section} data-tone={section.tone}>
        <a href={section.url}>{section.name}</a>
      </p>
      <h1>
        <MixedText text={title} />
      </h1>
      <p className={styles.standfirst}>
        <MixedText text={summary} />
      </p>
    </header>
  );
}
