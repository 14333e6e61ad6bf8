import { formatNumber } from "#lib/arabic/numbers/digits";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { ListView } from "#lib/view-models/pages";
import boxed from "../layout/boxed-link.module.css";
import styles from "./pagination.module.css";

type Props = { list: Pick<ListView, "number" | "older" | "newer" | "jumps">; settings: LocaleSettings };

/** Links from one page of a list to its neighbours and to pages further away. Page 1 is the oldest. */
export function Pagination({ list: { number, older, newer, jumps = [] }, settings }: Props) {
  if (older === undefined && newer === undefined) return null;
  return (
    <nav className={styles.pagination} aria-label={strings.pagination}>
      {newer !== undefined && (
        <a className={boxed.link} href={newer} rel="next">
          {strings.newerPage}
        </a>
      )}
      {number !== undefined && (
        <span aria-current="page">{strings.page(formatNumber(number, settings))}</span>
      )}
      {older !== undefined && (
        <a className={boxed.link} href={older} rel="prev">
          {strings.olderPage}
        </a>
      )}
      {jumps.length > 1 && (
        <ul className={styles.jumps} aria-label={strings.farPages}>
          {jumps.map((jump) => (
            <li key={jump.number}>
              <a href={jump.url}>{formatNumber(jump.number, settings)}</a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
