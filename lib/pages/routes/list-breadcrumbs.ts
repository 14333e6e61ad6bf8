import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { parentOf, urls } from "#lib/config/urls";
import { matchAddress } from "#lib/pages/inventory/page-kinds";
import { listBreadcrumbs, yearLinks } from "#lib/pages/routes/breadcrumbs";
import type { BreadcrumbPath, CurrentSection, Link, ListView } from "#lib/view-models/pages";

/** Kinds of pages that show a paginated list. */
export type ListKind = "category" | "tag" | "author" | "month";

/** The breadcrumbs above the front of a list. */
const above: Record<ListKind, (site: Site, front: string) => Link[]> = {
  category: () => [],
  tag: () => [{ name: strings.allTags, url: urls.tags }],
  author: () => [{ name: strings.authors, url: urls.authors }],
  month: (site, front) => yearLinks(site, matchAddress(urls.year(":year"), parentOf(front))?.year ?? ""),
};

function frontOf({ number, url }: ListView): string {
  return number === undefined ? url : parentOf(url);
}

/** Returns the breadcrumbs of a list's front or numbered page. */
export function getListBreadcrumbs(site: Site, kind: ListKind, list: ListView): BreadcrumbPath {
  const front = frontOf(list);
  return listBreadcrumbs(site, list, front, above[kind](site, front));
}

/** Returns the section that a list belongs to; only categories have one. */
export function getListSection(kind: ListKind, list: ListView): CurrentSection | undefined {
  if (kind !== "category") return undefined;
  return { url: frontOf(list), as: list.number === undefined ? "page" : "true" };
}
