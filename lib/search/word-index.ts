import { bucketOf, hashKey, hasPositions } from "#lib/config/search-sizes";
import type { WordRow, WordsFile } from "#lib/search/formats";
import type { KnownWord, KnownWords } from "#lib/search/known-words";
import { Occurrences } from "#lib/search/occurrences";
import {
  bare,
  elsewhere,
  nameDistance,
  type Posting,
  packDocuments,
  packPostings,
  packSentences,
  partStarts,
} from "#lib/search/postings";
import { toWordsFile } from "#lib/search/words-file";

/** The parts of an article that are searched. */
export type Searched = {
  headline: string;
  standfirst: string;
  /** Bylines, source, tags, section. */
  names: readonly string[];
  filters: readonly string[];
  /** The words of its text, as `KnownWords.read` returns them. */
  text: Uint32Array;
};

/**
 * What a file has of the words of its bucket: those of headlines, standfirsts and names, those of texts, or all of both. `sentences` and
 * `positions` have where the common words are, which `words` has not.
 */
export type WordsPart = "headlines" | "texts" | "words" | CommonPart;

type CommonPart = "sentences" | "positions";

function isOfCommon(part: WordsPart): part is CommonPart {
  return part === "sentences" || part === "positions";
}

/** The positions of a word that occurs more often in a segment are in a file of their own. */
export const mostInline = 64;

/** A joined word has a row beside that of the same word alone. */
function byExact(a: KnownWord, b: KnownWord): number {
  return a.exact < b.exact || (a.exact === b.exact && a.analysis < b.analysis) ? -1 : 1;
}

/** Returns what postings have of a part. */
function inPart(part: WordsPart, postings: Posting[]): Posting[] {
  if (part === "words") return postings;
  return postings
    .map(({ ordinal, positions }) => ({
      ordinal,
      positions: positions.filter((position) => position < partStarts.text === (part === "headlines")),
    }))
    .filter(({ positions }) => positions.length > 0);
}

/** The words of a segment, from which its files are written. */
export class WordIndex {
  readonly #words: KnownWords;
  readonly #occurrences = new Occurrences();
  readonly #buckets = new Map<string, KnownWord[][]>();
  readonly #packedWords: string[] = [];
  readonly #articles: number;

  /** @param articles The segment's articles, oldest first. Each is needed only until the next one is asked for. */
  constructor(words: KnownWords, articles: Iterable<Searched>) {
    this.#words = words;
    let ordinal = 0;
    for (const article of articles) this.#add(article, ordinal++);
    this.#articles = ordinal;
  }

  #add({ headline, standfirst, names, filters, text }: Searched, ordinal: number): void {
    const all = this.#occurrences;
    all.add(
      ordinal,
      partStarts.headline,
      Uint32Array.from(filters, (filter) => this.#words.filter(filter).id),
    );
    all.add(ordinal, partStarts.headline, this.#words.read(headline));
    all.add(ordinal, partStarts.standfirst, this.#words.read(standfirst));
    names.forEach((name, index) => {
      all.add(ordinal, partStarts.names + index * nameDistance, this.#words.read(name));
    });
    all.add(ordinal, partStarts.text, text);
  }

  /** Returns the words of each bucket. A word is in the bucket of each of its keys. */
  #inBuckets(buckets: number, keysOf: (word: KnownWord) => readonly number[]): KnownWord[][] {
    const filled: KnownWord[][] = Array.from({ length: buckets }, () => []);
    for (const word of this.#words.all) {
      for (const key of keysOf(word)) {
        const bucket = filled[bucketOf(key, buckets) - 1];
        if (bucket?.at(-1) !== word) bucket?.push(word);
      }
    }
    return filled;
  }

  /** Returns the file of one bucket, from 1. Words are sorted, so that the same articles give the same bytes. */
  file(part: WordsPart, bucket: number, buckets: number): WordsFile {
    const kind = `${isOfCommon(part)} ${buckets}`;
    const filled =
      this.#buckets.get(kind) ??
      this.#inBuckets(buckets, ({ keys, exact }) => (isOfCommon(part) ? [hashKey(exact)] : keys));
    this.#buckets.set(kind, filled);
    const rows: WordRow[] = [];
    for (const word of (filled[bucket - 1] ?? []).sort(byExact)) {
      const packed = isOfCommon(part) ? this.#places(part, word) : this.#packed(part, word);
      if (packed !== "") rows.push([word.exact, isOfCommon(part) ? "" : word.analysis, packed]);
    }
    return toWordsFile(rows);
  }

  /** Whether the positions of a word are in a file of their own. */
  #isCommon({ id, isBare }: KnownWord): boolean {
    return !isBare && hasPositions(this.#articles) && this.#occurrences.countOf(id) > mostInline;
  }

  #places(part: CommonPart, word: KnownWord): string {
    if (!this.#isCommon(word)) return "";
    const pack = part === "sentences" ? packSentences : packPostings;
    return pack(this.#occurrences.postingsOf(word.id));
  }

  /** A word has the same postings in each of its buckets. */
  #packed(part: WordsPart, word: KnownWord): string {
    if (part !== "words") return this.#pack(part, word);
    const known = this.#packedWords[word.id] ?? this.#pack(part, word);
    this.#packedWords[word.id] = known;
    return known;
  }

  #pack(part: WordsPart, word: KnownWord): string {
    const postings = inPart(part, this.#occurrences.postingsOf(word.id));
    if (postings.length === 0) return "";
    if (word.isBare) return packDocuments(postings, bare);
    return part === "words" && this.#isCommon(word)
      ? packDocuments(postings, elsewhere)
      : packPostings(postings);
  }
}
