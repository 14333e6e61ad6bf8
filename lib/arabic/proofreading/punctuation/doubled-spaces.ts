import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** Two spaces inside a line. An indent, and the two spaces of a hard break at the end, do not match. */
const twoSpaces = /(?<=[^\s])[ \u00A0]{2}(?=[^\s])/g;

/** Replaces two spaces by one. More of them may part the halves of a verse; see `wide-gap`. */
export const doubledSpaces: ProofreadingRule = {
  id: "doubled-spaces",
  fixable: true,
  find: (text) => findMatches(text, twoSpaces, () => " "),
};
