import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";
import { sitemapNamespace } from "#lib/feeds/sitemap";
import { element, xmlDocument } from "#lib/feeds/xml";
import type { NewsEntry } from "#lib/view-models/feeds";

/**
 * The articles of the last two days (Google's news sitemap 0.9). The schema of sitemaps wants an address, so in days
 * without news it is the home page, which is no news and says so by having none of its marks.
 */
export function newsSitemap(site: Site, entries: readonly NewsEntry[]): string {
  const publication = element(
    "news:publication",
    {},
    element("news:name", {}, site.name),
    element("news:language", {}, "ar"),
  );
  const places = entries.map(({ url, title, date }) =>
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
  const none = element("url", {}, element("loc", {}, absoluteUrl(site.url, urls.home)));
  return xmlDocument(element("urlset", namespaces, places.length === 0 ? none : places));
}
