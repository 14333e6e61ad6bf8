import { MixedText } from "#components/layout/mixed-text";
import { formatDate, formatDateTime } from "#lib/arabic/dates/dates";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import styles from "./dates.module.css";

type TimeProps = { iso: string; settings: LocaleSettings; withTime: boolean };

/** A date in the format of the publication's region, with ISO 8601 in the `datetime` attribute. */
export function Time({ iso, settings, withTime }: TimeProps) {
  const date = new Date(iso);
  return <time dateTime={iso}>{withTime ? formatDateTime(date, settings) : formatDate(date, settings)}</time>;
}

type DatesProps = {
  published: string;
  updated?: string | undefined;
  /** What the update changed, in one line. */
  reason?: string | undefined;
  settings: LocaleSettings;
};

/** When an article was published and last updated, with the reason of the update. */
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
