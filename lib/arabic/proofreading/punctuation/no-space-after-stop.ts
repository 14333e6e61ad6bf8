import { arabicDomain } from "#lib/arabic/words/addresses";
import { letters, looseHamza, tashkeel } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const threeLetters = `(?:[${letters}][${tashkeel}${looseHamza}]{0,3}){3}`;
const stop = new RegExp(`(?<=${threeLetters})\\.(?!${arabicDomain})(?=${threeLetters})`, "gu");

/**
 * Finds a full stop between two words without a space. Abbreviations (د.ب.أ, د.أحمد) look the same, so both words must have
 * at least three letters, and there is no automatic correction. Names of sites (ووردبريس.كوم) are not flagged.
 */
export const noSpaceAfterStop: ProofreadingRule = {
  id: "no-space-after-stop",
  fixable: false,
  find: (text) => (text.includes(".") ? findMatches(text, stop, () => undefined) : []),
};
