import { arabicDomain, countryDomain } from "#lib/arabic/words/addresses";
import { letters, looseHamza, tashkeel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const threeLetters = `(?:[${letters}][${tashkeel}${looseHamza}]{0,3}){3}`;
/** Names of Latin letters with three letters of their own, as abbreviations spell them: «إكس.واي». */
const spelled = "(?:إيه|جيه|كيه|كيو|إكس|واي|زيد|زاد|دبليو|إتش|أون|دوت)";
/** The second unit of a product: «نيوتن.متر», «كيلوواط.ساعة». */
const unit = "(?:متر|ساعة|ثانية|كيلومتر|كلم)";
const firstUnit = "(?:واط|نيوتن|أمبير|فولت|باسكال|جول|طن|راكب|غرام|رجل)";
/** A handle or a hashtag: `@محمد.علي`. */
const handle = `[@#][${wordParts}_0-9A-Za-z.]{0,40}`;

const stop = new RegExp(
  `(?<=${threeLetters})(?<!(?<![${wordParts}])${spelled}|${handle})(?<!${firstUnit}(?=\\.${unit}(?![${wordParts}])))` +
    `\\.(?!${arabicDomain}|${countryDomain}|${spelled}(?![${wordParts}]))(?=${threeLetters})(?![${wordParts}._]{1,40}@)`,
  "gu",
);

/** Most stops end a sentence. Only a text that matches can have a finding. */
const glued = new RegExp(`\\.[${letters}]`);

/**
 * Finds a full stop between two words without a space. Abbreviations (د.ب.أ, د.أحمد) look the same, so both words must have
 * at least three letters, and there is no automatic correction. Names of sites (ووردبريس.كوم), spelled abbreviations
 * (إيه.بي.سي), products of units and handles are not flagged.
 */
export const noSpaceAfterStop: ProofreadingRule = {
  id: "no-space-after-stop",
  fixable: false,
  find: (text) => (glued.test(text) ? findMatches(text, stop, () => undefined) : []),
};
