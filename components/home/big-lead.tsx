import { Byline, getVoices } from "#components/article/byline";
import { Time } from "#components/article/dates";
import { Picture } from "#components/article/picture";
import { MixedText } from "#components/layout/mixed-text";
import { StatusMark } from "#components/list/status-mark";
import type { LocaleSettings } from "#lib/config/site";
import type { Teaser } from "#lib/view-models/pages";
import styles from "./big-lead.module.css";

/** The widths of the picture: the window on phones and tablets, the page on wide screens. */
const pictureSizes = "(min-width: 120rem) 100rem, (min-width: 83rem) 78rem, 100vw";

/** The lead of a big day: the headline over the whole width, the picture below it, then the standfirst. */
export function BigLead({ teaser, settings }: { teaser: Teaser; settings: LocaleSettings }) {
  const { status, section, title, url, summary, date, byline, picture } = teaser;
  const voices = getVoices(teaser);
  return (
    <article className={styles.lead}>
      {status && <StatusMark status={status} />}
      {voices.length > 0 && (
        <p className={styles.section}>
          <Byline names={voices} />
        </p>
      )}
      <p className={styles.section} data-tone={section.tone}>
        <a href={section.url}>{section.name}</a>
      </p>
      <h2 className={styles.title}>
        <a href={url}>
          <MixedText text={title} />
        </a>
      </h2>
      {picture && (
        <div className={styles.picture}>
          <Picture picture={picture} sizes={pictureSizes} isFirst={true} isDecoration={true} />
        </div>
      )}
      <div className={styles.words}>
        <p className={styles.summary}>
          <MixedText text={summary} />
        </p>
        <p className={styles.meta}>
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
