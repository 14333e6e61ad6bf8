import { readBlocks } from "#lib/content/arabic-blocks";
import { plainText } from "#lib/content/plain-text";

const heading = /^#{1,6}\s+\S/;
/** What begins a block that is no paragraph: a picture, a quotation, a list, a table, a note, code, a comment. */
const noParagraph = /^(?:#|!\[|>|[-*+] |\d+[.)] |\||\[\^|\[[^\]]+\]:|`{3}|~{3}|<!--|---)/;

/**
 * The headings of a text and its first paragraph: what it is about. The search goes by them, as every word of every text
 * would make its newest part, which each search reads, four times as heavy.
 */
export function readOpening(typed: string): string {
  const blocks = readBlocks(typed)
    .text.split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  const headings = blocks.flatMap((block) => block.split("\n").filter((line) => heading.test(line)));
  const first = blocks.find((block) => !noParagraph.test(block)) ?? "";
  return plainText([first, ...headings].join("\n\n"));
}
