import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";

/** `robots.txt` (RFC 9309): everything may be crawled; the bar keeps itself out of indexes by `noindex`. */
export function robots(site: Site): string {
  const maps = [urls.sitemap, urls.newsSitemap].map((map) => `Sitemap: ${absoluteUrl(site.url, map)}`);
  return ["User-agent: *", "Allow: /", "", ...maps, ""].join("\n");
}
