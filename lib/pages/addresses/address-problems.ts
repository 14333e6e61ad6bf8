import { openSnapshot, type Snapshot } from "#lib/articles";
import { areListsOfOneKind, fileOfAddress } from "#lib/config/urls";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { Article, Publication, References } from "#lib/content/publication";
import { getHolders } from "#lib/content/schema/address-holders";
import { addressKey } from "#lib/content/schema/old-address";
import type { UnchangedMonths } from "#lib/newsroom/month-hashes";
import { getRedirects } from "#lib/newsroom/redirects";
import { getPages } from "#lib/pages/inventory/page-list";

/** Returns the address of a page, published or future, at the path of a file or of a folder above it. */
type FindPage = (address: string) => string | undefined;

function folders(file: string): string[] {
  const segments = file.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}

function fileKey(address: string): string {
  return addressKey(fileOfAddress(address));
}

function byFile(pages: readonly { address: string }[]): Map<string, string> {
  return new Map(pages.map(({ address }) => [fileKey(address), address]));
}

const monthFolder = /^articles\/(\d{4}\/\d{2})\//;
/** Folders of other pages that have a final month: lists, search segments, sitemaps. */
const changingFolders = /^(?:categories|tags|authors|search|sitemaps)\//;

/** Months none of whose pages can have one of these addresses, so that they need not be listed. */
function monthsApart({ byMonth }: Snapshot, addresses: readonly string[]): UnchangedMonths {
  const files = addresses.map(fileKey);
  if (files.some((file) => changingFolders.test(file))) return new Map();
  const met = new Set(files.map((file) => monthFolder.exec(file)?.[1]));
  return new Map(
    [...byMonth.keys()].filter((month) => !met.has(month)).map((month) => [month, { sitemaps: [] }]),
  );
}

/**
 * Finds the pages, future ones included, that have one of some addresses. An embargoed article appears without another build
 * being started, so no address may hide it.
 */
function pageFinder(publication: Publication, now: number, addresses: readonly string[]): FindPage {
  const isToCome = ({ draft, expires }: Article) => !draft && (expires === undefined || now < expires);
  const snapshot = openSnapshot(
    { ...publication, articles: publication.articles.filter(isToCome) },
    { now, includesUnpublished: true },
  );
  const pages = getPages(snapshot, new Map(), new Map(), monthsApart(snapshot, addresses));
  const published = byFile(pages.filter(({ kind }) => kind !== "redirect"));
  const former = byFile(getRedirects(snapshot));
  return (address) => {
    const file = fileKey(address);
    const found = [published.get(file), ...folders(file).map((one) => published.get(one) ?? former.get(one))];
    return found.find((page) => page !== undefined);
  };
}

/** What has redirect sources, and the file in which they stand. */
type Holder = Pick<References, "path" | "aliases" | "draft">;

/**
 * Returns the pages and lists. Redirect sources that are lists of the same kind are left out: they are compared with the ids in
 * the files (`crossCheck`), which lists no page.
 */
function pagesAndLists(publication: Publication): Holder[] {
  return getHolders(publication).map(({ path, own, aliases }) => ({
    path,
    aliases: aliases.filter(({ address }) => !areListsOfOneKind(own, address)),
    draft: false,
  }));
}

function aliasProblems({ path, aliases, draft }: Holder, findPage: FindPage): Problem[] {
  return aliases.flatMap(({ address, line }) => {
    const page = findPage(address);
    if (page === undefined) return [];
    const problem = rules.aliasHidesPage(path, line, address, page);
    return [draft ? { ...problem, level: "warning" as const } : problem];
  });
}

/**
 * Returns a problem for each redirect source or gone address that is also the address of a page: a redirect would hide the
 * page, and "gone" would be false.
 *
 * @param others Addresses in files that are not part of the publication yet, because they have errors.
 */
export function findAddressProblems(
  publication: Publication,
  now: number,
  others: readonly References[] = [],
): Problem[] {
  const { articles, gone } = publication;
  const all: Holder[] = [...articles, ...others, ...pagesAndLists(publication)];
  const withAliases = all.filter(({ aliases }) => aliases.length > 0);
  if (withAliases.length + gone.length === 0) return [];
  const addresses = [...withAliases.flatMap(({ aliases }) => aliases), ...gone].map(({ address }) => address);
  const findPage = pageFinder(publication, now, addresses);
  return [
    ...withAliases.flatMap((article) => aliasProblems(article, findPage)),
    ...gone.flatMap(({ address, line }) => {
      const page = findPage(address);
      return page === undefined ? [] : [rules.goneHasPage("gone.yaml", line, address, page)];
    }),
  ];
}
