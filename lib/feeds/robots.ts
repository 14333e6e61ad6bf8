import type { Site } from "#lib/config/site";
import { pathOfSite } from "#lib/config/site-path";
import { rootUrl } from "#lib/config/site-url";
import { absoluteUrl, urls } from "#lib/config/urls";

/**
 * Returns `robots.txt` (RFC 9309): crawlers may read everything. The breaking bar keeps itself out of indexes with `noindex`.
 * Crawlers read it at the root of a host only (2.3), so for a site below a path it says where to copy it.
 */
export function robots(site: Site): string {
  const maps = [urls.sitemap, urls.newsSitemap].map((map) => `Sitemap: ${absoluteUrl(site.url, map)}`);
  const place = `# Copy these lines to ${rootUrl(site.url, urls.robots)}; crawlers read that file only.`;
  const note = pathOfSite(site.url) === "" ? [] : [place];
  return [...note, "User-agent: *", "Allow: /", "", ...maps, ""].join("\n");
}
