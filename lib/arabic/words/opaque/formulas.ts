import { arabicDigits, letters, tatweel, wordParts } from "#lib/arabic/words/letters";
import { type Span, spansOf } from "#lib/arabic/words/opaque/spans";

/** Arabic letters, their marks and presentation forms, as the content of a class. */
export const anyArabic = `${wordParts}${tatweel}\\uFB50-\\uFDFF\\uFE70-\\uFEFC`;

/** Text without Arabic letters and Arabic marks. It may contain words, numbers and formulas of another language. */
const otherText = new RegExp(`[^${anyArabic}،؛؟«»﴾﴿\\n]+`, "gu");
const core = /[\p{L}\p{N}\p{Sm}^]/u;
const surrogate = /[\uD800-\uDFFF]/;
const otherLetter = /\p{L}/u;
const otherWord = /\p{L}{2}/u;
const operator = /[\p{Sm}^*\\]| \/ /u;

/** The most characters of brackets around a formula. */
const reach = 6;

type Run = Span & { isFormula: boolean };

/** The part of a text from its first word, number or sign to its last, if it has words or a formula. */
function runIn(text: string, offset: number): Run[] {
  const first = text.search(core);
  if (first === -1) return [];
  let end = text.length;
  while (!core.test(text.charAt(end - 1)) && !surrogate.test(text.charAt(end - 1))) end--;
  const run = text.slice(first, end);
  const hasLetters = otherLetter.test(run);
  const hasOperator = operator.test(run.slice(1, -1));
  if (!hasLetters && !hasOperator) return [];
  const isFormula = hasOperator || !otherWord.test(run);
  if (!isFormula) return [{ start: offset + first, end: offset + end, isFormula }];
  const before = /(?:[([{][ \u00A0]*)+$/.exec(text.slice(Math.max(0, first - reach), first))?.[0] ?? "";
  const after = /^(?:[ \u00A0]*[)\]}])+/.exec(text.slice(end, end + reach))?.[0] ?? "";
  return [{ start: offset + first - before.length, end: offset + end + after.length, isFormula }];
}

/** Returns words of other scripts, with the numbers and signs between them, and formulas in their brackets. */
function otherRuns(text: string): Span[] {
  const runs: Run[] = [];
  for (const { index, 0: found } of text.matchAll(otherText)) {
    for (const run of runIn(found, index)) {
      const last = runs.at(-1);
      // An Arabic comma between two letters belongs to the formula: `(a ، b)`.
      const isJoined =
        last?.isFormula && run.isFormula && /^\s{0,2}[،؛]\s{0,2}$/.test(text.slice(last.end, run.start));
      if (last !== undefined && isJoined) last.end = run.end;
      else runs.push(run);
    }
  }
  return runs;
}

const opening = "(?:[([{] ?){0,3}";
const closing = "(?: ?[)\\]}]){0,3}";
const operand = `(?:[0-9${arabicDigits}]{1,12}|(?<![${wordParts}])(?!و[+−])[${letters}](?![${wordParts}]))${closing}`;
/** A formula in Arabic letters: `س + ص = 5`. */
const arabicFormula = new RegExp(
  `${opening}${operand}(?: {0,3}(?:[\\p{Sm}^*]| / ) {0,3}${opening}${operand})+`,
  "gu",
);

const dollars = /\$[^$\n]{1,200}\$/g;

/** Returns words of other scripts, and formulas in Latin or Arabic letters or between dollar signs (TeX). */
export function formulas(text: string): Span[] {
  const tex = spansOf(text, dollars).filter(({ start, end }) => /[\\^_=+{}]/.test(text.slice(start, end)));
  return [...otherRuns(text), ...spansOf(text, arabicFormula), ...tex];
}
