import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, listData } from "#lib/feeds/page-data";
import { matchAddress } from "#lib/render/params";
import { listTrail, yearLinks } from "#lib/render/trails";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import { parentOf, urls } from "#lib/urls";
import type { Link, ListView, WholeList } from "#lib/views";

export type ListKind = "category" | "tag" | "author" | "month";

/** What stands above the front of a list. */
const above: Record<ListKind, (site: Site, front: string) => Link[]> = {
  category: () => [],
  tag: () => [{ name: strings.allTags, url: urls.tags }],
  author: () => [{ name: strings.authors, url: urls.authors }],
  month: (site, front) => yearLinks(site, matchAddress(urls.year(":year"), parentOf(front))?.year ?? ""),
};

/** A list, and what its front or numbered page tells of it besides. */
export function getWholeList(site: Site, kind: ListKind, list: ListView): WholeList {
  const isFront = list.number === undefined;
  const front = isFront ? list.url : parentOf(list.url);
  const trail = listTrail(site, list, front, above[kind](site, front));
  return {
    list,
    trail,
    ...(kind === "category" && { section: { url: front, as: isFront ? "page" : "true" } }),
    data: jsonLd([listData(site, list), breadcrumbs(site, trail)]),
  };
}
