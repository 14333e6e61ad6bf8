import { isoInZone } from "#lib/arabic/dates";
import type { Site } from "#lib/site";
import { encodedPath, urls } from "#lib/urls";
import type { SitemapEntry } from "#lib/views";

/** A page as a sitemap needs it; `changed` in milliseconds since 1970 (0: not known), missing: not for crawlers. */
type Listed = { kind: string; address: string; changed?: number; images?: () => string[] };

/** Below the 50,000 addresses and 50 MB of sitemaps.org. */
const mostEntries = 40_000;
const mostBytes = 40_000_000;

const articleMonth = /^\/articles\/(\d{4})\/(\d{2})\//;

function nameOf({ kind, address }: Listed): string {
  const [, year, month] = articleMonth.exec(address) ?? [];
  return kind === "article" && year !== undefined ? `${year}-${month}` : "pages";
}

/** The most that an entry can take in its file. */
function bytesOf({ url, images = [] }: SitemapEntry, origin: string): number {
  const paths = [url, ...images].map((path) => encodedPath(path).replaceAll("&", "&amp;"));
  // Besides its addresses: the elements around each, and a date.
  return paths.reduce((sum, path) => sum + origin.length + path.length + 60, 80);
}

/** Fills `2016-12`, then `2016-12-2`, and so on; only the last of them has room. */
class Filling {
  readonly sitemaps = new Map<string, SitemapEntry[]>();
  readonly #last = new Map<string, { number: number; bytes: number; entries: SitemapEntry[] }>();

  add(name: string, entry: SitemapEntry, bytes: number): void {
    const last = this.#last.get(name);
    const isFull = last === undefined || last.entries.length >= mostEntries || last.bytes + bytes > mostBytes;
    const place = isFull ? this.#open(name, (last?.number ?? 0) + 1) : last;
    place.entries.push(entry);
    place.bytes += bytes;
  }

  #open(name: string, number: number) {
    const place = { number, bytes: 0, entries: [] };
    this.#last.set(name, place);
    this.sitemaps.set(number === 1 ? name : `${name}-${number}`, place.entries);
    return place;
  }
}

/**
 * Every page that crawlers should come to, in sitemaps: articles by the month of their address, so that old sitemaps
 * never change; everything else in `pages`. What is too much for one goes on in the next, the oldest articles first.
 *
 * @param pages The newest articles first.
 */
export function getSitemaps(
  pages: readonly Listed[],
  { timeZone, url: origin }: Pick<Site, "timeZone" | "url">,
): Map<string, SitemapEntry[]> {
  const filling = new Filling();
  for (const listed of pages.toReversed()) {
    const { changed, address, images } = listed;
    if (changed === undefined) continue;
    const pictures = images?.() ?? [];
    const entry: SitemapEntry = {
      url: address,
      ...(changed > 0 && { lastmod: isoInZone(new Date(changed), timeZone) }),
      ...(pictures.length > 0 && { images: pictures }),
    };
    filling.add(nameOf(listed), entry, bytesOf(entry, origin));
  }
  return filling.sitemaps;
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
