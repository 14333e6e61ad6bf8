import { sortByDate } from "#lib/config/search-address";
import type { SearchRequest } from "#lib/search/browser/address";
import type { Limits } from "#lib/search/browser/parts";

/** Returns the first and the last month of a year (`2016`) or a month (`2016-12`); undefined for all. */
function periodOf(period: string): Limits["period"] {
  if (/^\d{4}$/.test(period)) return [`${period}-01`, `${period}-12`];
  return period === "" ? undefined : [period, period];
}

/** Returns the limits that a reader has set, as the index has them. */
export function toLimits({ category, author, period, sort }: SearchRequest): Limits {
  return {
    filters: [category && `#c:${category}`, author && `#a:${author}`].filter((filter) => filter !== ""),
    period: periodOf(period),
    sortsByDate: sort === sortByDate,
  };
}

/** Returns whether the results are limited, so that fewer limits could give more. */
export function isLimited({ category, author, period }: SearchRequest): boolean {
  return category + author + period !== "";
}
