import { hash } from "node:crypto";
import { getOldAfter, isOld, type Snapshot } from "#lib/articles";
import type { Article, Publication } from "#lib/content/publication";
import type { OldAddress } from "#lib/content/schema/old-address";
import { findPicture } from "#lib/newsroom/pictures";
import { getSearchParts } from "#lib/newsroom/search-segments";

/** The hash of each month that has articles, by `2016/12`, oldest month first. See {@link getMonthHashes}. */
type MonthHashes = ReadonlyMap<string, string>;

/** An entry of the sitemap index. `changed` is in milliseconds since 1970 (UTC). */
export type ListedSitemap = { address: string; changed: number };

/** Months (`2016/12`) whose pages are unchanged and need no listing, with the sitemaps that the sitemap index still names. */
export type UnchangedMonths = ReadonlyMap<string, { sitemaps: readonly ListedSitemap[] }>;

function digest(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}

/** Returns the names of the search's segments by their final month. */
function getSegmentNames(snapshot: Snapshot): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name, finalMonth } of getSearchParts(snapshot).segments)
    names.set(finalMonth, [...(names.get(finalMonth) ?? []), name]);
  return names;
}

/** The authors, and the former names of categories and tags: they decide which list an article is in, and where redirects are. */
function getNames({ authors, categories, tags }: Publication): unknown[] {
  const addresses = (aliases: readonly OldAddress[] = []) => aliases.map(({ address }) => address);
  return [
    authors,
    categories.map(({ aliases }) => addresses(aliases)),
    tags.map(({ name, aliases }) => [name, ...addresses(aliases)]),
  ];
}

/**
 * Returns a hash for each month. While it is the same, every page whose final month it is stays the same, and publishing
 * skips those pages without comparing each. The hash covers the month's articles and all older ones: related articles look
 * backwards in time, and lists are numbered from the oldest end.
 *
 * The hash covers the files of articles, pictures and authors, former names, and what changes with time: articles that become old, updates
 * and corrections that become due. It also covers which segments of the search end with the month, because finished years are
 * joined when another year ends. It does not cover the settings, the categories and the program's version, which affect
 * every page; callers must compare those themselves.
 */
export function getMonthHashes(snapshot: Snapshot): MonthHashes {
  const { byMonth, now, publication } = snapshot;
  const inputsOf = (article: Article) => {
    const { id, hash: bytes, updated = "", corrections, image, pictures } = article;
    const files = [...(image === undefined ? [] : [image.src]), ...pictures].map(
      (src) => findPicture(snapshot, article, src)?.hash ?? "",
    );
    return [id, bytes, updated, corrections.length, ...files].join(" ");
  };
  let older = digest(JSON.stringify(getNames(publication)));
  const segmentNames = getSegmentNames(snapshot);
  const oldAfter = getOldAfter(publication);
  const monthHashes = new Map<string, string>();
  for (const month of [...byMonth.keys()].sort()) {
    const articles = byMonth.get(month) ?? [];
    older = digest([older, ...articles.map(inputsOf)].join("\n"));
    // The archive notice is only on the article's own page, and a segment of the search ends with one month. So neither
    // affects later months.
    const old = articles.filter((article) => isOld(article, now, oldAfter)).length;
    const segments = segmentNames.get(month) ?? [];
    monthHashes.set(month, digest([older, old, ...segments].join(" ")));
  }
  return monthHashes;
}
