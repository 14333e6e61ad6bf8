import { openEdition } from "#lib/articles";
import { rules } from "#lib/content/messages";
import { addressKey } from "#lib/content/old-address";
import type { Problem } from "#lib/content/problems";
import type { Article, Publication, References } from "#lib/content/publication";
import type { Page } from "#lib/page";
import { getPages } from "#lib/pages";
import { fileOfAddress } from "#lib/urls";

/** The address of the page that stands, or will, in a file's place or in that of a folder above it. */
type FindPage = (address: string) => string | undefined;

function folders(file: string): string[] {
  const segments = file.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}

function fileKey(address: string): string {
  return addressKey(fileOfAddress(address));
}

function byFile(pages: readonly Page[]): Map<string, string> {
  return new Map(pages.map(({ address }) => [fileKey(address), address]));
}

/** Every page that there is or will be; what is embargoed comes by itself, so it may not be hidden either. */
function pageFinder(publication: Publication, now: number): FindPage {
  const isToCome = ({ draft, expires }: Article) => !draft && (expires === undefined || now < expires);
  const edition = openEdition(
    { ...publication, articles: publication.articles.filter(isToCome) },
    { now, includesUnpublished: true },
  );
  const pages = getPages(edition, new Map());
  const standing = byFile(pages.filter(({ kind }) => kind !== "redirect"));
  const former = byFile(pages.filter(({ kind }) => kind === "redirect"));
  return (address) => {
    const file = fileKey(address);
    const found = [standing.get(file), ...folders(file).map((one) => standing.get(one) ?? former.get(one))];
    return found.find((page) => page !== undefined);
  };
}

function aliasProblems({ path, aliases, draft }: References, findPage: FindPage): Problem[] {
  return aliases.flatMap(({ address, line }) => {
    const page = findPage(address);
    if (page === undefined) return [];
    const problem = rules.aliasHidesPage(path, line, address, page);
    return [draft ? { ...problem, level: "warning" as const } : problem];
  });
}

/**
 * Former addresses that meet a page of the site, of whatever kind: one that leads elsewhere would hide it, and one that
 * says goodbye would be untrue.
 *
 * @param others What files refer to that have no part in the publication yet, because something is wrong in them.
 */
export function findAddressProblems(
  publication: Publication,
  now: number,
  others: readonly References[] = [],
): Problem[] {
  const { articles, gone } = publication;
  const withAliases = [...articles, ...others].filter(({ aliases }) => aliases.length > 0);
  if (withAliases.length + gone.length === 0) return [];
  const findPage = pageFinder(publication, now);
  return [
    ...withAliases.flatMap((article) => aliasProblems(article, findPage)),
    ...gone.flatMap(({ address, line }) => {
      const page = findPage(address);
      return page === undefined ? [] : [rules.goneHasPage("gone.yaml", line, address, page)];
    }),
  ];
}
