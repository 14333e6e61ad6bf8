import type { Found } from "#lib/search/browser/find";
import { isNear } from "#lib/search/browser/rank";
import type { SearchScriptData } from "#lib/view-models/search-form";

/** Returns a text with a query or a number in the place of its `{}`. */
export function fillIn(text: string, value: string): string {
  return text.replace("{}", () => value);
}

/** Returns a number of results in words, by the plural categories of Arabic (CLDR 48): «نتيجتان», «3 نتائج», «11 نتيجة». */
export function countResults(count: number, { forms, digits, group }: SearchScriptData): string {
  if (count < 3) return forms[count - 1] || "";
  const rest = count % 100;
  const written = `${count}`
    .replace(/\B(?=(?:\d{3})+$)/g, group)
    .replace(/\d/g, (digit) => digits.charAt(+digit));
  if (rest < 3) return `${written} ${forms[4]}`;
  return `${written} ${forms[rest < 11 ? 2 : 3]}`;
}

/** Returns what is said about the results: their number, and whether they are what was asked for. */
export function describeResults(
  { hits, isPartial, isComplete }: Found,
  words: string,
  data: SearchScriptData,
): string {
  const { texts } = data;
  if (hits.length === 0) return words === "" ? texts.nothingLimited : fillIn(texts.nothing, words);
  const real = hits.filter((hit) => !isNear(hit)).length;
  if (real === 0) return texts.onlyNear;
  const counted = countResults(real, data);
  if (isPartial) return fillIn(texts.some, counted);
  return isComplete ? counted : fillIn(texts.atLeast, counted);
}
