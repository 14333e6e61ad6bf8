import { getBucket } from "#lib/config/search-sizes";
import type { WordRow, WordsFile } from "#lib/search/formats";
import type { KnownWord, KnownWords } from "#lib/search/known-words";
import { Occurrences } from "#lib/search/occurrences";
import { nameDistance, packPostings, partStarts } from "#lib/search/postings";
import { elsewhere, toWordsFile } from "#lib/search/words-file";

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

/** What a file has of the words of its bucket; `common` is the postings in texts that `words` has not. */
export type WordsPart = "headlines" | "texts" | "words" | "common";

/** A word that occurs more often in the texts of a segment has its postings there in a file of their own. */
export const mostInline = 64;

/** A joined word has a row beside that of the same word alone. */
function byExact(a: KnownWord, b: KnownWord): number {
  return a.exact < b.exact || (a.exact === b.exact && a.analysis < b.analysis) ? -1 : 1;
}

/** The words of a segment, from which its files are written. */
export class WordIndex {
  readonly #words: KnownWords;
  readonly #occurrences = { headlines: new Occurrences(), texts: new Occurrences() };
  readonly #buckets = new Map<number, KnownWord[][]>();

  /** @param articles The segment's articles, oldest first. Each is needed only until the next one is asked for. */
  constructor(words: KnownWords, articles: Iterable<Searched>) {
    this.#words = words;
    let ordinal = 0;
    for (const article of articles) this.#add(article, ordinal++);
  }

  #add({ headline, standfirst, names, filters, text }: Searched, ordinal: number): void {
    const { headlines, texts } = this.#occurrences;
    headlines.add(
      ordinal,
      partStarts.headline,
      Uint32Array.from(filters, (filter) => this.#words.filter(filter).id),
    );
    headlines.add(ordinal, partStarts.headline, this.#words.read(headline));
    headlines.add(ordinal, partStarts.standfirst, this.#words.read(standfirst));
    names.forEach((name, index) => {
      headlines.add(ordinal, partStarts.names + index * nameDistance, this.#words.read(name));
    });
    texts.add(ordinal, partStarts.text, text);
  }

  /** Returns the words of each bucket. A word is in the bucket of each of its keys. */
  #inBuckets(buckets: number): KnownWord[][] {
    const filled: KnownWord[][] = Array.from({ length: buckets }, () => []);
    for (const word of this.#words.all) {
      for (const bucket of new Set(word.keys.map((key) => getBucket(key, buckets))))
        filled[bucket - 1]?.push(word);
    }
    return filled;
  }

  /** Returns the file of one bucket, from 1. Words are sorted, so that the same articles give the same bytes. */
  file(part: WordsPart, bucket: number, buckets: number): WordsFile {
    const filled = this.#buckets.get(buckets) ?? this.#inBuckets(buckets);
    this.#buckets.set(buckets, filled);
    const rows: WordRow[] = [];
    for (const word of (filled[bucket - 1] ?? []).sort(byExact)) {
      const headlines = part === "headlines" || part === "words" ? this.#packed("headlines", word) : "";
      const texts = part === "headlines" ? "" : this.#textsIn(part, word);
      if (headlines !== "" || texts !== "") rows.push([word.exact, word.analysis, headlines, texts]);
    }
    return toWordsFile(rows);
  }

  #packed(part: "headlines" | "texts", { id, isBare }: KnownWord): string {
    const from = part === "texts" ? partStarts.text : partStarts.headline;
    return packPostings(this.#occurrences[part].postingsOf(id, isBare), from);
  }

  /** Returns what a file has in the place of a word's postings in texts. */
  #textsIn(part: "texts" | "words" | "common", word: KnownWord): string {
    const isCommon = this.#occurrences.texts.countOf(word.id) > mostInline;
    if (part === "words" && isCommon) return elsewhere;
    return part === "common" && !isCommon ? "" : this.#packed("texts", word);
  }
}
