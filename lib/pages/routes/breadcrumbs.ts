import { formatNumber, toDigits } from "#lib/arabic/numbers/digits";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { ArticleView, Link, ListView, Trail } from "#lib/view-models/pages";

/** The way to a page that stands right below the home page. */
export function pageTrail(current: string): Trail {
  return { links: [], current };
}

export function articleTrail({ section: { name, url }, title }: ArticleView): Trail {
  return { links: [{ name, url }], current: title };
}

/** The way to the front of a list, or through it to one of its numbered pages. */
export function listTrail(site: Site, list: ListView, front: string, above: readonly Link[]): Trail {
  const { heading, number } = list;
  if (number === undefined) return { links: [...above], current: heading };
  const links = [...above, { name: heading, url: front }];
  return { links, current: strings.page(formatNumber(number, site)) };
}

export function yearTrail(site: Site, year: string): Trail {
  return { links: [{ name: strings.archive, url: urls.archive }], current: toDigits(year, site) };
}

/** The steps down to a year, for what stands below it. */
export function yearLinks(site: Site, year: string): Link[] {
  const { links, current } = yearTrail(site, year);
  return [...links, { name: current, url: urls.year(year) }];
}
