import { wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** Glued to an Arabic word or its closing quote; not the eyes of a smiley, not the end of an HTML entity. */
const mark = new RegExp(
  `(?<=[${wordParts}»]!{0,3})(?:\\?+|(?<!&[^\\s&;]{1,12});(?![-']?[)(DPp|/\\\\*\\]]))(?![A-Za-z0-9=&])`,
  "g",
);

/** Latin `?` and `;` after an Arabic word → ؟ and ؛. */
export const latinMarks: ProofreadingRule = {
  id: "latin-marks",
  fixable: true,
  find: (text) => findMatches(text, mark, ([found]) => (found === ";" ? "؛" : "؟".repeat(found.length))),
};
