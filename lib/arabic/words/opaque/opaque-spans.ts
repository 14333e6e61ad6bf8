import { anyArabic, formulas } from "#lib/arabic/words/opaque/formulas";
import { foreignKey, otherLanguages } from "#lib/arabic/words/opaque/other-languages";
import { type Span, spansOf } from "#lib/arabic/words/opaque/spans";

/** Three spaces or more in a line. They may part the halves of a verse, or the columns of a list. */
const wideGap = /[ \t\u00A0]{3,}/g;

/** A tag, or a name that looks like one, with the spaces beside it. */
const tag = /[ \t\u00A0]{0,2}<[/!?]?[A-Za-z][^<>\n]{0,200}>[ \t\u00A0]{0,2}/g;

const verse = /﴿[^﴿﴾\n]*﴾/g;

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
  `[ \\t\\u00A0]{3}|[<﴿\\p{Sm}^*/\\\\$]|(?![${anyArabic}])\\p{L}|${foreignKey}`,
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
        ...formulas(text),
        ...otherLanguages(text),
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
