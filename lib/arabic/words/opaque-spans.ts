import { letters, tashkeel, tatweel, wordParts } from "#lib/arabic/words/letters";

/** A range of a text in UTF-16 units: from `start` up to `end`. */
export type Span = { start: number; end: number };

const presentationForms = "\\uFB50-\\uFDFF\\uFE70-\\uFEFC";
const arabic = `${wordParts}${tatweel}${presentationForms}`;

/** Three spaces or more in a line. They may part the halves of a verse, or the columns of a list. */
const wideGap = /[ \t\u00A0]{3,}/g;

/** A tag, or a name that looks like one, with the spaces beside it. */
const tag = /[ \t\u00A0]{0,2}<[/!?]?[A-Za-z][^<>\n]{0,200}>[ \t\u00A0]{0,2}/g;

/** Text without Arabic letters and Arabic marks. It may contain words, numbers and formulas of another language. */
const otherText = new RegExp(`[^${arabic}،؛؟«»﴾﴿\\n]+`, "gu");
const core = /[\p{L}\p{N}\p{Sm}^]/u;
const otherLetter = /\p{L}/u;
const operator = /[\p{Sm}^*\\]| \/ /u;

/** A quotation on one line. */
const quotation = /«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"/g;
const bracketed = /\([^()\n]*\)/g;
const verse = /﴿[^﴿﴾\n]*﴾/g;

/** A letter that Arabic keyboards do not have. */
const foreignKey = new RegExp(`(?=[${letters}])[^\\u0621-\\u063A\\u0641-\\u064Aٱ]`);
/** A letter that Arabic does not have. ک and ی do not count: they also come from a Persian keyboard. */
const foreignLetter = new RegExp(`(?=[${letters}])[^\\u0621-\\u063A\\u0641-\\u064Aٱکی]`);
const word = new RegExp(`[${letters}${tashkeel}]+`, "g");

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The part of a text from its first word, number or sign to its last, if it has words or a formula. */
function runIn(text: string, offset: number): Span[] {
  const first = text.search(core);
  if (first === -1) return [];
  let last = text.length - 1;
  while (!core.test(text.charAt(last)) && !/[\uD800-\uDFFF]/.test(text.charAt(last))) last--;
  const run = text.slice(first, last + 1);
  if (!otherLetter.test(run) && !operator.test(run.slice(1, -1))) return [];
  return [{ start: offset + first, end: offset + last + 1 }];
}

function otherRuns(text: string): Span[] {
  return [...text.matchAll(otherText)].flatMap(({ index, 0: found }) => runIn(found, index));
}

/** A line of three or more words with foreign letters, if they are a quarter of its words. */
function foreignLines(text: string): Span[] {
  let start = 0;
  return text.split("\n").flatMap((line): Span[] => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (!foreignLetter.test(line)) return [];
    const words = line.match(word) ?? [];
    const foreign = words.filter((one) => foreignLetter.test(one)).length;
    return foreign >= 3 && foreign * 4 >= words.length ? [span] : [];
  });
}

function foreignQuotations(text: string): Span[] {
  if (!foreignKey.test(text)) return [];
  const has = (letter: RegExp) => (span: Span) => letter.test(text.slice(span.start, span.end));
  return [
    ...spansOf(text, quotation).filter(has(foreignKey)),
    ...spansOf(text, bracketed).filter(has(foreignLetter)),
    ...foreignLines(text),
  ];
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

const mayBeOpaque = new RegExp(
  `[ \\t\\u00A0]{3}|[<﴿\\p{Sm}^*/\\\\]|(?![${arabic}])\\p{L}|(?=[${letters}])[^\\u0621-\\u063A\\u0641-\\u064Aٱ]`,
  "u",
);

let last: { text: string; spans: readonly Span[] } = { text: "", spans: [] };

/**
 * Returns the parts of a text in which no rule changes anything, in order, without overlap: tags, words of other scripts,
 * formulas, quotations and lines in other languages that are written with Arabic letters, verses of the Quran, and gaps of
 * three spaces or more. The spans of the last text are kept, because all rules read one text after the other.
 */
export function getOpaqueSpans(text: string): readonly Span[] {
  if (last.text === text) return last.spans;
  const spans = mayBeOpaque.test(text)
    ? merge([
        ...spansOf(text, wideGap),
        ...spansOf(text, tag),
        ...spansOf(text, verse),
        ...otherRuns(text),
        ...foreignQuotations(text),
      ])
    : [];
  last = { text, spans };
  return spans;
}

/** Returns the span that contains the character at `index`, or the first one after it. */
function spanFrom(spans: readonly Span[], index: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}

/** Returns whether the character at `index` belongs to an opaque part of the text. */
export function isOpaqueAt(text: string, index: number): boolean {
  const span = spanFrom(getOpaqueSpans(text), index);
  return span !== undefined && span.start <= index;
}

/** Returns whether a change of `length` characters at `index` changes an opaque part. An addition may stand at its edge. */
export function touchesOpaque(text: string, index: number, length: number): boolean {
  const span = spanFrom(getOpaqueSpans(text), index);
  if (span === undefined) return false;
  return length === 0 ? span.start < index : span.start < index + length;
}
