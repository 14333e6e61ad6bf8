import { Time } from "#components/dates";
import { formatTime } from "#lib/arabic/dates";
import type { LocaleSettings } from "#lib/site";
import { strings } from "#lib/strings";
import type { BreakingView, TickerView } from "#lib/views";
import styles from "./ticker.module.css";

type ItemsProps = { items: readonly BreakingView[]; settings: LocaleSettings };

function Items({ items, settings }: ItemsProps) {
  return items.map(({ text, at, url }) => (
    <li key={`${at} ${text}`}>
      <Time iso={at} settings={settings} withTime={false} />{" "}
      {url === undefined ? (
        <bdi>{text}</bdi>
      ) : (
        <a href={url} target="_top">
          <bdi>{text}</bdi>
        </a>
      )}
    </li>
  ));
}

/** The same words once more behind the first, so that the band has no gap; nobody reads or reaches them. */
function Echo({ items, settings }: ItemsProps) {
  return (
    <ul className={styles.items} aria-hidden="true">
      {items.map(({ text, at }) => (
        <li key={`${at} ${text}`}>
          <span className={styles.time}>{formatTime(new Date(at), settings)}</span> <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}

/**
 * The breaking news, as a band that moves only where motion is welcome. The check box stops it by pointer and
 * keyboard, without a script (WCAG 2.2.2).
 */
export function Ticker({
  ticker: { breaking, items },
  settings,
}: {
  ticker: TickerView;
  settings: LocaleSettings;
}) {
  const moves = items.length > 1;
  return (
    <main className={styles.ticker}>
      <h1 className={breaking ? styles.hidden : styles.label}>
        {breaking ? strings.breakingPage : strings.latestBar}
      </h1>
      {moves && (
        <label className={styles.pause}>
          <input type="checkbox" />
          <span>{strings.pauseTicker}</span>
        </label>
      )}
      <div className={styles.window}>
        <div className={moves ? styles.band : styles.still} data-items={items.length}>
          <ul className={styles.items}>
            <Items items={items} settings={settings} />
          </ul>
          {moves && <Echo items={items} settings={settings} />}
        </div>
      </div>
    </main>
  );
}
