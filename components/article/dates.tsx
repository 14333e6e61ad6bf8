import { MixedText } from "#components/layout/mixed-text";
import { formatDate, formatDateTime } from "#lib/arabic/dates/dates";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import styles from "./dates.module.css";

type TimeProps = { iso: string; settings: LocaleSettings; withTime: boolean };

/** A moment in the words of the publication's region; machines read ISO 8601 with its offset. */
export function Time({ iso, settings, withTime }: TimeProps) {
  const date = new Date(iso);
  return <time dateTime={iso}>{withTime ? formatDateTime(date, settings) : formatDate(date, settings)}</time>;
}

type DatesProps = {
  published: string;
  updated?: string | undefined;
  /** What the update changed. */
  reason?: string | undefined;
  settings: LocaleSettings;
};

/** When an article was published and, if it was, last updated and why. */
export function Dates({ published, updated, reason, settings }: DatesProps) {
  return (
    <p className={styles.dates}>
      <span>
        {strings.published} <Time iso={published} settings={settings} withTime={true} />
      </span>
      {updated !== undefined && (
        <span>
          {strings.updated} <Time iso={updated} settings={settings} withTime={true} />
          {reason !== undefined && (
            <>
              : <MixedText text={reason} />
            </>
          )}
        </span>
      )}
    </p>
  );
}
