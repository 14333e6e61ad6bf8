import { arabicDigits, tatweel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, markUnsure, type ProofreadingRule } from "#lib/arabic/words/typography";

const digit = `0-9${arabicDigits}`;
/** A year of three or four digits, or a shorter one after the word for year. Items of laws and numbers of places do not match. */
const item = "(?:مادة|بند|فقرة|رقم|شقة|صفحة|غرفة|مبنى|قسم|قطعة|قرار|طريق|ص)";
const sign = new RegExp(
  `(?<=(?<![${digit}]|${item}[ \\u00A0])[${digit}]{3,4}${"[ \\u00A0]?"}|(?:سنة|عام)[ \\u00A0][${digit}]{1,2}[ \\u00A0]?)` +
    `[هھ](?![${wordParts}${tatweel}\\u200D])`,
  "g",
);

/** `1436ه` → `1436هـ`: the sign of Hijri years is written with a tatweel. For ھ, another letter, this is a suggestion. */
export const hijriSign: ProofreadingRule = {
  id: "hijri-sign",
  fixable: true,
  find: (text) =>
    markUnsure(
      findMatches(text, sign, () => "هـ"),
      ({ index }) => text.charAt(index) === "ھ",
    ),
};
