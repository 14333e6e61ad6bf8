import { Time } from "#components/article/dates";
import { MixedText } from "#components/layout/mixed-text";
import { formatDate } from "#lib/arabic/dates/dates";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { BreakingView, TickerView } from "#lib/view-models/pages";
import styles from "./ticker.module.css";

type ItemsProps = { items: readonly BreakingView[]; settings: LocaleSettings };

function Items({ items, settings }: ItemsProps) {
  return items.map(({ text, at, url }) => (
    <li key={`${at} ${text}`}>
      <p>
        <Time iso={at} settings={settings} withTime={false} />{" "}
        {url === undefined ? (
          <MixedText text={text} />
        ) : (
          <a href={url} target="_top">
            <MixedText text={text} />
          </a>
        )}
      </p>
    </li>
  ));
}

/** A second copy of the items, so that the moving band has no gap. Keyboard and screen readers skip it. */
function ItemsCopy({ items, settings }: ItemsProps) {
  return (
    <ul className={styles.items} aria-hidden="true">
      {items.map(({ text, at, url }) => (
        <li key={`${at} ${text}`}>
          <p>
            <span className={styles.time}>{formatDate(new Date(at), settings)}</span>{" "}
            {url === undefined ? (
              <MixedText text={text} />
            ) : (
              <a href={url} target="_top" tabIndex={-1}>
                <MixedText text={text} />
              </a>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Characters for each step of `data-pace`; `ticker.module.css` defines the duration of each step. */
const lettersPerPace = 40;
const longestPace = 20;

/** Returns the duration of one round of the band in steps (2 to 20): longer texts take longer. */
function paceOf(items: readonly BreakingView[]): number {
  const letters = items.reduce((sum, { text }) => sum + text.length + 16, 0);
  return Math.min(Math.max(Math.ceil(letters / lettersPerPace), 2), longestPace);
}

/** The date of the newest article, as a paper prints its date below its name. */
function Folio({ newest, settings }: { newest: string; settings: LocaleSettings }) {
  return (
    <p className={styles.folio}>
      {strings.newestArticle}: <Time iso={newest} settings={settings} withTime={false} />
    </p>
  );
}

function Label({ breaking, isEmpty }: { breaking: boolean; isEmpty: boolean }) {
  if (isEmpty) return <h1 className={styles.hidden}>{strings.latest}</h1>;
  if (!breaking) return <h1 className={styles.label}>{strings.latest}</h1>;
  return (
    <h1 className={styles.alert}>
      <a href={urls.breaking} target="_top">
        {strings.breaking}
      </a>
    </h1>
  );
}

/**
 * The content of the breaking bar: a list that shows one item at a time or, unless the reader prefers reduced motion, a moving
 * band. The check box stops the band without a script (WCAG 2.2.2) and leaves the list. Without news the bar has
 * the date of the newest article.
 */
export function Ticker({
  ticker: { breaking, items, newest },
  settings,
}: {
  ticker: TickerView;
  settings: LocaleSettings;
}) {
  const moves = items.length > 1;
  return (
    <main className={moves ? `${styles.ticker} ${styles.moving}` : styles.ticker}>
      <Label breaking={breaking} isEmpty={items.length === 0} />
      {newest !== undefined && <Folio newest={newest} settings={settings} />}
      {items.length > 0 && (
        <div className={styles.window}>
          <div className={styles.band} data-pace={paceOf(items)}>
            <ul className={styles.items}>
              <Items items={items} settings={settings} />
            </ul>
            {moves && <ItemsCopy items={items} settings={settings} />}
          </div>
        </div>
      )}
      {moves && (
        <label className={styles.pause}>
          <input type="checkbox" />
          <span>{strings.pauseTicker}</span>
        </label>
      )}
    </main>
  );
}
