import { arabicDigits, zeroWidth } from "#lib/arabic/words/letters";

const segmenter = new Intl.Segmenter("ar", { granularity: "grapheme" });
const collator = new Intl.Collator("ar", { numeric: true });
const list = new Intl.ListFormat("ar", { type: "conjunction" });

/** Spaces and marks that may not precede the «…» of a cut text. */
const danglingEnd = /[\s،؛:,;.…«(["“\-–—]+$/u;

/**
 * Cuts a text to at most `limit` graphemes, including the «…». It is cut between words; only a first word that exceeds the
 * limit is cut inside.
 *
 * @throws {RangeError} if the limit is not an integer from 1.
 */
export function cutText(text: string, limit: number): string {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`Not a length to cut to: ${limit}`);
  // A grapheme has at least one unit.
  if (text.length <= limit) return text;
  let count = 0;
  let roomEnd = 0;
  for (const { index } of segmenter.segment(text)) {
    if (count === limit - 1) roomEnd = index;
    if (count === limit) return `${cutBetweenWords(text, roomEnd)}…`;
    count += 1;
  }
  return text;
}

function cutBetweenWords(text: string, end: number): string {
  const room = text.slice(0, end);
  if (/\s/.test(text.charAt(end))) return room.replace(danglingEnd, "");
  const words = room.replace(/\S+$/, "").replace(danglingEnd, "");
  return words === "" ? room : words;
}

/** Words in which ال is not the article. */
const ownAlefLam =
  /^(?:الله|اللهم|الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللاتي|اللواتي|الت(?:باس|جاء|حاق|حام|زام|صاق|فات|فاف|قاء|قاط|ماس|هاب|هام|واء))(?!\p{L})/u;

/** Removes the article ال of the first word: «القاهرة» becomes «قاهرة». */
export function withoutArticle(text: string): string {
  if (ownAlefLam.test(text)) return text;
  return text.replace(/^[اٱ]لـ*(?=\p{L}{2})/u, "");
}

function sortKey(text: string): string {
  return withoutArticle(text.replace(leadingMarks, ""));
}

const leadingMarks = new RegExp(`^[^\\p{L}\\p{N}${zeroWidth}]+|[${zeroWidth}]+`, "gu");

/** Compares two texts in the order of an Arabic index: without quotes and article, numbers by value. */
export function compareArabic(a: string, b: string): number {
  return collator.compare(sortKey(a), sortKey(b)) || collator.compare(a, b);
}

/** Returns the items of a list and the words between them («أ وب وج»), so that each item can have its own markup. */
export function listParts(items: readonly string[]): { type: "element" | "literal"; value: string }[] {
  return list.formatToParts(items);
}

/** Counts the words of a text: parts between spaces or dashes that contain a letter or digit. */
export function countWords(text: string): number {
  return text.split(/[\s–—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Our decision: below the 238 words a minute of English (Brysbaert 2019), because an Arabic word carries more. */
const wordsPerMinute = 180;

/** Returns the reading time in whole minutes; 0 means less than half a minute. */
export function readingMinutes(words: number): number {
  return Math.round(words / wordsPerMinute);
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Returns the direction of most letters of a text. Without letters, or with equal numbers, it is right to left. */
export function dominantDirection(text: string): "rtl" | "ltr" {
  let balance = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) balance += rightToLeft.test(letter) ? 1 : -1;
  return balance < 0 ? "ltr" : "rtl";
}

const arabicMark = new RegExp(`[${arabicDigits}،؛؟«»٪]`);

/** Returns whether a text has letters, all of them left-to-right, and no Arabic digits or punctuation. */
export function isLeftToRight(text: string): boolean {
  return /\p{L}/u.test(text) && !rightToLeft.test(text) && !arabicMark.test(text);
}
