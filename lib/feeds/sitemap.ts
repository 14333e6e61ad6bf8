import type { Site } from "#lib/config/site";
import { absoluteUrl } from "#lib/config/urls";
import { element, type Xml, xmlDocument } from "#lib/feeds/xml";
import type { SitemapEntry } from "#lib/view-models/feeds";

export const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const imageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";

function listAddresses(site: Site, name: string, entries: readonly SitemapEntry[]): Xml[] {
  return entries.map(({ url, lastmod, images = [] }) =>
    element(
      name,
      {},
      element("loc", {}, absoluteUrl(site.url, url)),
      lastmod === undefined ? undefined : element("lastmod", {}, lastmod),
      images.map((image) =>
        element("image:image", {}, element("image:loc", {}, absoluteUrl(site.url, image))),
      ),
    ),
  );
}

/** Returns a sitemap of pages (sitemaps.org 0.9) with their pictures (Google's image sitemap 1.1). */
export function sitemap(site: Site, entries: readonly SitemapEntry[]): string {
  const namespaces = { xmlns: sitemapNamespace, "xmlns:image": imageNamespace };
  return xmlDocument(element("urlset", namespaces, listAddresses(site, "url", entries)));
}

/** Returns the sitemap index (sitemaps.org 0.9). */
export function sitemapIndex(site: Site, entries: readonly SitemapEntry[]): string {
  return xmlDocument(
    element("sitemapindex", { xmlns: sitemapNamespace }, listAddresses(site, "sitemap", entries)),
  );
}
