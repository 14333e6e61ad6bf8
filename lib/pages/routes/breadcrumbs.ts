import { formatNumber, toDigits } from "#lib/arabic/numbers/digits";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { ArticleView, BreadcrumbPath, Link, ListView } from "#lib/view-models/pages";

/** The way to a page that stands right below the home page. */
export function pageBreadcrumbs(current: string): BreadcrumbPath {
  return { links: [], current };
}

export function articleBreadcrumbs({ section: { name, url }, title }: ArticleView): BreadcrumbPath {
  return { links: [{ name, url }], current: title };
}

/** The way to the front of a list, or through it to one of its numbered pages. */
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

/** The steps down to a year, for what stands below it. */
export function yearLinks(site: Site, year: string): Link[] {
  const { links, current } = yearBreadcrumbs(site, year);
  return [...links, { name: current, url: urls.year(year) }];
}
