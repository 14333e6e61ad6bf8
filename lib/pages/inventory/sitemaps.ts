import { isoInZone } from "#lib/arabic/dates/dates";
import type { Site } from "#lib/config/site";
import { encodedPath, urls } from "#lib/config/urls";
import type { ListedSitemap } from "#lib/newsroom/month-hashes";
import type { Page } from "#lib/pages/inventory/page";
import type { SitemapEntry } from "#lib/view-models/feeds";

/**
 * A page as a sitemap needs it; `changed` in milliseconds since 1970 (0: not known), missing: not for crawlers. For the
 * month that monthHashes it see {@link Page}.
 */
type Listed = Pick<Page, "address" | "changed" | "images" | "finalMonth">;

/** One sitemap, whose entries are made when they are asked for; `changed` (ms since 1970; 0: not known) as its newest page. */
export type Sitemap = ListedSitemap & {
  entries: () => SitemapEntry[];
  /** The month that monthHashes its pages, and so itself. */
  finalMonth?: string;
};

/** Below the 50,000 addresses and 50 MB of sitemaps.org. */
const mostEntries = 40_000;
const mostBytes = 40_000_000;

function nameOf({ finalMonth }: Listed): string {
  return finalMonth?.replace("/", "-") ?? "pages";
}

const plain = /^[\w/.-]*$/;

/** The most that a page can take in its file. */
function bytesOf({ address, images }: Listed, origin: string): number {
  const length = (path: string) =>
    plain.test(path) ? path.length : encodedPath(path).replaceAll("&", "&amp;").length;
  // Besides its addresses: the elements around each, and a date.
  const entry = (path: string) => origin.length + length(path) + 60;
  return (images?.() ?? []).reduce((sum, path) => sum + entry(path), 80 + entry(address));
}

/** Fills `2016-12`, then `2016-12-2`, and so on; only the last of them has room. */
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
 * Every page that crawlers should come to, in sitemaps: those that a month monthHashes, its articles among them, in the sitemap
 * of the month, which so stays as it is too; everything else in `pages`. What is too much for one goes on in the next, the
 * oldest articles first.
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

/** The list of the sitemaps, in the order of their addresses; each is as new as the newest page in it. */
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
