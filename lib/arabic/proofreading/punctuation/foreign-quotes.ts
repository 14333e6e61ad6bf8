import { letters, tatweel, wordParts, zeroWidth } from "#lib/arabic/words/letters";
import { isOpaqueAt } from "#lib/arabic/words/opaque/opaque-spans";
import { hideAddresses, type ProofreadingFinding, type ProofreadingRule } from "#lib/arabic/words/typography";

const line = /[^\n]+/g;
const families = [/[“”„‟]/g, /["＂]/g];
const letter = new RegExp(`[${letters}]`);

/** The text before an opening mark: a space, a bracket, a colon, or a particle that joins the next word. */
const opens = new RegExp(`(?:^|[\\s(:،؛/–—-]|(?:^|[^${wordParts}])[وفبلك]{1,2}${tatweel}?)$`);
/** The text after a closing mark. */
const closes = /^(?:$|[\s.,:;!?،؛؟)/…–—-])/;
/** A call of a program (`print("نعم")`), or an option of a command (`new -- "نعم"`). */
const call = /[A-Za-z_]\($|(?:^|\s)(?:--[A-Za-z-]*|-[A-Za-z])\s$/;
/** Latin words without Arabic ones. */
const latinWord = /[A-Za-z]{2,}/g;
const arabicWord = new RegExp(`[${wordParts}]+`, "g");

/** A digit, perhaps with an invisible mark after it. */
const afterDigit = new RegExp(`[0-9][${zeroWidth}]{0,2}$`);

type Pair = [open: number, close: number];

/** Returns whether a quote is probably the inch sign of `15"`. */
function isInch(text: string, index: number): boolean {
  return (
    afterDigit.test(text.slice(Math.max(0, index - 3), index)) && !/[\p{L}\d]/u.test(text.charAt(index + 1))
  );
}

/** Pairs the quotes of one family in the order of the line. Returns none if their number is odd, even without inch signs. */
function pairUp(text: string, quotes: readonly number[]): Pair[] {
  const indexes = quotes.length % 2 === 1 ? quotes.filter((index) => !isInch(text, index)) : quotes;
  if (indexes.length % 2 === 1) return [];
  return indexes.flatMap((open, position) => {
    const close = indexes[position + 1];
    return position % 2 === 0 && close !== undefined ? [[open, close] satisfies Pair] : [];
  });
}

function hide(text: string): string {
  return "\uFFFC".repeat(text.length);
}

/** Returns whether a quotation begins in Latin letters and has fewer Arabic words: `"The word سلام means peace"`. */
function isLatinSentence(words: string): boolean {
  if (!/^[\s(]*[A-Za-z]/.test(words)) return false;
  return (words.match(latinWord)?.length ?? 0) > (words.match(arabicWord)?.length ?? 0);
}

/** Returns whether a pair contains Arabic and has no space on the inner side only; else its quotes belong to other pairs. */
function isQuotation(text: string, [open, close]: Pair): boolean {
  const isClosing = /\p{L}\s/u.test(text.charAt(open - 1) + text.charAt(open + 1));
  const isOpening = /\s\p{L}/u.test(text.charAt(close - 1) + text.charAt(close + 1));
  if (isClosing || isOpening || isInch(text, open)) return false;
  const words = text.slice(open + 1, close);
  return letter.test(words) && !isLatinSentence(words);
}

/** Returns whether two marks certainly belong together: each touches a word inside the pair and none outside. */
function isCertain(text: string, [open, close]: Pair): boolean {
  const touches = /[^\s.,:;!?،؛؟)\]»]/.test(text.charAt(open + 1)) && /[^\s([«]/.test(text.charAt(close - 1));
  const before = text.slice(Math.max(0, open - 12), open);
  return touches && opens.test(before) && !call.test(before) && closes.test(text.slice(close + 1, close + 2));
}

/** Hides pairs, which are in order and do not overlap. */
function withoutPairs(text: string, pairs: readonly Pair[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const [open, close] of pairs) {
    parts.push(text.slice(done, open), hide(text.slice(open, close + 1)));
    done = close + 1;
  }
  return parts.join("") + text.slice(done);
}

/** Returns the pairs around Arabic text, curly quotes first, and whether every quote of the line has a certain partner. */
function findPairs(text: string): { pairs: Pair[]; areCertain: boolean } {
  let open = hideAddresses(text).replace(/«[^«»]*»/g, hide);
  let areCertain = true;
  const pairs: Pair[] = [];
  for (const family of families) {
    const quotes = [...open.matchAll(family)].map((match) => match.index);
    const all = pairUp(open, quotes);
    pairs.push(...all.filter((pair) => isQuotation(open, pair)));
    areCertain &&= all.length * 2 === quotes.length && all.every((pair) => isCertain(open, pair));
    open = withoutPairs(open, all);
  }
  return { pairs, areCertain };
}

/** @param start The index of the line in the text. */
function correctLine(text: string, start: number, line: string): ProofreadingFinding[] {
  const { pairs, ...found } = findPairs(line);
  let { areCertain } = found;
  const chars = line.split("");
  let first = line.length;
  let end = 0;
  for (const [open, close] of pairs) {
    if (isOpaqueAt(text, start + open) || isOpaqueAt(text, start + close)) continue;
    chars[open] = "«";
    chars[close] = "»";
    for (const { index, 0: inner } of line.slice(open, close).matchAll(/«[^«»]*»/g)) {
      chars[open + index] = "“";
      chars[open + index + inner.length - 1] = "”";
    }
    if (/[«»]/.test(line.slice(open, close))) areCertain = false;
    first = Math.min(first, open);
    end = Math.max(end, close + 1);
  }
  if (end === 0) return [];
  const finding = {
    index: start + first,
    length: end - first,
    replacement: chars.slice(first, end).join(""),
  };
  return [areCertain ? finding : { ...finding, isUnsure: true }];
}

/**
 * Replaces straight or curly double quotes around Arabic by «». Each line gives one finding, from its first quote to its
 * last. A quotation within one gets “”. Pairs around Latin text only or another language, quotes inside «», inch signs and unpaired quotes are not changed.
 * Unless the partner of every quote of the line is certain, the correction is only suggested.
 */
export const foreignQuotes: ProofreadingRule = {
  id: "foreign-quotes",
  fixable: true,
  find: (text) =>
    /["“”„‟＂]/.test(text)
      ? [...text.matchAll(line)].flatMap((match) => correctLine(text, match.index, match[0]))
      : [],
};
