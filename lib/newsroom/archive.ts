import type { Edition } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import type { ClosedMonths } from "#lib/newsroom/month-hashes";

/** `key`: `2016/12`. */
export type Month = { key: string; year: string; month: string; articles: Article[] };

/** The months in which something was published, newest first. */
export function getMonths(edition: Edition): Month[] {
  return [...edition.byMonth]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, articles]) => ({ key, year: key.slice(0, 4), month: key.slice(5), articles }));
}

/** The months in which something was published, newest first, without those that are closed. */
export function getOpenMonths(edition: Edition, closed: ClosedMonths): Month[] {
  return getMonths(edition).filter(({ key }) => !closed.has(key));
}

/** The years in which something was published, newest first, and their months. */
export function getYears(edition: Edition): { year: string; months: Month[]; total: number }[] {
  const years = new Map<string, Month[]>();
  for (const month of getMonths(edition)) years.set(month.year, [...(years.get(month.year) ?? []), month]);
  return [...years].map(([year, months]) => ({
    year,
    months,
    total: months.reduce((sum, { articles }) => sum + articles.length, 0),
  }));
}
