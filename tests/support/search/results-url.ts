import { searchParameter, urls } from "#lib/config/urls";

/** Returns the address of the results for a query. */
export function resultsUrl(words: string): string {
  return `${urls.search}?${searchParameter}=${encodeURIComponent(words)}`;
}
