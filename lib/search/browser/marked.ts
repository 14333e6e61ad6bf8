import { findWords } from "#lib/arabic/search/find-words";
import { toSearchWord } from "#lib/arabic/search/search-word";
import type { MatchedWords } from "#lib/search/browser/matches";

/** A word of a text that matches the query; offsets are in UTF-16 units. */
export type Mark = { exact: string; start: number; end: number };

/** Returns the words of a text that match, up to a tier. A word is marked as a whole or not at all. */
export function findMarks(text: string, matched: MatchedWords, mostTier: number): Mark[] {
  const marks: Mark[] = [];
  for (const { text: written, start, end } of findWords(text)) {
    const word = toSearchWord(written);
    const tier = word && matched.get(word.exact);
    if (word !== undefined && tier !== undefined && tier <= mostTier)
      marks.push({ exact: word.exact, start, end });
  }
  return marks;
}

/** Splits a text into pieces, so that its marked words can have markup of their own. */
export function splitMarks(text: string, marks: readonly Mark[]): { text: string; isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let done = 0;
  for (const { start, end } of marks) {
    if (start > done) pieces.push({ text: text.slice(done, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false });
  return pieces;
}
