import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";
import { sitemapNamespace } from "#lib/feeds/sitemap";
import { element, xmlDocument } from "#lib/feeds/xml";
import type { NewsEntry } from "#lib/view-models/feeds";

/**
 * Returns the news sitemap (Google's schema 0.9). The sitemap schema requires at least one address, so without entries it
 * lists the home page, without a `news:news` element because it is not news.
 */
export function newsSitemap(site: Site, entries: readonly NewsEntry[]): string {
  const publication = element(
    "news:publication",
    {},
    element("news:name", {}, site.name),
    element("news:language", {}, "ar"),
  );
  const addresses = entries.map(({ url, title, date }) =>
    element(
      "url",
      {},
      element("loc", {}, absoluteUrl(site.url, url)),
      element(
        "news:news",
        {},
        publication,
        element("news:publication_date", {}, date),
        element("news:title", {}, title),
      ),
    ),
  );
  const namespaces = {
    xmlns: sitemapNamespace,
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
  };
  const homePage = element("url", {}, element("loc", {}, absoluteUrl(site.url, urls.home)));
  return xmlDocument(element("urlset", namespaces, addresses.length === 0 ? homePage : addresses));
}
