import { findWords } from "#lib/arabic/search/find-words";
import { toSearchWord } from "#lib/arabic/search/search-word";
import type { MatchedWords } from "#lib/search/browser/matches";

/** A word of a text that matches the query; offsets are in UTF-16 units. */
export type Mark = { exact: string; start: number; end: number };

/** Returns the words of a text that match, up to a tier. A word is marked as a whole or not at all. */
export function findMarks(text: string, matched: MatchedWords, mostTier: number): Mark[] {
  const marks: Mark[] = [];
  for (const { text: written, start, end } of findWords(text)) {
    const { exact = "" } = toSearchWord(written) || {};
    const tier = matched.get(exact);
    if (tier !== undefined && tier <= mostTier) marks.push({ exact, start, end });
  }
  return marks;
}

/**
 * Splits a text into pieces, so that its marked words can have markup of their own. Every second piece is marked, beginning with
 * the second; others may be empty.
 */
export function splitMarks(text: string, marks: readonly Mark[]): string[] {
  const ends = marks.reduce((all: number[], { start, end }) => all.concat(start, end), []);
  return ends.concat(text.length).map((end, index) => text.slice(ends[index - 1] || 0, end));
}
