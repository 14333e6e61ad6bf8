import { decodeSlug } from "#lib/arabic/words/slug";
import { openSnapshot, type Snapshot } from "#lib/articles";
import { pathOfSite, withinSite } from "#lib/config/site-path";
import { encodedPath, urls } from "#lib/config/urls";
import type { Publication } from "#lib/content/publication";
import { spellAddress } from "#lib/content/schema/old-address";
import { getRedirects } from "#lib/newsroom/redirects";
import { getPages } from "#lib/pages/inventory/page-list";

/** An address that the site does not have. `meant` is the one to write, if it only begins with the path of the site. */
export type DeadAddress = { address: string; meant?: string };

/** The addresses of the site, for the checks of links. */
export type Inventory = {
  /**
   * @param from The file that the link is in, relative to the publication.
   * @param url The link as its author wrote it.
   * @returns The address, if the site does not have it; undefined if the link works or leads to another site.
   */
  findDead(from: string, url: string): DeadAddress | undefined;
  /** @returns The target with the fragment of the link, if it names a redirect source; else undefined. */
  findNew(from: string, url: string): string | undefined;
};

function addressesOf(snapshot: Snapshot): Set<string> {
  return new Set(getPages(snapshot, new Map()).map(({ address }) => address));
}

/** Returns the address of the page that shows the text of a file. */
function addressOf(path: string): string {
  const [, year = "", month = "", slug = ""] = /^articles\/(\d+)\/(\d+)\/(.+)\.md$/.exec(path) ?? [];
  if (slug !== "") return urls.article({ year, month, slug });
  const [, folder, id = ""] = /^(authors|pages)\/(.+)\.md$/.exec(path) ?? [];
  if (folder === "authors") return urls.author(id);
  return folder === "pages" ? urls.page(id) : urls.breaking;
}

/** The only fragments of a page are the generated ids of footnotes, and `#top`, which every browser knows (HTML, "Scrolling to a fragment"). */
const fragment = /^#(?:(?:note|ref)-\d|top$)/i;

/** Files of `public/`. */
const plainFile = /^\/(?:icons\/|favicon\.ico$)/;

/**
 * Returns the addresses of a publication. Published articles may only link to published pages. Drafts and embargoed articles
 * may also link to each other.
 */
export function getInventory(publication: Publication, now: number): Inventory {
  const published = openSnapshot(publication, { now, includesUnpublished: false });
  const publishedAddresses = addressesOf(published);
  const allAddresses = addressesOf(openSnapshot(publication, { now, includesUnpublished: true }));
  const shown = new Set(published.articles.map(({ path }) => path));
  const site = new URL(publication.site.url);
  const redirects = new Map(getRedirects(published).map(({ address, url }) => [address, url]));
  const sitePath = encodedPath(pathOfSite(publication.site.url));
  const resolve = (from: string, url: string) => {
    const base = new URL(addressOf(from), site);
    const target = URL.canParse(url, base) ? new URL(url, base) : undefined;
    if (target?.host !== site.host || !/^https?:$/.test(target.protocol)) return undefined;
    // A whole URL begins with the path of the site. What is written as a path is within the site.
    const pathname = URL.canParse(url) ? withinSite(sitePath, target.pathname) : target.pathname;
    if (pathname === undefined) return undefined;
    return { base, target, pathname, path: decodeSlug(pathname) ?? pathname };
  };
  return {
    findNew: (from, url) => {
      const link = resolve(from, url);
      const target = redirects.get(spellAddress(link?.pathname ?? "") ?? "");
      return link === undefined || target === undefined
        ? undefined
        : `${target}${decodeSlug(link.target.hash) ?? ""}`;
    },
    findDead: (from, url) => {
      const link = resolve(from, url);
      if (link === undefined) return undefined;
      const { base, target, pathname, path } = link;
      if (path === decodeSlug(base.pathname))
        return target.hash === "" || fragment.test(target.hash) ? undefined : { address: url };
      const known = !from.startsWith("articles/") || shown.has(from) ? publishedAddresses : allAddresses;
      const normalised = spellAddress(pathname) ?? path;
      if (known.has(path) || known.has(normalised) || plainFile.test(path)) return undefined;
      const meant = sitePath === "" ? undefined : spellAddress(withinSite(sitePath, pathname) ?? "");
      return meant !== undefined && known.has(meant) ? { address: path, meant } : { address: path };
    },
  };
}
