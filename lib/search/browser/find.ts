import { getBucket } from "#lib/config/search-sizes";
import type { Library } from "#lib/search/browser/library";
import { type Answer, findAnswers, isBetter, type Wanted } from "#lib/search/browser/match";
import { type Hit, type Ranking, rank } from "#lib/search/browser/rank";
import type { DocumentRow, WordsFile } from "#lib/search/formats";

export type Found = Ranking & {
  /** Fetches what the result of a hit shows. */
  document: (hit: Hit) => Promise<DocumentRow>;
  /** Query words that no article has. */
  unfound: Wanted[];
  /** All words of the files that were read, as suggestions for misspelt words. */
  words: string[];
};

/** Returns the articles of a segment that have a word in any of these files, by their ordinals, each with its best answer. */
function join(files: readonly WordsFile[], wanted: Wanted): Map<number, Answer> {
  const joined = new Map<number, Answer>();
  for (const file of files) {
    findAnswers(file, wanted).forEach((answer, ordinal) => {
      const known = joined.get(ordinal);
      if (known === undefined || isBetter(answer, known)) joined.set(ordinal, answer);
    });
  }
  return joined;
}

/** Searches the index for words. Of each segment only the buckets that can hold the words are fetched. */
export async function find(library: Library, wanted: readonly Wanted[]): Promise<Found> {
  const segments = await library.segments();
  const files = await Promise.all(
    segments.map(([name, buckets]) =>
      Promise.all(
        wanted.map(({ keys }) => {
          const numbers = new Set(keys.map((key) => getBucket(key, buckets)));
          return Promise.all(Array.from(numbers, (bucket) => library.words(name, bucket, buckets)));
        }),
      ),
    ),
  );
  const found = files.map((byWord) =>
    byWord.map((ofWord, index) => {
      const word = wanted[index];
      return word === undefined ? new Map<number, Answer>() : join(ofWord, word);
    }),
  );
  const words = new Set<string>();
  for (const byWord of files)
    for (const ofWord of byWord)
      for (const file of ofWord) for (const word of Object.keys(file)) words.add(word);
  const { hits, isPartial } = rank(found, wanted.length);
  return {
    hits,
    isPartial,
    unfound: wanted.filter((_, index) => found.every((byWord) => byWord[index]?.size === 0)),
    document: ({ segment, ordinal }) => library.document((segments[segment] || [""])[0], ordinal),
    words: Array.from(words),
  };
}
