import { formatNumber, toDigits } from "#lib/arabic/numbers/digits";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { ArticleView, BreadcrumbPath, Link, ListView } from "#lib/view-models/pages";

/** Returns the breadcrumbs of a page directly below the home page. */
export function pageBreadcrumbs(current: string): BreadcrumbPath {
  return { links: [], current };
}

export function articleBreadcrumbs({ section: { name, url }, title }: ArticleView): BreadcrumbPath {
  return { links: [{ name, url }], current: title };
}

/** Returns the breadcrumbs of a list's front, or of one of its numbered pages. */
export function listBreadcrumbs(
  site: Site,
  list: ListView,
  front: string,
  above: readonly Link[],
): BreadcrumbPath {
  const { heading, number } = list;
  if (number === undefined) return { links: [...above], current: heading };
  const links = [...above, { name: heading, url: front }];
  return { links, current: strings.page(formatNumber(number, site)) };
}

export function yearBreadcrumbs(site: Site, year: string): BreadcrumbPath {
  return { links: [{ name: strings.archive, url: urls.archive }], current: toDigits(year, site) };
}

/** Returns the links down to a year, for the pages below it. */
export function yearLinks(site: Site, year: string): Link[] {
  const { links, current } = yearBreadcrumbs(site, year);
  return [...links, { name: current, url: urls.year(year) }];
}
