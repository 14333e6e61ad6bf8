import { letters, tashkeel, tatweel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const gap = "[ \\u00A0]";
/** What letters may count: «المجموعة و», «البند و». */
const counted =
  "(?:حرف|حرفي|حرفا|حرفين|فقرة|بند|مجموعة|فئة|نموذج|شعبة|مبنى|بوابة|قاعة|ملحق|جدول|نقطة|شكل|خيار|فرع|مدرج|جناح|فصيلة|سؤال|قطعة|وحدة|مستوى|طابق|رمز)";
/** Words after which «و» is the name of a letter, or an item of an enumeration: «حرف و», «أ و», «د، و». */
const letterBefore = `(?<!(?:^|[\\s(«])(?:[${letters}]${tatweel}?،?|(?:[وفبك]?ال|لل|[وفبكل])?${counted})${gap})`;
/** A word of at least two letters, not counting marks. In «أ و د» the next word has one. */
const word = `(?=[${letters}][${tashkeel}]{0,3}[${letters}])`;
const detached = new RegExp(
  `(?<![${wordParts}${tatweel}0-9A-Za-z.'-])${letterBefore}(و[${tashkeel}]{0,2})${gap}+${word}`,
  "g",
);

/** Only a text that matches can have a finding. */
const beforeGap = new RegExp(`و[${tashkeel}]{0,2}${gap}`);

/** «و كلمة» → «وكلمة». The space is correct before numbers, Latin words, quotes and single letters. */
export const detachedWaw: ProofreadingRule = {
  id: "detached-waw",
  fixable: true,
  find: (text) => (beforeGap.test(text) ? findMatches(text, detached, ([, waw = ""]) => waw) : []),
};
