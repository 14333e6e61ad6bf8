import { wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** `?` or `;` directly after an Arabic word or its closing quote; not in a smiley, an HTML entity or an address (`?ص=3`). */
const mark = new RegExp(
  `(?<=[${wordParts}»]!{0,3})(?:\\?+|(?<!&[^\\s&;]{1,12});(?![-']?[)(DPp|/\\\\*\\]]))(?![A-Za-z0-9=&]|[${wordParts}]{1,40}=)`,
  "g",
);

/** Replaces `?` and `;` after an Arabic word by ؟ and ؛. */
export const latinMarks: ProofreadingRule = {
  id: "latin-marks",
  fixable: true,
  find: (text) => findMatches(text, mark, ([found]) => (found === ";" ? "؛" : "؟".repeat(found.length))),
};
