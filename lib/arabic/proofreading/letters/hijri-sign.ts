import { arabicDigits, tatweel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, markUnsure, type ProofreadingRule } from "#lib/arabic/words/typography";

const digit = `0-9${arabicDigits}`;
const space = "[ \\u00A0]?";
/** Words before a number that is no year: items of laws, places, vehicles, measures. */
const item =
  "(?:مادة|بند|فقرة|رقم|شقة|صفحة|غرفة|مبنى|عمارة|بلوك|قسم|قطعة|قرار|قانون|طريق|خط|حافلة|باص|لوحة|سيارة|موديل|طراز|مساحة|مساحته|مساحتها|ص)";
/** A year from 1000 to 1499. Part of a longer number (`1,436`) does not match. */
const year = `(?<![${digit}]|[${digit}][.,٫٬]|${item}[ \\u00A0])[1١۱][0-4٠-٤۰-۴][${digit}]{2}`;
/** Words before an older year. */
const yearWord = "(?:سنة|السنة|عام|العام|توفي|توفيت|المتوفى|وفاته|ولد|ت\\.?|ت:)";
const oldYear = `(?<![${wordParts}])${yearWord}[ \\u00A0][${digit}]{1,3}`;
/** An older year after a bracket or as the end of a range: `(303-354ه)`. */
const bracketed = `(?:\\(|[${digit}]{3}(?:هـ?)?[-–])[${digit}]{3}`;
/** The letter before those of a number plate: `1234 ه د ب`. */
const plate = `(?= (?![وشقم])[${wordParts}](?![${wordParts}]))`;
const sign = new RegExp(
  `(?<=(?:${year}|${oldYear}|${bracketed})${space})[هھ](?![${wordParts}${tatweel}\\u200D])(?!${plate})`,
  "g",
);
const isYearBefore = new RegExp(`(?:${year}|${oldYear})${space}$`);

/** Only a text that matches can have a finding. */
const afterDigit = new RegExp(`[${digit}]${space}[هھ]`);

/** The most characters before the sign that decide whether it follows a year. */
const reach = 30;

/**
 * `1436ه` → `1436هـ`: the sign of Hijri years is written with a tatweel. For ھ, another letter, and after a number that is
 * only probably a year, this is a suggestion.
 */
export const hijriSign: ProofreadingRule = {
  id: "hijri-sign",
  fixable: true,
  find: (text) =>
    afterDigit.test(text)
      ? markUnsure(
          findMatches(text, sign, () => "هـ"),
          ({ index }) =>
            text.charAt(index) === "ھ" || !isYearBefore.test(text.slice(Math.max(0, index - reach), index)),
        )
      : [],
};
