import { analyse } from "#lib/arabic/search/analyse";
import { findWords } from "#lib/arabic/search/find-words";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { getBucket } from "#lib/config/search-sizes";
import type { WordsFile } from "#lib/search/formats";
import { type Posting, packPostings, places } from "#lib/search/postings";

/** The parts of an article that are searched. */
export type Searched = {
  headline: string;
  /** Standfirst, bylines, source, tags, section. */
  about: readonly string[];
  text: string;
};

type Known = { exact: string; keys: readonly string[] } | undefined;

/** Caches the keys of words, since the same words repeat across an archive. */
class KnownWords {
  readonly #known = new Map<string, Known>();

  get(text: string): Known {
    if (this.#known.has(text)) return this.#known.get(text);
    const word = toSearchWord(text);
    const isSearched = word !== undefined && !word.isStopWord;
    const known = isSearched ? { exact: word.exact, keys: analyse(word.exact).bucketKeys } : undefined;
    this.#known.set(text, known);
    return known;
  }
}

/** Returns the words of an article, each with the best part that has it. */
function placesOf({ headline, about, text }: Searched, words: KnownWords) {
  const found = new Map<string, { keys: readonly string[]; place: number }>();
  const add = (part: string, place: number) => {
    for (const { text: written } of findWords(part)) {
      const word = words.get(written);
      if (word !== undefined && !found.has(word.exact)) found.set(word.exact, { keys: word.keys, place });
    }
  };
  add(headline, places.headline);
  for (const part of about) add(part, places.about);
  add(text, places.text);
  return found;
}

/**
 * Returns the word files of a segment, one for each bucket. A word is in the bucket of each of its keys. Keys are sorted, so
 * that the same articles give the same bytes.
 *
 * @param articles The segment's articles, oldest first.
 */
export function buildWordFiles(articles: readonly Searched[], buckets: number): WordsFile[] {
  const words = new KnownWords();
  const index = new Map<string, { keys: readonly string[]; postings: Posting[] }>();
  articles.forEach((article, ordinal) => {
    for (const [exact, { keys, place }] of placesOf(article, words)) {
      const entry = index.get(exact) ?? { keys, postings: [] };
      entry.postings.push({ ordinal, place });
      index.set(exact, entry);
    }
  });
  const files: WordsFile[] = Array.from({ length: buckets }, () => ({}));
  for (const [exact, { keys, postings }] of [...index].sort(byKey)) {
    const packed = packPostings(postings);
    for (const bucket of new Set(keys.map((key) => getBucket(key, buckets)))) {
      const file = files[bucket - 1];
      if (file !== undefined) file[exact] = packed;
    }
  }
  return files;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
