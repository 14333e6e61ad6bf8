import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** Spaces inside a line. An indent, and the two spaces of a hard break at the end, do not match. */
const spaces = /(?<=\S)[ \u00A0]{2,}(?=\S)/g;

/** Replaces two or more spaces by one. */
export const doubledSpaces: ProofreadingRule = {
  id: "doubled-spaces",
  fixable: true,
  find: (text) => findMatches(text, spaces, () => " "),
};
