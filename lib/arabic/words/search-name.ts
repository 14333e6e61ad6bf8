import { cutText } from "#lib/arabic/words/text";

/** The most characters of a `ShortName` (OpenSearch 1.1, draft 6). */
const limit = 16;

/**
 * Returns the name under which browsers offer the site's search. The `ShortName` of `opensearch.xml` and the title of the
 * link to that file must be equal (OpenSearch 1.1, "Autodiscovery in HTML/XHTML"; Firefox compares them).
 */
export function getSearchName(siteName: string): string {
  return cutText(siteName, limit);
}
