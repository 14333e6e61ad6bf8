import { Byline } from "#components/article/byline";
import { Dates } from "#components/article/dates";
import { countNoun, nouns } from "#lib/arabic/numbers/plural";
import { isCollectiveName } from "#lib/arabic/words/collective-name";
import { readingMinutes } from "#lib/arabic/words/text";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { ArticleView } from "#lib/view-models/pages";
import styles from "./article-facts.module.css";

type Props = {
  article: Pick<ArticleView, "byline" | "date" | "updated" | "updateReason" | "words">;
  site: Site;
};

/** Byline, dates and reading time of an article. */
export function ArticleFacts({ article: { byline, date, updated, updateReason, words }, site }: Props) {
  const hasPerson = byline.some(({ name }) => !isCollectiveName(name));
  return (
    <div className={styles.facts}>
      <p>
        {hasPerson && `${strings.byline} `}
        <strong>
          <Byline names={byline} />
        </strong>
      </p>
      <Dates published={date} updated={updated} reason={updateReason} settings={site} />
      <p className={styles.reading}>
        {strings.readingTime}: {countNoun(nouns.minute, readingMinutes(words), site)}
      </p>
    </div>
  );
}
