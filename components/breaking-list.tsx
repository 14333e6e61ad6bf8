import { Time } from "#components/dates";
import { MixedText } from "#components/mixed-text";
import type { LocaleSettings } from "#lib/site";
import { strings } from "#lib/strings";
import type { BreakingView } from "#lib/views";
import styles from "./breaking-list.module.css";

/** Breaking news with its times, newest first. */
export function BreakingList({
  items,
  settings,
}: {
  items: readonly BreakingView[];
  settings: LocaleSettings;
}) {
  if (items.length === 0) return <p>{strings.empty}</p>;
  return (
    <ol className={styles.items}>
      {items.map(({ text, at, url }) => (
        <li key={`${at} ${text}`}>
          <Time iso={at} settings={settings} withTime={true} />
          <p>
            {url === undefined ? (
              <MixedText text={text} />
            ) : (
              <a href={url}>
                <MixedText text={text} />
              </a>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
