import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const digit = new RegExp(`[0-9${arabicDigits}]`);
const letterOrDigit = new RegExp(`[${letters}0-9${arabicDigits}]`);
const glued = new RegExp(`[،؛](?=([\\p{L}0-9${arabicDigits}«(\\[“@#]))`, "gu");

/** A quotation mark that closes, the number of a note or source (`[1]`, `(2)`), or a smiley: `؛(`. */
const attached = new RegExp(
  `^.(?:“(?![\\p{L}0-9${arabicDigits}])|\\[[0-9${arabicDigits}]{1,3}\\]|\\([0-9${arabicDigits}]{1,3}\\)|(?<=؛)\\((?![\\p{L}0-9${arabicDigits}]))`,
  "u",
);

/** A smiley of a semicolon and letters: `؛D`. */
const smiley = /^؛[DPpOo](?![A-Za-z])/;

/**
 * Adds the missing space after ، or ؛. Between digits (`٣،٥`, `45،470`, `(1،2،3)`) the mark separates parts of a number, or
 * a list that is meant to be tight. Smileys and numbers of notes stay. With a space before the mark and an Arabic word or a number after it, `space-before-mark` corrects
 * both.
 */
export const noSpaceAfterComma: ProofreadingRule = {
  id: "no-space-after-comma",
  fixable: true,
  find: (text) =>
    findMatches(text, glued, ({ 0: mark, 1: next = "", index }, hidden) => {
      const previous = hidden.charAt(index - 1);
      if (/[ \t\u00A0]/.test(previous) && letterOrDigit.test(next)) return null;
      const rest = hidden.slice(index, index + 8);
      if (smiley.test(rest) || attached.test(rest)) return null;
      return digit.test(previous) && digit.test(next) ? null : `${mark} `;
    }),
};
