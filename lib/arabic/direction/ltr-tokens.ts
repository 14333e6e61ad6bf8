import { afterPrefix, namesType } from "#lib/arabic/direction/attached-signs";
import {
  alphanumeric,
  currencies,
  fractions,
  latinLetters,
  raisedDigits,
  type Span,
} from "#lib/arabic/direction/characters";
import { quotationReader } from "#lib/arabic/direction/inch-marks";
import { balancePhone, phonePattern } from "#lib/arabic/direction/phone-numbers";
import { addressPattern, trimAddress } from "#lib/arabic/words/addresses";
import { arabicDigits, tatweel, wordParts } from "#lib/arabic/words/letters";

/** `latin` has left-to-right letters, `figure` has digits that need isolation, `number` needs none. */
export type Token = Span & { kind: "latin" | "figure" | "number" };

const joiner = `[-‐‑–—−'’._&+/:@#=%~*\\\\|,°′″·×÷±${currencies}?!^]`;
const directionMarks = "\\u061C\\u200E\\u200F";
/** Not inside a word: at the start of the text, or after a space, an opening mark or a colon, perhaps with a direction mark. */
const afterGap = `(?<![^\\s(\\[{«"“'‘:،؛${directionMarks}][${directionMarks}]?)`;
const space = "[ \\u00A0\\u202F]";
const sign = `(?:${afterGap}|${afterPrefix})[-−+±](?=[${currencies}]?\\d)`;
const pathStart = `${afterGap}(?:[.~/\\\\*]{1,3}|--)(?=[${latinLetters}])`;
/** «#85», but not the first number of a hashtag: «#2025_عام». */
const numberSign = `(?:#(?=\\d+(?![\\d_${wordParts}]))|№${space}?(?=\\d))`;

const patterns = [
  `(?<address>${addressPattern})`,
  `(?<phone>${phonePattern(`(?:${afterGap}|${afterPrefix})`)})`,
  // 280 000, or 5' 8", or the number of a bank account (ISO 13616)
  `(?<grouped>(?<!${alphanumeric})[A-Z]{2}\\d{2}(?:${space}[A-Z0-9]{4}){2,7}(?:${space}[A-Z0-9]{1,3})?(?!${alphanumeric})|(?<![\\d.,])\\d{1,3}(?:${space}\\d{3})+(?!${alphanumeric})|\\d['’′] \\d{1,2}["″](?!${alphanumeric}))`,
  `(?<prefix>(?:${sign})?(?:[${currencies}]${space}?[-−]?)?(?=\\d)|${numberSign}|${pathStart}|[@#${currencies}]{0,2}(?=[${latinLetters}_])|)` +
    `(?<word>${alphanumeric}+(?:${joiner}{1,3}${alphanumeric}+)*)` +
    `(?<suffix>\\+{1,2}(?!${alphanumeric})|["″′](?![${wordParts}])(?!${alphanumeric})|${space}?(?:[${currencies}%‰℃℉]|°[CF]?)(?!${alphanumeric}))?`,
];

/** The first characters of all patterns. Most characters of an Arabic text are none of them, and cost nothing then. */
const firstChar = `[${latinLetters}0-9_${raisedDigits}${fractions}${currencies}@#№+(−±.~/\\\\*-]`;
const token = new RegExp(`(?=${firstChar})(?:${patterns.join("|")})`, "gu");
const hasLetter = new RegExp(`[${latinLetters}]`, "u");
const hasDigit = new RegExp(`[\\d${raisedDigits}]`);
/** Dots, commas, slashes and colons do not change the order of digits in Arabic text (UAX #9, W4). All other signs do. */
const isSteady = new RegExp(`^(?:[\\d${raisedDigits}]+(?:[.,:/]\\d+)*|[${fractions}])$`);
const turningRaised = /[\u207A-\u207E\u208A-\u208E]/;
const initials = /(?:^|\.)\p{L}{1,2}\.\p{L}$/u;
const arabicChar = new RegExp(`[${wordParts}${tatweel}${arabicDigits}]`);
/** Signs whose side would depend on the text before them, so that the number beside them is isolated. */
const signBefore = new RegExp(`[#%‰${currencies}]`);
const signAfter = /[٪؉]/;

type Groups = Partial<Record<"address" | "phone" | "grouped" | "prefix" | "word" | "suffix", string>>;

/** Returns the range of a word without the `_` that joins it to an Arabic word: «الوطني_85». */
function withoutJoint(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  if (arabicChar.test(text.charAt(from - 1))) while (text.charAt(from) === "_") from++;
  if (arabicChar.test(text.charAt(to))) while (to > from && text.charAt(to - 1) === "_") to--;
  return { start: from, end: to };
}

function readNumber(text: string, span: Span, word: string, hasSigns: boolean): Token | undefined {
  if (!hasDigit.test(word)) return undefined;
  const touchesSign = signBefore.test(text.charAt(span.start - 1)) || signAfter.test(text.charAt(span.end));
  const isFigure = hasSigns || touchesSign || !isSteady.test(word) || turningRaised.test(word);
  return { ...span, kind: isFigure ? "figure" : "number" };
}

function readWord(
  text: string,
  start: number,
  { prefix = "", word: typed = "", suffix = "" }: Groups,
): Token | undefined {
  const wordStart = start + prefix.length;
  const found = { start: wordStart, end: wordStart + typed.length };
  const { start: from, end: to } = withoutJoint(text, found);
  const word = text.slice(from, to);
  const isWhole = from === wordStart && to === found.end;
  const first = isWhole && !(/^[-−+±]/.test(prefix) && namesType(text, start)) ? start : from;
  if (!hasLetter.test(word)) {
    const end = isWhole ? to + suffix.length : to;
    return readNumber(text, { start: first, end }, word, first < from || end > to);
  }
  const end = isWhole && !/^[ \u00A0\u202F"″′]/.test(suffix) ? to + suffix.length : to;
  const next = text.charAt(end);
  const isSharp = next === "#" && /\p{L}$/u.test(word);
  const isInitials = next === "." && initials.test(word);
  return { start: first, end: isSharp || isInitials ? end + 1 : end, kind: "latin" };
}

/** Returns the words, numbers and addresses of a text that a right-to-left line could reorder. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const isQuoted = quotationReader(text);
  for (const match of text.matchAll(token)) {
    const start = match.index;
    const groups: Groups = match.groups ?? {};
    const end = start + match[0].length;
    if (groups.address) {
      tokens.push({ start, end: start + trimAddress(groups.address).length, kind: "latin" });
    } else if (groups.phone) {
      tokens.push({ ...balancePhone(text, { start, end }), kind: "figure" });
    } else if (groups.grouped) {
      tokens.push({ start, end, kind: "figure" });
    } else {
      const isQuote = groups.suffix === '"' && isQuoted(start);
      const word = readWord(text, start, isQuote ? { ...groups, suffix: "" } : groups);
      if (word) tokens.push(word);
    }
  }
  return tokens;
}
