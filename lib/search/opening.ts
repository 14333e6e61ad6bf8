import { joinBlocks, plainBlocks } from "#lib/content/markdown/plain-text";

/**
 * The headings of a text and its first paragraph: what it is about. The search goes by them, as every word of every text
 * would make its newest part, which each search reads, four times as heavy.
 */
export function readOpening(typed: string): string {
  const blocks = plainBlocks(typed);
  const first = blocks.find(({ kind }) => kind === "paragraph");
  const headings = blocks.filter(({ kind }) => kind === "heading");
  return joinBlocks(first === undefined ? headings : [first, ...headings]);
}
