import type { ProofreadingRule } from "#lib/arabic/words/typography";

/** Three spaces or more inside a line. */
const gap = /(?<=[^\s])[ \t\u00A0]{3,}(?=[^\s])/g;

/** Returns whether a text is verse: two lines or more, each of two halves with one gap between them. */
function isVerse(text: string): boolean {
  const lines = text.split("\n");
  return lines.length > 1 && lines.every((line) => line.match(gap)?.length === 1);
}

/**
 * Finds three spaces or more inside a line. They may part the halves of a verse (`منها   وأمسى`) or columns, so there is no
 * automatic correction, and no other rule changes them. In several lines with one gap each they certainly part halves.
 */
export const wideGap: ProofreadingRule = {
  id: "wide-gap",
  fixable: false,
  once: "line",
  find: (text) =>
    isVerse(text)
      ? []
      : [...text.matchAll(gap)].map(({ index, 0: spaces }) => ({ index, length: spaces.length })),
};
