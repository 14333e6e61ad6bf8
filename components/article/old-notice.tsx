import { toDigits } from "#lib/arabic/numbers/digits";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import styles from "./old-notice.module.css";

/** The archive notice of an old article, with its year. */
export function OldNotice({ year, settings }: { year: number; settings: LocaleSettings }) {
  return (
    <p className={styles.notice} role="note">
      {strings.oldArticle(toDigits(String(year), settings))}
    </p>
  );
}
