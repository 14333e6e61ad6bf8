import type { ProofreadingRule } from "#lib/arabic/words/typography";

/** Three spaces or more inside a line. */
const gap = /(?<=[^\s])[ \t\u00A0]{3,}(?=[^\s])/g;

/**
 * Finds three spaces or more inside a line. They may part the halves of a verse (`منها   وأمسى`) or columns, so there is no
 * automatic correction, and no other rule changes them.
 */
export const wideGap: ProofreadingRule = {
  id: "wide-gap",
  fixable: false,
  once: "line",
  find: (text) => [...text.matchAll(gap)].map(({ index, 0: spaces }) => ({ index, length: spaces.length })),
};
