import { Byline } from "#components/byline";
import { Time } from "#components/dates";
import { Picture } from "#components/picture";
import type { LocaleSettings } from "#lib/site";
import type { Card } from "#lib/views";
import styles from "./article-card.module.css";

/** How much of the page a card may claim. */
export type CardWeight = "lead" | "secondary" | "plain" | "brief";

type Props = {
  card: Card;
  settings: LocaleSettings;
  weight: CardWeight;
  /** The level of the headline in the outline of its page. */
  level: 2 | 3;
  showsSection: boolean;
};

const sizes: Record<CardWeight, string> = {
  lead: "(min-width: 64rem) 48rem, 100vw",
  secondary: "(min-width: 64rem) 18rem, (min-width: 40rem) 50vw, 100vw",
  plain: "(min-width: 40rem) 14rem, 40vw",
  brief: "0px",
};

/** One article in a list: section, headline, standfirst, date, and its picture where there is room. */
export function ArticleCard({ card, settings, weight, level, showsSection }: Props) {
  const Heading = `h${level}` as const;
  const picture = weight === "brief" ? undefined : card.picture;
  return (
    <article className={`${styles.card} ${styles[weight]}`}>
      <div className={styles.words}>
        {showsSection && (
          <p className={styles.section} data-tone={card.section.tone}>
            <a href={card.section.url}>{card.section.name}</a>
          </p>
        )}
        <Heading className={styles.title}>
          <a href={card.url}>
            <bdi>{card.title}</bdi>
          </a>
        </Heading>
        {weight !== "brief" && <p className={styles.summary}>{card.summary}</p>}
        <p className={styles.meta}>
          {weight === "lead" && (
            <span>
              <Byline names={card.byline} />
            </span>
          )}
          <Time iso={card.date} settings={settings} withTime={false} />
        </p>
      </div>
      {picture && (
        <a className={styles.picture} href={card.url} tabIndex={-1} aria-hidden="true">
          <Picture picture={picture} sizes={sizes[weight]} isFirst={weight === "lead"} isDecoration={true} />
        </a>
      )}
    </article>
  );
}
