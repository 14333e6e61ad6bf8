import { Byline } from "#components/byline";
import { Dates } from "#components/dates";
import { countNoun, nouns } from "#lib/arabic/plural";
import { readingMinutes } from "#lib/arabic/text";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import type { ArticleView } from "#lib/views";
import styles from "./article-header.module.css";

/** The head of an article: section, headline, standfirst, byline, dates, and how long it takes to read. */
export function ArticleHeader({ article, site }: { article: ArticleView; site: Site }) {
  const { section, title, summary, byline, date, updated, words } = article;
  return (
    <header className={styles.header}>
      <p className={styles.section} data-tone={section.tone}>
        <a href={section.url}>{section.name}</a>
      </p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p className={styles.standfirst}>{summary}</p>
      <div className={styles.facts}>
        <p>
          {strings.byline} <strong>{<Byline names={byline} />}</strong>
        </p>
        <Dates published={date} updated={updated} settings={site} />
        <p className={styles.reading}>
          {strings.readingTime}: {countNoun(nouns.minute, readingMinutes(words), site)}
        </p>
      </div>
    </header>
  );
}
