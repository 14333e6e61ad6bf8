import { element, xmlDocument } from "#lib/feeds/xml";
import type { Site } from "#lib/site";
import { absoluteUrl } from "#lib/urls";
import type { SitemapEntry } from "#lib/views";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

function places(site: Site, name: string, entries: readonly SitemapEntry[]) {
  return entries.map(({ url, lastmod }) =>
    element(
      name,
      {},
      element("loc", {}, absoluteUrl(site.url, url)),
      lastmod === undefined ? undefined : element("lastmod", {}, lastmod),
    ),
  );
}

/** Pages for crawlers (sitemaps.org 0.9). */
export function sitemap(site: Site, entries: readonly SitemapEntry[]): string {
  return xmlDocument(element("urlset", { xmlns: namespace }, places(site, "url", entries)));
}

/** The list of all sitemaps. */
export function sitemapIndex(site: Site, entries: readonly SitemapEntry[]): string {
  return xmlDocument(element("sitemapindex", { xmlns: namespace }, places(site, "sitemap", entries)));
}
