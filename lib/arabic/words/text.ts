import { arabicDigits, zeroWidth } from "#lib/arabic/words/letters";

const segmenter = new Intl.Segmenter("ar", { granularity: "grapheme" });
const collator = new Intl.Collator("ar", { numeric: true });
const list = new Intl.ListFormat("ar", { type: "conjunction" });

/** Spaces and what must not stand before the «…» of a text that was cut. */
const danglingEnd = /[\s،؛:,;.…«(["“\-–—]+$/u;

/**
 * The text in `limit` graphemes or fewer, the closing «…» counted. It is cut between words; only a first word
 * longer than the limit is cut inside. Throws when the limit is no whole number from 1.
 */
export function cutText(text: string, limit: number): string {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`Not a length to cut to: ${limit}`);
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
  const whole = room.replace(/\S+$/, "").replace(danglingEnd, "");
  return whole === "" ? room : whole;
}

/** Words whose ال is their own. «الله» is sorted under its alef too. */
const ownAlefLam =
  /^(?:الله|اللهم|الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللاتي|اللواتي|الت(?:باس|جاء|حاق|حام|زام|صاق|فات|فاف|قاء|قاط|ماس|هاب|هام|واء))(?!\p{L})/u;

/** The text without the article ال of its first word: «القاهرة» becomes «قاهرة». */
export function withoutArticle(text: string): string {
  if (ownAlefLam.test(text)) return text;
  return text.replace(/^[اٱ]لـ*(?=\p{L}{2})/u, "");
}

function sortKey(text: string): string {
  return withoutArticle(text.replace(leadingMarks, ""));
}

const leadingMarks = new RegExp(`^[^\\p{L}\\p{N}${zeroWidth}]+|[${zeroWidth}]+`, "gu");

/** Orders two texts as an Arabic index does: without quotes and article, numbers by their value. */
export function compareArabic(a: string, b: string): number {
  return collator.compare(sortKey(a), sortKey(b)) || collator.compare(a, b);
}

/** The items of a list and what stands between them («أ وب وج»), so that each item keeps its own markup. */
export function listParts(items: readonly string[]): { type: "element" | "literal"; value: string }[] {
  return list.formatToParts(items);
}

/** How many words a text has: what stands between spaces or dashes and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/[\s–—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A decision: an Arabic word carries more than an English one (238 a minute; Brysbaert 2019). */
const wordsPerMinute = 180;

/** Whole minutes to read so many words; 0 is less than a minute. */
export function readingMinutes(words: number): number {
  return Math.round(words / wordsPerMinute);
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction that most letters of the text have; without letters, and when even, right to left. */
export function dominantDirection(text: string): "rtl" | "ltr" {
  let balance = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) balance += rightToLeft.test(letter) ? 1 : -1;
  return balance < 0 ? "ltr" : "rtl";
}

const arabicMark = new RegExp(`[${arabicDigits}،؛؟«»٪]`);

/** Whether a text has letters and all of them run left to right: a line of Latin in an Arabic page. */
export function isLeftToRight(text: string): boolean {
  return /\p{L}/u.test(text) && !rightToLeft.test(text) && !arabicMark.test(text);
}
