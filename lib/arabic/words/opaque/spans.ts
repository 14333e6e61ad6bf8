/** A range of a text in UTF-16 units: from `start` up to `end`. */
export type Span = { start: number; end: number };

/** Returns the ranges that match a global pattern. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
