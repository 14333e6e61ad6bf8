import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";

/** Returns `robots.txt` (RFC 9309): crawlers may read everything. The breaking bar keeps itself out of indexes with `noindex`. */
export function robots(site: Site): string {
  const maps = [urls.sitemap, urls.newsSitemap].map((map) => `Sitemap: ${absoluteUrl(site.url, map)}`);
  return ["User-agent: *", "Allow: /", "", ...maps, ""].join("\n");
}
