import { decodeSlug } from "#lib/arabic/words/slug";
import { openSnapshot, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Publication } from "#lib/content/publication";
import { spellAddress } from "#lib/content/schema/old-address";
import { getRedirects } from "#lib/newsroom/redirects";
import { getPages } from "#lib/pages/inventory/page-list";

/** Tells whether a link leads somewhere on the site. */
export type Inventory = {
  /**
   * @param from The file that the link is in, relative to the publication.
   * @param url The link as its author wrote it.
   * @returns The address that the site does not have, or undefined where all is well.
   */
  findDead(from: string, url: string): string | undefined;
  /** @returns The address that a link should name, where it names a former one. */
  findNew(from: string, url: string): string | undefined;
};

function addressesOf(snapshot: Snapshot): Set<string> {
  return new Set(getPages(snapshot, new Map()).map(({ address }) => address));
}

/** The address of the page on which the text of a file is shown. */
function addressOf(path: string): string {
  const [, year = "", month = "", slug = ""] = /^articles\/(\d+)\/(\d+)\/(.+)\.md$/.exec(path) ?? [];
  if (slug !== "") return urls.article({ year, month, slug });
  const [, folder, id = ""] = /^(authors|pages)\/(.+)\.md$/.exec(path) ?? [];
  if (folder === "authors") return urls.author(id);
  return folder === "pages" ? urls.page(id) : urls.breaking;
}

/** Our own notes are the only places within a page that have a name. */
const noteId = /^#(?:note|ref)-\d/;

/** What stands in `public/` and is served as it is. */
const plainFile = /^\/(?:icons\/|favicon\.ico$)/;

/**
 * Every address of a publication. What is published may only lead to what is published; a draft or an embargoed
 * article may lead to others of its kind.
 */
export function getInventory(publication: Publication, now: number): Inventory {
  const published = openSnapshot(publication, { now, includesUnpublished: false });
  const open = addressesOf(published);
  const all = addressesOf(openSnapshot(publication, { now, includesUnpublished: true }));
  const shown = new Set(published.articles.map(({ path }) => path));
  const site = new URL(publication.site.url);
  const former = new Map(getRedirects(published).map(({ address, url }) => [address, url]));
  const resolve = (from: string, url: string) => {
    const base = new URL(addressOf(from), site);
    const target = URL.canParse(url, base) ? new URL(url, base) : undefined;
    const isOurs = target?.host === site.host && /^https?:$/.test(target.protocol);
    return isOurs ? { base, target, path: decodeSlug(target.pathname) ?? target.pathname } : undefined;
  };
  return {
    findNew: (from, url) => {
      const address = spellAddress(resolve(from, url)?.target.pathname ?? "");
      return address === undefined ? undefined : former.get(address);
    },
    findDead: (from, url) => {
      const link = resolve(from, url);
      if (link === undefined) return undefined;
      const { base, target, path } = link;
      if (path === decodeSlug(base.pathname))
        return target.hash === "" || noteId.test(target.hash) ? undefined : url;
      const known = !from.startsWith("articles/") || shown.has(from) ? open : all;
      const spelt = spellAddress(target.pathname) ?? path;
      const isThere = known.has(path) || known.has(spelt) || plainFile.test(path);
      return isThere ? undefined : path;
    },
  };
}
