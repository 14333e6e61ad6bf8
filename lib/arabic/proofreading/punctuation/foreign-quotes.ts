import { letters } from "#lib/arabic/words/letters";
import { hideAddresses, type ProofreadingFinding, type ProofreadingRule } from "#lib/arabic/words/typography";

const line = /[^\n]+/g;
const families = [/[“”„‟]/g, /["＂]/g];
const letter = new RegExp(`[${letters}]`);

type Pair = [open: number, close: number];

/** Whether a quote is the inch of `15"`, as far as it can be seen. */
function isInch(text: string, place: number): boolean {
  return /[0-9]/.test(text.charAt(place - 1)) && !/[\p{L}\d]/u.test(text.charAt(place + 1));
}

/** Quotes of one family, two by two in the order of the line; an odd number that no inch explains is none. */
function pairUp(text: string, family: RegExp): Pair[] {
  let places = [...text.matchAll(family)].map((match) => match.index);
  if (places.length % 2 === 1) places = places.filter((place) => !isInch(text, place));
  if (places.length % 2 === 1) return [];
  return places.flatMap((open, order) => {
    const close = places[order + 1];
    return order % 2 === 0 && close !== undefined ? [[open, close] satisfies Pair] : [];
  });
}

function blot(text: string): string {
  return "\uFFFC".repeat(text.length);
}

/** Whether a pair holds Arabic and faces inwards: a quote that leans outwards belongs to another pair. */
function isQuotation(text: string, [open, close]: Pair): boolean {
  const isClosing = /\p{L}\s/u.test(text.charAt(open - 1) + text.charAt(open + 1));
  const isOpening = /\s\p{L}/u.test(text.charAt(close - 1) + text.charAt(close + 1));
  return !isClosing && !isOpening && letter.test(text.slice(open, close));
}

/** The pairs around Arabic, the curly ones first; quotes inside a quotation are none. */
function findPairs(text: string): Pair[] {
  let open = hideAddresses(text).replace(/«[^«»]*»/g, blot);
  const pairs: Pair[] = [];
  for (const family of families) {
    pairs.push(...pairUp(open, family).filter((pair) => isQuotation(open, pair)));
    open = open.replace(/“[^“”„‟]*”/g, blot);
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
 * Straight or curly double quotes around Arabic → «». One finding a line, from its first quote to its last.
 * Pairs around Latin alone, quotes inside «», inches and unpaired quotes are left alone.
 */
export const foreignQuotes: ProofreadingRule = {
  id: "foreign-quotes",
  fixable: true,
  find: (text) =>
    /["“”„‟＂]/.test(text)
      ? [...text.matchAll(line)].flatMap((match) => correctLine(match[0], match.index))
      : [],
};
