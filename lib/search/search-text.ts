import { readableText } from "#lib/content/markdown/plain-text";

/**
 * Returns the text in which an article is searched, and from which its excerpts are cut.
 *
 * @param typed The article's Markdown.
 * @param notes What readers see beside it.
 */
export function searchText(typed: string, notes: readonly string[]): string {
  return [readableText(typed), ...notes].filter((part) => part !== "").join("\n\n");
}
