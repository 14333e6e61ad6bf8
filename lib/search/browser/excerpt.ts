import type { Mark } from "#lib/search/browser/marked";

/** The approximate length of an excerpt, and of what it shows before its first marked word, in UTF-16 units. */
const size = 160;
const lead = 50;

/** More marked words than fit into an excerpt. */
const mostInside = 40;

/** Returns the mark at which the excerpt with the most different words begins. */
function bestMark(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined;
  let most = 0;
  marks.forEach((mark, index) => {
    const words = new Set([mark.exact]);
    for (const { exact, end } of marks.slice(index, index + mostInside))
      if (end <= mark.start + size - lead) words.add(exact);
    if (words.size <= most) return;
    most = words.size;
    best = mark;
  });
  return best;
}

/** Returns where a sentence or, in a long sentence, a word begins, at most `lead` before an offset. */
function startBefore(text: string, offset: number): number {
  const from = Math.max(0, offset - lead);
  if (from === 0) return 0;
  const skipped = /^(?:[\s\S]*[.!?؟\n]\s+|\S*\s+)/.exec(text.slice(from, offset));
  return skipped === null ? offset : from + skipped[0].length;
}

/** Returns where a word ends, at most `size` after an offset, but not before `least`. */
function endAfter(text: string, start: number, least: number): number {
  if (start + size >= text.length) return text.length;
  const room = text.slice(start, start + size);
  const end = start + room.replace(/\s+\S*$/, "").length;
  return Math.max(end, least);
}

/** Spaces and marks that may not precede the «…» of a cut text. */
const danglingEnd = /[\s،؛:,;.…«(["“\-–—]+$/;

/** Adds the isolates (UAX #9) that were cut off, so that what follows the excerpt keeps its direction. */
function withIsolates(text: string): string {
  const opened = /^[^\u2066]*\u2069/.test(text) ? `\u2066${text}` : text;
  return /\u2066[^\u2069]*$/.test(opened) ? `${opened}\u2069` : opened;
}

/**
 * Returns about 160 characters of a text around its marked words, cut between words, with «…» where it is cut. The same words
 * must be marked again in it.
 */
export function makeExcerpt(text: string, marks: readonly Mark[]): string {
  const { start: at, end: least } = bestMark(marks) || { start: 0, end: 0 };
  const start = startBefore(text, at);
  const end = endAfter(text, start, least);
  // A heading has no full stop before what follows it.
  const lines = text.slice(start, end).replace(/([^\s.!?؟…:،؛])\s*\n\s*/g, "$1. ");
  const cut = lines.replace(/\s+/g, " ").trim();
  const ended = end === text.length ? cut : `${cut.replace(danglingEnd, "")}…`;
  return withIsolates(start > 0 ? `…${ended}` : ended);
}
