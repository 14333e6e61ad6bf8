import type { Snapshot } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import type { UnchangedMonths } from "#lib/newsroom/month-hashes";

/** A month with its articles, newest first. `key` is `2016/12`, `month` is `12`. */
export type Month = { key: string; year: string; month: string; articles: Article[] };

/** Returns the months that have articles, newest first. */
export function getMonths(snapshot: Snapshot): Month[] {
  return [...snapshot.byMonth]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, articles]) => ({ key, year: key.slice(0, 4), month: key.slice(5), articles }));
}

/** Returns the months that have articles and are not unchanged, newest first. */
export function getChangedMonths(snapshot: Snapshot, unchanged: UnchangedMonths): Month[] {
  return getMonths(snapshot).filter(({ key }) => !unchanged.has(key));
}

/** Returns the years that have articles, newest first, with their months and their number of articles. */
export function getYears(snapshot: Snapshot): { year: string; months: Month[]; total: number }[] {
  const years = new Map<string, Month[]>();
  for (const month of getMonths(snapshot)) years.set(month.year, [...(years.get(month.year) ?? []), month]);
  return [...years].map(([year, months]) => ({
    year,
    months,
    total: months.reduce((sum, { articles }) => sum + articles.length, 0),
  }));
}
