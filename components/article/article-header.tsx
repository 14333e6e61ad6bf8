import { Byline, getVoices } from "#components/article/byline";
import { MixedText } from "#components/layout/mixed-text";
import { StatusMark } from "#components/list/status-mark";
import type { ArticleView } from "#lib/view-models/pages";
import styles from "./article-header.module.css";

type Props = {
  article: Pick<ArticleView, "section" | "byline" | "title" | "summary" | "summaryIsOpening" | "status">;
};

/** The header of an article: the writers of opinion, section, headline, standfirst. A standfirst that the text repeats is left out. */
export function ArticleHeader({ article }: Props) {
  const { section, title, summary, summaryIsOpening: isRepeated = false, status } = article;
  const voices = getVoices(article);
  return (
    <header className={styles.header}>
      {status && <StatusMark status={status} />}
      {voices.length > 0 && (
        <p className={styles.section}>
          <Byline names={voices} />
        </p>
      )}
      <p className={styles.section} data-tone={section.tone}>
        <a href={section.url}>{section.name}</a>
      </p>
      <h1>
        <MixedText text={title} />
      </h1>
      {!isRepeated && (
        <p className={styles.standfirst}>
          <MixedText text={summary} />
        </p>
      )}
    </header>
  );
}
