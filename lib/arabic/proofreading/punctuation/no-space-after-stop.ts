import { letters, looseHamza, tashkeel } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const threeLetters = `(?:[${letters}][${tashkeel}${looseHamza}]{0,3}){3}`;
/** The ends of site names: `ووردبريس.كوم`, and the Arabic top-level domains that are not names of countries. */
const siteEnd = `(?:كوم|نت|نيت|[أا]ور[غجك]|[إا]نفو|شبكة|موقع|عرب|بازار|[إا]مارات)(?![${letters}])`;
const stop = new RegExp(`(?<=${threeLetters})\\.(?!${siteEnd})(?=${threeLetters})`, "g");

/**
 * Finds a full stop between two words without a space. Abbreviations (د.ب.أ, د.أحمد) look the same, so both words must have
 * at least three letters, and there is no automatic correction. Names of sites (ووردبريس.كوم) are not flagged.
 */
export const noSpaceAfterStop: ProofreadingRule = {
  id: "no-space-after-stop",
  fixable: false,
  find: (text) => (text.includes(".") ? findMatches(text, stop, () => undefined) : []),
};
