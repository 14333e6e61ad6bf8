import { bucketKey } from "#lib/arabic/search/bucket-key";
import { indexForms } from "#lib/arabic/search/readings";
import { toSearchWord } from "#lib/arabic/search/search-word";

/** What the index keeps of a word. */
export type Analysis = {
  /** What the script cannot know without the lexicon; `tierOf` reads it. */
  analysis: string;
  /** The keys of all buckets that hold the word, each once, sorted. */
  bucketKeys: readonly string[];
};

const known = new Map<string, Analysis>();

/**
 * Returns what the index keeps of a word. The same words repeat across an archive, so results are kept.
 *
 * @param exact The word's exact form; see `exactForm`.
 */
export function analyse(exact: string): Analysis {
  const cached = known.get(exact);
  if (cached !== undefined) return cached;
  const word = toSearchWord(exact);
  const keys = word === undefined ? [] : indexForms(word).map(bucketKey);
  const analysis = { analysis: "", bucketKeys: Array.from(new Set(keys)).sort() };
  known.set(exact, analysis);
  return analysis;
}
