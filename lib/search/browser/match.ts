import { findWords } from "#lib/arabic/search/find-words";
import { bucketKeys, type QueryWord, readQueryWord } from "#lib/arabic/search/query-word";
import { tierOf } from "#lib/arabic/search/tier-of";
import type { WordsFile } from "#lib/search/formats";
import { unpackPostings } from "#lib/search/postings";

/** A word of the query, with the keys of the buckets that can hold it. */
export type Wanted = QueryWord & { keys: string[] };

const mostWords = 8;

/** Returns the words of a query that can be searched, each once, at most eight. */
export function readQuery(query: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const { text } of findWords(query)) {
    const word = readQueryWord(text);
    if (word === undefined || word.isStopWord || wanted.some(({ exact }) => exact === word.exact)) continue;
    wanted.push(Object.assign({ keys: bucketKeys(word) }, word));
  }
  return wanted.slice(0, mostWords);
}

/**
 * How well an article matches a word. `place` counts first: 2 headline, 1 standfirst and names, 0 text. Then `near`: 2 the same
 * word, 1 another spelling, 0 with letters joined to it.
 */
export type Answer = { place: number; near: number };

export function isBetter(a: Answer, b: Answer): boolean {
  return a.place - b.place > 0 || (a.place === b.place && a.near > b.near);
}

/** Returns the articles that have a word in one file of a segment, by their ordinals. */
export function findAnswers(file: WordsFile, wanted: Wanted): Map<number, Answer> {
  const answers = new Map<number, Answer>();
  for (const exact of Object.keys(file)) {
    const tier = tierOf(wanted, exact, "");
    if (tier === undefined || tier > 4) continue;
    const near = 2 - Math.min(tier, 2);
    for (const { ordinal, place } of unpackPostings(file[exact] || [])) {
      const answer = { place, near };
      const known = answers.get(ordinal);
      if (known === undefined || isBetter(answer, known)) answers.set(ordinal, answer);
    }
  }
  return answers;
}
