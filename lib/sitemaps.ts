import { isoInZone } from "#lib/arabic/dates";
import { urls } from "#lib/urls";
import type { SitemapEntry } from "#lib/views";

/** A page as a sitemap needs it; `changed` in milliseconds since 1970 (0: not known), missing: not for crawlers. */
type Listed = { kind: string; address: string; changed?: number };

/** Below the 50,000 of sitemaps.org. */
const largest = 40_000;

const articleMonth = /^\/articles\/(\d{4})\/(\d{2})\//;

function nameOf({ kind, address }: Listed): string {
  const [, year, month] = articleMonth.exec(address) ?? [];
  return kind === "article" && year !== undefined ? `${year}-${month}` : "pages";
}

/** The list of that name that still has room: `pages`, else `pages-2`, and so on. */
function listFor(sitemaps: Map<string, SitemapEntry[]>, name: string): SitemapEntry[] {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}-${number}`;
    const list = sitemaps.get(numbered) ?? [];
    sitemaps.set(numbered, list);
    if (list.length < largest) return list;
  }
}

/**
 * Every page that crawlers should come to, in sitemaps: articles by the month of their address, so that old sitemaps
 * never change; everything else in `pages` (and `pages-2` and so on beyond the limit).
 */
export function getSitemaps(pages: readonly Listed[], timeZone: string): Map<string, SitemapEntry[]> {
  const sitemaps = new Map<string, SitemapEntry[]>();
  for (const listed of pages) {
    if (listed.changed === undefined) continue;
    const { changed, address } = listed;
    const entry =
      changed === 0 ? { url: address } : { url: address, lastmod: isoInZone(new Date(changed), timeZone) };
    const name = nameOf(listed);
    listFor(sitemaps, name).push(entry);
  }
  return sitemaps;
}

/** The list of the sitemaps; each is as new as the newest page in it. */
export function getSitemapIndex(sitemaps: ReadonlyMap<string, readonly SitemapEntry[]>): SitemapEntry[] {
  return [...sitemaps].map(([name, entries]) => {
    const dates = entries.flatMap(({ lastmod }) => lastmod ?? []);
    // As moments: letters would compare the clocks of summer and winter.
    const newest = dates.reduce(
      (last, date) => (Date.parse(date) > Date.parse(last) ? date : last),
      dates[0] ?? "",
    );
    return { url: urls.sitemapPart(name), ...(newest !== "" && { lastmod: newest }) };
  });
}
