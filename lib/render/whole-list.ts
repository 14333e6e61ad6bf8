import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, listData } from "#lib/feeds/page-data";
import type { PageKind } from "#lib/page";
import { matchAddress } from "#lib/render/params";
import { listTrail, yearLinks } from "#lib/render/trails";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import { parentOf, urls } from "#lib/urls";
import type { Link, ListView, Trail, WholeList } from "#lib/views";

type ListKind = "category" | "tag" | "author" | "month";

/** What stands above the front of a list. */
const above: Record<ListKind, (site: Site, front: string) => Link[]> = {
  category: () => [],
  tag: () => [{ name: strings.allTags, url: urls.tags }],
  author: () => [{ name: strings.authors, url: urls.authors }],
  month: (site, front) => yearLinks(site, matchAddress(urls.year(":year"), parentOf(front))?.year ?? ""),
};

/** Whether pages of a kind show a list that goes on. */
export function isListKind(kind: PageKind): kind is ListKind {
  return Object.hasOwn(above, kind);
}

function frontOf({ number, url }: ListView): string {
  return number === undefined ? url : parentOf(url);
}

/** The way to a list's front or numbered page. */
export function getListTrail(site: Site, kind: ListKind, list: ListView): Trail {
  const front = frontOf(list);
  return listTrail(site, list, front, above[kind](site, front));
}

/** A list, and what its front or numbered page tells of it besides. */
export function getWholeList(site: Site, kind: ListKind, list: ListView): WholeList {
  const trail = getListTrail(site, kind, list);
  const as = list.number === undefined ? "page" : "true";
  return {
    list,
    trail,
    ...(kind === "category" && { section: { url: frontOf(list), as } }),
    data: jsonLd([listData(site, list), breadcrumbs(site, trail)]),
  };
}
