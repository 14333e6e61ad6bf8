import { findWords } from "#lib/arabic/search/find-words";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { tierOf } from "#lib/arabic/search/tier-of";
import type { Wanted } from "#lib/search/browser/match";

function isFound(wanted: Wanted, exact: string): boolean {
  const tier = tierOf(wanted, exact, "");
  return tier !== undefined && tier < 5;
}

/** Splits a text into pieces. Words that match the query are marked. */
export function markWords(text: string, wanted: readonly Wanted[]): { text: string; isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let done = 0;
  for (const { text: written, start, end } of findWords(text)) {
    const word = toSearchWord(written);
    if (word === undefined || word.isStopWord || !wanted.some((one) => isFound(one, word.exact))) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), isMarked: false });
    pieces.push({ text: written, isMarked: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false });
  return pieces;
}
