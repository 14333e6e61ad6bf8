import { Time } from "#components/dates";
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
              <bdi>{text}</bdi>
            ) : (
              <a href={url}>
                <bdi>{text}</bdi>
              </a>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
