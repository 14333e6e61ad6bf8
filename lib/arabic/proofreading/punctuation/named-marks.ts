import { wordParts } from "#lib/arabic/words/letters";

const joining = "(?:أو|و|أم|مثل)";
const signs = "(?:علامة|العلامة|علامات|استعمل|استخدم|استعمال|فاصلة|الفاصلة)";
const others = "(?:بين|رمز|الرمز|حرف|الحرف|إشارة|الإشارة|زر|الزر|مفتاح|المفتاح|كتابة)";
const whole = `(?<![${wordParts}])`;
/** A mark never ends a phrase after these words: «مثل ! أو ؟». */
const joiningWord = new RegExp(`${whole}${joining}$`);
/** After these words a mark is named, if the sentence goes on: «الرمز ؟ في البحث». */
const namingWord = {
  comma: new RegExp(`${whole}[وفبل]?${signs}$`),
  question: new RegExp(
    `${whole}(?:[وفبل]?(?:${signs}|${others})|(?:ولد|ولدت|توفي|توفيت|نحو|حوالي) (?:عام|سنة))$`,
  ),
};

/** The most characters before and after a mark that are read. */
const reach = 30;

const mark = "[،؛؟!:.]";
const several = new RegExp(`^${mark}(?:[ \\u00A0]${mark})+(?:$|[\\s)\\]»])`);
const two = /^[؟!][ \u00A0][؟!](?:$|[\s)\]»])/;
const severalBefore = new RegExp(`(?:^|[\\s(\\[«])${mark}$`);
const goesOn = new RegExp(`^${mark}[ \\u00A0]{1,2}[^\\s»)\\]]`);

/**
 * Returns whether a text names a mark instead of using it: «الرمز ؟ في البحث», «علامات ، ؛ ؟», `" ؟ "`.
 *
 * @param end The index of the spaces before the mark.
 * @param start The index of the mark.
 */
export function namesMark(text: string, end: number, start: number): boolean {
  const before = text.slice(Math.max(0, end - reach), end);
  const rest = text.slice(start, start + reach);
  if (severalBefore.test(before) || (several.test(rest) && !two.test(rest))) return true;
  if (/(?:^|[\s(])["']$/.test(before) && /^.[ \u00A0]?["']/.test(rest)) return true;
  if (joiningWord.test(before)) return true;
  if (!goesOn.test(rest)) return false;
  if (/^[؟!]/.test(rest)) return namingWord.question.test(before);
  return !rest.startsWith(":") && namingWord.comma.test(before);
}
