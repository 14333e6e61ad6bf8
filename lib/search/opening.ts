import { joinBlocks, plainBlocks } from "#lib/content/markdown/plain-text";

/**
 * Returns the headings and the first paragraph of a Markdown text, as plain text. Only these are searched: with full texts the
 * newest segment, which every search reads, would be four times as large.
 */
export function readOpening(typed: string): string {
  const blocks = plainBlocks(typed);
  const first = blocks.find(({ kind }) => kind === "paragraph");
  const headings = blocks.filter(({ kind }) => kind === "heading");
  return joinBlocks(first === undefined ? headings : [first, ...headings]);
}
