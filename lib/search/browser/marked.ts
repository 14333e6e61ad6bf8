import { findWords, toSearchWord } from "#lib/arabic/words/search-words";
import { matcher, type Wanted } from "#lib/search/browser/match";

/** Splits a text into pieces. Words that match the query are marked. */
export function markWords(text: string, wanted: readonly Wanted[]): { text: string; isMarked: boolean }[] {
  const matchers = wanted.map(matcher);
  const pieces: { text: string; isMarked: boolean }[] = [];
  let done = 0;
  for (const { text: written, start, end } of findWords(text)) {
    const word = toSearchWord(written);
    if (word === undefined || !matchers.some((matches) => matches(word.exact))) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), isMarked: false });
    pieces.push({ text: written, isMarked: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false });
  return pieces;
}
