import { arabicDigits, letters, tatweel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const digit = `0-9${arabicDigits}`;
const opening = '[«("“\\[]?';

/**
 * A comma after an Arabic word, after a closing mark or after a number and a space, or between the numbers of a list that ends
 * so (`3, 4, و5`); else never between digits.
 */
const comma = new RegExp(
  `(?<=[${wordParts}${tatweel}]\\s{0,3}),(?=\\s{0,3}${opening}[${letters}${digit}])` +
    `|(?<=[»)"”\\]]\\s{0,3}),(?=\\s{0,3}${opening}[${letters}])` +
    `|(?<=[${digit}٪%]\\s{0,3}),(?=(?:\\s[${digit}][${digit}.]{0,9},){0,20}\\s{1,3}${opening}[${letters}])`,
  "g",
);

/** Replaces `,` between Arabic words by ،. */
export const latinComma: ProofreadingRule = {
  id: "latin-comma",
  fixable: true,
  find: (text) => (text.includes(",") ? findMatches(text, comma, () => "،") : []),
};
