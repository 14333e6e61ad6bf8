import { hash } from "node:crypto";
import { isOld, type Snapshot } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import { findPicture } from "#lib/newsroom/teasers";

/** The monthHash of each month in which articles appeared, by `2016/12`, the oldest month first. */
export type MonthHashes = ReadonlyMap<string, string>;

/** A sitemap as the index of sitemaps tells of it. */
export type ListedSitemap = { address: string; changed: number };

/**
 * Months (`2016/12`) whose pages stand as they are, so that nobody has to list them, and what is told of each elsewhere:
 * its sitemaps.
 */
export type UnchangedMonths = ReadonlyMap<string, { sitemaps: readonly ListedSitemap[] }>;

function digest(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}

/**
 * A monthHash closes a month: while it is the same, so are all pages that are sealed by that month. It is made of the month's
 * articles and of all that are older, since related articles look backwards and lists are numbered from the oldest end.
 * So nobody has to look at each page of an old archive to know that it stays as it is.
 *
 * It rests on the articles' files and pictures, on the authors' files, and on what time changes: an article that comes of
 * age, an update or correction that is due. The settings and categories, which frame every page, it leaves to others, as
 * it does the engine, which decides what becomes of a picture.
 */
export function getMonthHashes(snapshot: Snapshot): MonthHashes {
  const { byMonth, now, publication } = snapshot;
  const shown = (article: Article) => {
    const { id, hash: bytes, updated = "", corrections, image, pictures } = article;
    const files = [...(image === undefined ? [] : [image.src]), ...pictures].map(
      (src) => findPicture(snapshot, article, src)?.hash ?? "",
    );
    return [id, bytes, updated, corrections.length, ...files].join(" ");
  };
  let older = digest(JSON.stringify(publication.authors));
  const monthHashes = new Map<string, string>();
  for (const month of [...byMonth.keys()].sort()) {
    const articles = byMonth.get(month) ?? [];
    older = digest([older, ...articles.map(shown)].join("\n"));
    // Age tells on an article's own page and on no list, so it closes its own month only.
    const old = articles.filter((article) => isOld(article, now)).length;
    monthHashes.set(month, digest(`${older} ${old}`));
  }
  return monthHashes;
}
