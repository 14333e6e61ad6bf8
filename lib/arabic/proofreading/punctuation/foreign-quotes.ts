import { letters } from "#lib/arabic/words/letters";
import { hideAddresses, type ProofreadingFinding, type ProofreadingRule } from "#lib/arabic/words/typography";

const line = /[^\n]+/g;
const families = [/[“”„‟]/g, /["＂]/g];
const letter = new RegExp(`[${letters}]`);

type Pair = [open: number, close: number];

/** Returns whether a quote is probably the inch sign of `15"`. */
function isInch(text: string, index: number): boolean {
  return /[0-9]/.test(text.charAt(index - 1)) && !/[\p{L}\d]/u.test(text.charAt(index + 1));
}

/** Pairs the quotes of one family in the order of the line. Returns none if their number is odd, even without inch signs. */
function pairUp(text: string, family: RegExp): Pair[] {
  let indexes = [...text.matchAll(family)].map((match) => match.index);
  if (indexes.length % 2 === 1) indexes = indexes.filter((index) => !isInch(text, index));
  if (indexes.length % 2 === 1) return [];
  return indexes.flatMap((open, position) => {
    const close = indexes[position + 1];
    return position % 2 === 0 && close !== undefined ? [[open, close] satisfies Pair] : [];
  });
}

function hide(text: string): string {
  return "\uFFFC".repeat(text.length);
}

/** Returns whether a pair contains Arabic and has no space on the inner side only; else its quotes belong to other pairs. */
function isQuotation(text: string, [open, close]: Pair): boolean {
  const isClosing = /\p{L}\s/u.test(text.charAt(open - 1) + text.charAt(open + 1));
  const isOpening = /\s\p{L}/u.test(text.charAt(close - 1) + text.charAt(close + 1));
  return !isClosing && !isOpening && letter.test(text.slice(open, close));
}

/** Returns the pairs around Arabic text, curly quotes first. Quotes inside a quotation are ignored. */
function findPairs(text: string): Pair[] {
  let open = hideAddresses(text).replace(/«[^«»]*»/g, hide);
  const pairs: Pair[] = [];
  for (const family of families) {
    pairs.push(...pairUp(open, family).filter((pair) => isQuotation(open, pair)));
    open = open.replace(/“[^“”„‟]*”/g, hide);
  }
  return pairs;
}

function correctLine(text: string, start: number): ProofreadingFinding[] {
  const chars = text.split("");
  let first = text.length;
  let end = 0;
  for (const [open, close] of findPairs(text)) {
    chars[open] = "«";
    chars[close] = "»";
    first = Math.min(first, open);
    end = Math.max(end, close + 1);
  }
  if (end === 0) return [];
  return [{ index: start + first, length: end - first, replacement: chars.slice(first, end).join("") }];
}

/**
 * Replaces straight or curly double quotes around Arabic by «». Each line gives one finding, from its first quote to its
 * last. Pairs around Latin text only, quotes inside «», inch signs and unpaired quotes are not changed.
 */
export const foreignQuotes: ProofreadingRule = {
  id: "foreign-quotes",
  fixable: true,
  find: (text) =>
    /["“”„‟＂]/.test(text)
      ? [...text.matchAll(line)].flatMap((match) => correctLine(match[0], match.index))
      : [],
};
