import { findWords } from "#lib/arabic/search/find-words";
import { exactForm } from "#lib/arabic/search/search-word";
import { searchUrls } from "#lib/config/urls";
import { isLikelyOther, onOtherKeyboard } from "#lib/search/browser/keyboard";
import type { Library } from "#lib/search/browser/library";
import { beginsWith } from "#lib/search/browser/matches";
import type { Wanted } from "#lib/search/browser/query";
import { type KnownWord, nearWords } from "#lib/search/browser/suggest";
import type { CommonWordsFile, NameRow, WordRow } from "#lib/search/formats";

const mostQueries = 4;

/** A name counts as if it were in that many articles: it is spelt rightly. */
const nameWeight = 16;

function knownWords(
  rows: readonly WordRow[],
  common: CommonWordsFile,
  names: readonly NameRow[],
): KnownWord[] {
  const known: KnownWord[] = [];
  for (const [name] of names)
    for (const { text } of findWords(name)) known.push([exactForm(text), nameWeight]);
  common.forEach((words, power) => {
    for (const word of words.split(" ")) known.push([word, 2 ** power]);
  });
  // A posting has at least one character.
  for (const [word, , postings] of rows) known.push([word, postings.length]);
  return known.filter(([word]) => /^[^#]/.test(word));
}

/** Returns whether the archive has all words of a text; they may be the start of a word. */
function isKnown(text: string, known: readonly KnownWord[]): boolean {
  return findWords(text).every(({ text: word }) => known.some(([one]) => beginsWith(one, exactForm(word))));
}

/**
 * Returns queries that a reader may have meant whose words were not found, the likeliest first: what the keys write on the other
 * keyboard, then similar words.
 */
export async function suggestQueries(
  library: Library,
  text: string,
  unfound: readonly Wanted[],
  rows: readonly WordRow[],
): Promise<string[]> {
  const [names, common] = await Promise.all([
    library.get<NameRow[]>(searchUrls.names),
    library.get<CommonWordsFile>(searchUrls.commonWords),
  ]);
  const known = knownWords(rows, common, names);
  const queries = onOtherKeyboard(text).filter(
    (other) => isKnown(other, known) || isLikelyOther(text, other),
  );
  const near = unfound.map(({ word }) => nearWords(word.exact, known, mostQueries));
  // Of several words only the likeliest corrections are joined.
  for (let choice = 0; choice < (near.length === 1 ? mostQueries : 1); choice++) {
    // From the last word to the first, so that the places of the others stay.
    const corrected = unfound.reduceRight((all, { start, end }, index) => {
      const [other = all.slice(start, end)] = (near[index] || []).slice(choice);
      return all.slice(0, start) + other + all.slice(end);
    }, text);
    if (corrected !== text) queries.push(corrected);
  }
  return queries.slice(0, mostQueries);
}
