import type { Site } from "#lib/site";
import { absoluteUrl, urls } from "#lib/urls";

/** `robots.txt` (RFC 9309): everything may be crawled; the bar keeps itself out of indexes by `noindex`. */
export function robots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site.url, urls.sitemap)}\n`;
}
