import { Byline, getVoices } from "#components/article/byline";
import { Time } from "#components/article/dates";
import { Picture } from "#components/article/picture";
import { MixedText } from "#components/layout/mixed-text";
import { AboveHeadline } from "#components/list/above-headline";
import type { LocaleSettings } from "#lib/config/site";
import type { Teaser } from "#lib/view-models/pages";
import teasers from "../list/teaser.module.css";
import styles from "./big-lead.module.css";

/** The widths of the picture: the window on phones and tablets, the page on wide screens. */
const pictureSizes = "(min-width: 120rem) 100rem, (min-width: 83rem) 78rem, 100vw";

/** The lead of a big day: a teaser with the headline over the whole width, the picture below it, then the standfirst. */
export function BigLead({ teaser, settings }: { teaser: Teaser; settings: LocaleSettings }) {
  const { status, section, title, url, summary, date, byline, picture } = teaser;
  const voices = getVoices(teaser);
  return (
    <article className={`${teasers.teaser} ${styles.lead}`}>
      <AboveHeadline
        status={status}
        voices={voices}
        section={section}
        lineClass={`${teasers.section} ${styles.section}`}
      />
      <h2 className={`${teasers.title} ${styles.title}`}>
        <a href={url}>
          <MixedText text={title} />
        </a>
      </h2>
      {picture && (
        <div className={`${teasers.picture} ${styles.picture}`}>
          <Picture picture={picture} sizes={pictureSizes} isFirst={true} isDecoration={true} />
        </div>
      )}
      <div className={styles.words}>
        <p className={styles.summary}>
          <MixedText text={summary} />
        </p>
        <p className={`${teasers.meta} ${styles.meta}`}>
          <Time iso={date} settings={settings} withTime={false} />
          {voices.length === 0 && (
            <span>
              <Byline names={byline} />
            </span>
          )}
        </p>
      </div>
    </article>
  );
}
