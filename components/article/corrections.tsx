import { Time } from "#components/article/dates";
import { MixedText } from "#components/layout/mixed-text";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { Correction } from "#lib/view-models/pages";
import styles from "./corrections.module.css";

type Props = { corrections: readonly Correction[]; settings: LocaleSettings };

/** The corrections of an article. */
export function Corrections({ corrections, settings }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section className={styles.corrections} aria-labelledby="corrections">
      <h2 id="corrections">{strings.corrections}</h2>
      <ul>
        {corrections.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <Time iso={at} settings={settings} withTime={false} />
            <p>
              <MixedText text={text} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
