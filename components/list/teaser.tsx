import { Byline, getVoices } from "#components/article/byline";
import { Time } from "#components/article/dates";
import { Picture } from "#components/article/picture";
import { MixedText } from "#components/layout/mixed-text";
import { AboveHeadline } from "#components/list/above-headline";
import type { LocaleSettings } from "#lib/config/site";
import type { Teaser } from "#lib/view-models/pages";
import styles from "./teaser.module.css";

/** The size of a teaser, from the lead story of the home page (`lead`) to a line in a list (`brief`). */
export type TeaserWeight = "lead" | "secondary" | "feature" | "opening" | "plain" | "brief" | "opinion";

type Props = {
  teaser: Teaser;
  settings: LocaleSettings;
  weight: TeaserWeight;
  /** The heading level of the headline. */
  level: 2 | 3;
  showsSection: boolean;
  /** Replaces the `sizes` of the picture, where the layout shows it wider than usual. */
  pictureSizes?: string;
};

/** The `sizes` attribute of each weight; weights without one show no picture. On phones, 92vw is the page without its gutters. */
const sizes: Partial<Record<TeaserWeight, string>> = {
  lead: "(min-width: 120rem) 44rem, (min-width: 64rem) 33rem, (min-width: 48rem) 55vw, 92vw",
  secondary: "(min-width: 64rem) 14rem, (min-width: 40rem) 45vw, 7rem",
  feature: "(min-width: 60rem) 22rem, (min-width: 34rem) 60vw, 92vw",
  opening: "(min-width: 64rem) 24rem, (min-width: 40rem) 40vw, 92vw",
  plain: "(min-width: 40rem) 14rem, 7rem",
};

/** The largest rendition to offer, in pixels: enough for a pixel density of 3, or of 2 at the widest layout. */
const most: Partial<Record<TeaserWeight, number>> = { secondary: 1000, plain: 680 };

/**
 * A teaser: section, headline, standfirst, date and, if the weight has room, the picture. The headline's link covers the whole
 * teaser, so the picture is clickable without a second stop for the keyboard.
 */
export function TeaserItem({
  teaser,
  settings,
  weight,
  level,
  showsSection,
  pictureSizes = sizes[weight],
}: Props) {
  const Heading = `h${level}` as const;
  const voices = weight === "opinion" ? teaser.byline : getVoices(teaser);
  const picture = pictureSizes === undefined ? undefined : teaser.picture;
  return (
    <article className={`${styles.teaser} ${styles[weight]} ${picture ? styles.pictured : styles.bare}`}>
      <div className={styles.words}>
        <AboveHeadline
          status={teaser.status}
          voices={voices}
          section={showsSection ? teaser.section : undefined}
          lineClass={styles.section}
        />
        <Heading className={styles.title}>
          <a href={teaser.url}>
            <MixedText text={teaser.title} />
          </a>
        </Heading>
        {weight !== "brief" && (
          <p className={styles.summary}>
            <MixedText text={teaser.summary} />
          </p>
        )}
        <p className={styles.meta}>
          <Time iso={teaser.date} settings={settings} withTime={false} />
          {weight === "lead" && voices.length === 0 && (
            <span>
              <Byline names={teaser.byline} />
            </span>
          )}
        </p>
      </div>
      {picture && (
        <div className={styles.picture}>
          <Picture
            picture={picture}
            sizes={pictureSizes ?? ""}
            most={most[weight]}
            isFirst={weight === "lead" || weight === "opening"}
            isDecoration={true}
          />
        </div>
      )}
    </article>
  );
}
