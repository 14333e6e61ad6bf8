import { toDigits } from "#lib/arabic/numbers/digits";
import { countNoun, nouns } from "#lib/arabic/numbers/plural";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { PeriodView } from "#lib/view-models/pages";
import styles from "./period-list.module.css";

/** Years or months, each with its number of articles. */
export function PeriodList({ periods, site }: { periods: readonly PeriodView[]; site: Site }) {
  if (periods.length === 0) return <p>{strings.empty}</p>;
  return (
    <ul className={styles.periods}>
      {periods.map(({ name, url, total }) => (
        <li key={url}>
          <a href={url}>{toDigits(name, site)}</a> <span>{countNoun(nouns.article, total, site)}</span>
        </li>
      ))}
    </ul>
  );
}
