import { Time } from "#components/article/dates";
import { MixedText } from "#components/layout/mixed-text";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { BreakingView } from "#lib/view-models/pages";
import styles from "./breaking-list.module.css";

/** A list of breaking news with dates, newest first. */
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
