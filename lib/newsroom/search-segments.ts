import { hash } from "node:crypto";
import { monthOf, type Snapshot } from "#lib/articles";
import { blockSize, indexVersion, longSize, monthsSize, yearsSize } from "#lib/config/search-sizes";
import type { Article } from "#lib/content/publication";
import { getMonths, type Month } from "#lib/newsroom/archive";

/** Articles of a period, oldest first, and where they are in their months. */
export type Period = {
  articles: Article[];
  /** The month of the first article, `2016-12`. */
  firstMonth: string;
  /** The month of the last article, `2016/12`. A segment stays the same as long as this month does. */
  finalMonth: string;
  /** The place of the first article in its month, from 0. */
  firstPosition: number;
  /** The number of articles in the first month and in each month after it, up to the last. */
  counts: number[];
};

/** A part of the archive that the search keeps in files of its own. Its name changes if other articles are in it. */
export type SearchSegment = Period & { name: string };

/** How the search divides the archive: finished segments, oldest first, and the open block of the newest articles. */
export type SearchParts = { segments: SearchSegment[]; open: Period & { version: string } };

/** An article of a period, its month (`2016-12`), the month's key (`2016/12`), and its place in the month, from 0. */
type PlacedArticle = { article: Article; month: string; monthKey: string; position: number };

/** Returns the articles of a period with their places, oldest first. */
export function placeArticles({ articles, firstPosition }: Period): PlacedArticle[] {
  let month = "";
  let position = firstPosition - 1;
  return articles.map((article) => {
    const monthKey = monthOf(article);
    if (month !== "" && month !== monthKey) position = -1;
    month = monthKey;
    position++;
    return { article, month: monthKey.replace("/", "-"), monthKey, position };
  });
}

/** The number of a month in time, so that months can be subtracted. */
function monthNumber({ year, month }: Month): number {
  return Number(year) * 12 + Number(month);
}

function idOf({ year, month }: Month): string {
  return `${year}-${month}`;
}

function toPeriod(months: readonly Month[]): Period {
  const [first] = months;
  const last = months.at(-1);
  const counts: number[] = [];
  for (const month of months) {
    const index = first === undefined ? 0 : monthNumber(month) - monthNumber(first);
    while (counts.length < index) counts.push(0);
    counts.push(month.articles.length);
  }
  return {
    articles: months.flatMap(({ articles }) => articles.toReversed()),
    firstMonth: first === undefined ? "" : idOf(first),
    finalMonth: last?.key ?? "",
    firstPosition: 0,
    counts,
  };
}

/** Returns a part of a month. */
function partOf(month: Period, start: number, end: number): Period {
  const articles = month.articles.slice(start, end);
  return { ...month, articles, firstPosition: start, counts: [articles.length] };
}

/**
 * A short hash of the index's version and of which articles are in a period, in their order. An edited article does not change
 * it.
 */
function versionOf({ articles }: Period): string {
  const parts = [indexVersion, ...articles.map(({ id }) => id)];
  return hash("sha256", parts.join("\n"), "base64url").slice(0, 8);
}

function toSegments(period: Period): SearchSegment[] {
  if (period.articles.length === 0) return [];
  return [{ ...period, name: `${period.firstMonth}-${versionOf(period)}` }];
}

/**
 * Joins the months of years from the oldest, as long as they have few enough articles together.
 *
 * @param newest The year that is not over.
 */
function joinYears(months: readonly Month[], newest: string | undefined): Month[][] {
  const byYear = new Map<string, Month[]>();
  for (const month of months) byYear.set(month.year, [...(byYear.get(month.year) ?? []), month]);
  const groups: Month[][] = [];
  let size = 0;
  for (const [name, year] of byYear) {
    const articles = year.reduce((sum, month) => sum + month.articles.length, 0);
    const group = groups.at(-1);
    const isJoined = group !== undefined && size + articles <= (name === newest ? monthsSize : yearsSize);
    size = isJoined ? size + articles : articles;
    if (isJoined) group.push(...year);
    else groups.push([...year]);
  }
  return groups;
}

function divide(snapshot: Snapshot): SearchParts {
  const months = getMonths(snapshot).reverse();
  const newest = months.at(-1);
  const finished = months.slice(0, -1);
  const ofNewest = toPeriod(newest === undefined ? [] : [newest]);
  const count = ofNewest.articles.length;
  const long = count - (count % longSize);
  const short = count - (count % blockSize);
  const open = partOf(ofNewest, short, count);
  return {
    segments: [
      ...joinYears(finished, newest?.year).map(toPeriod),
      partOf(ofNewest, 0, long),
      partOf(ofNewest, long, short),
    ].flatMap(toSegments),
    open: { ...open, version: versionOf(open) },
  };
}

const known = new WeakMap<Snapshot, SearchParts>();

/**
 * Returns how the search divides the archive. Finished years are joined into large segments; the finished months of the newest
 * year join the last of them if both are small enough, and else are one segment; of the newest month all full 512 articles are
 * one, the full 16 behind them another, and the rest is the open block. So a query reads few segments, and one more article
 * usually changes only the open block.
 */
export function getSearchParts(snapshot: Snapshot): SearchParts {
  const parts = known.get(snapshot) ?? divide(snapshot);
  known.set(snapshot, parts);
  return parts;
}
