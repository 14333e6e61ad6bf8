import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** Inside a line: neither an indent nor the two spaces of a hard break at its end. */
const spaces = /(?<=\S)[ \u00A0]{2,}(?=\S)/g;

/** Two spaces or more → one. */
export const doubledSpaces: ProofreadingRule = {
  id: "doubled-spaces",
  fixable: true,
  find: (text) => findMatches(text, spaces, () => " "),
};
