import { renderMarkdown } from "#lib/content/markdown/markdown";

/** The HTML of a text in one line, for comparisons. */
export function html(text: string): string {
  return renderMarkdown(text, {}).replaceAll("\n", "");
}
