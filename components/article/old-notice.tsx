import { toDigits } from "#lib/arabic/numbers/digits";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import styles from "./old-notice.module.css";

/** Tells the reader of an article from the archive which year it is from. */
export function OldNotice({ year, settings }: { year: number; settings: LocaleSettings }) {
  return (
    <p className={styles.notice} role="note">
      {strings.oldArticle(toDigits(String(year), settings))}
    </p>
  );
}
