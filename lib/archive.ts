import type { Edition } from "#lib/articles";
import type { Article } from "#lib/content/publication";

export type Month = { year: string; month: string; articles: Article[] };

/** The months in which something was published, newest first. */
export function getMonths(edition: Edition): Month[] {
  return [...edition.byMonth]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, articles]) => ({ year: key.slice(0, 4), month: key.slice(5), articles }));
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
