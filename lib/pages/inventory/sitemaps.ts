import { isoInZone } from "#lib/arabic/dates/dates";
import type { Site } from "#lib/config/site";
import { encodedPath, urls } from "#lib/config/urls";
import type { ListedSitemap } from "#lib/newsroom/month-hashes";
import type { Page } from "#lib/pages/inventory/page";
import type { SitemapEntry } from "#lib/view-models/feeds";

/** A page as a sitemap needs it. `changed` is in ms since 1970 (0: not known); without it the page is in no sitemap. */
type Listed = Pick<Page, "address" | "changed" | "images" | "finalMonth">;

/** One sitemap. Its entries are made on demand. `changed` is that of its newest page (ms since 1970; 0: not known). */
export type Sitemap = ListedSitemap & {
  entries: () => SitemapEntry[];
  /** The final month of all its pages, and so of the sitemap itself. */
  finalMonth?: string;
};

/** Below the 50,000 addresses and 50 MB of sitemaps.org. */
const mostEntries = 40_000;
const mostBytes = 40_000_000;

function nameOf({ finalMonth }: Listed): string {
  return finalMonth?.replace("/", "-") ?? "pages";
}

const plain = /^[\w/.-]*$/;

/** The most bytes that a page can need in a sitemap. */
function bytesOf({ address, images }: Listed, origin: string): number {
  const length = (path: string) =>
    plain.test(path) ? path.length : encodedPath(path).replaceAll("&", "&amp;").length;
  // Besides its addresses: the elements around each, and a date.
  const entry = (path: string) => origin.length + length(path) + 60;
  return (images?.() ?? []).reduce((sum, path) => sum + entry(path), 80 + entry(address));
}

/** Fills `2016-12`, then `2016-12-2`, and so on. Only the last one can still take pages. */
class Filling {
  readonly sitemaps = new Map<string, Listed[]>();
  readonly #last = new Map<string, { number: number; bytes: number; pages: Listed[] }>();

  add(name: string, page: Listed, bytes: number): void {
    const last = this.#last.get(name);
    const isFull = last === undefined || last.pages.length >= mostEntries || last.bytes + bytes > mostBytes;
    const place = isFull ? this.#open(name, (last?.number ?? 0) + 1) : last;
    place.pages.push(page);
    place.bytes += bytes;
  }

  #open(name: string, number: number) {
    const place = { number, bytes: 0, pages: [] };
    this.#last.set(name, place);
    this.sitemaps.set(number === 1 ? name : `${name}-${number}`, place.pages);
    return place;
  }
}

function toEntry({ address, changed = 0, images }: Listed, timeZone: string): SitemapEntry {
  const pictures = images?.() ?? [];
  return {
    url: address,
    ...(changed > 0 && { lastmod: isoInZone(new Date(changed), timeZone) }),
    ...(pictures.length > 0 && { images: pictures }),
  };
}

function toSitemap(name: string, pages: readonly Listed[], timeZone: string): Sitemap {
  const finalMonth = pages[0]?.finalMonth;
  return {
    address: urls.sitemapPart(name),
    entries: () => pages.map((page) => toEntry(page, timeZone)),
    changed: pages.reduce((last, { changed = 0 }) => Math.max(last, changed), 0),
    ...(finalMonth !== undefined && { finalMonth }),
  };
}

/**
 * Returns the sitemaps with every page that crawlers should visit. A page with a final month is in the sitemap of that month,
 * which then cannot change either. All other pages are in `pages`. A full sitemap continues in a next one, oldest articles
 * first.
 *
 * @param pages The newest articles first.
 */
export function getSitemaps(
  pages: readonly Listed[],
  { timeZone, url: origin }: Pick<Site, "timeZone" | "url">,
): Sitemap[] {
  const filling = new Filling();
  for (const page of pages.toReversed()) {
    if (page.changed !== undefined) filling.add(nameOf(page), page, bytesOf(page, origin));
  }
  return [...filling.sitemaps].map(([name, listed]) => toSitemap(name, listed, timeZone));
}

/** Returns the entries of the sitemap index, sorted by address. Each has the date of its newest page. */
export function getSitemapIndex(
  sitemaps: readonly ListedSitemap[],
  { timeZone }: Pick<Site, "timeZone">,
): SitemapEntry[] {
  return sitemaps
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, changed }) => ({
      url: address,
      ...(changed > 0 && { lastmod: isoInZone(new Date(changed), timeZone) }),
    }));
}
