import { getVoices } from "#components/article/byline";
import { MixedText } from "#components/layout/mixed-text";
import { AboveHeadline } from "#components/list/above-headline";
import type { ArticleView } from "#lib/view-models/pages";
import styles from "./article-header.module.css";

type Props = {
  article: Pick<ArticleView, "section" | "byline" | "title" | "summary" | "summaryIsOpening" | "status">;
};

/** The header of an article: the writers of opinion, section, headline, standfirst. A standfirst that the text repeats is left out. */
export function ArticleHeader({ article }: Props) {
  const { section, title, summary, summaryIsOpening: isRepeated = false, status } = article;
  return (
    <header className={styles.header}>
      <AboveHeadline
        status={status}
        voices={getVoices(article)}
        section={section}
        lineClass={styles.section}
      />
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
