import { readFileSync } from "node:fs";
import path from "node:path";
import { bucketKeys, readQueryWord } from "#lib/arabic/search/query-word";
import { tierOf } from "#lib/arabic/search/tier-of";
import { documentsPerFile, getBucket } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type {
  DocumentsFile,
  RecentFile,
  RecentTextFile,
  SegmentRow,
  WordRow,
  WordsFile,
} from "#lib/search/formats";
import { partStarts, unpackPostings } from "#lib/search/postings";

/** Looks words up in a published index. It reads the same files as a search, but of their rows only the word's own. */
export class WrittenIndex {
  readonly #folder: string;
  readonly #files = new Map<string, unknown>();
  readonly #rows = new WeakMap<WordsFile, Map<string, WordRow>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  #read<T>(address: string): T {
    const known =
      this.#files.get(address) ?? JSON.parse(readFileSync(path.join(this.#folder, address), "utf8"));
    this.#files.set(address, known);
    // The publisher wrote the file in the format of `formats.ts`.
    return known as T;
  }

  #rowOf(file: WordsFile, exact: string): WordRow | undefined {
    const rows = this.#rows.get(file) ?? new Map(file.map((row) => [row[0], row]));
    this.#rows.set(file, rows);
    return rows.get(exact);
  }

  /** Returns the addresses of the articles that have a word as it is typed. */
  addressesOf(typed: string): string[] {
    const word = readQueryWord(typed);
    if (word === undefined) return [];
    const ordinalsIn = (file: WordsFile, from: number): number[] => {
      const row = this.#rowOf(file, word.exact);
      if (row === undefined || tierOf(word, row[0], row[1]) !== 0) return [];
      return unpackPostings(row[2], from).map(({ ordinal }) => ordinal);
    };
    const recent = this.#read<RecentFile>(searchUrls.recent);
    const recentText = this.#read<RecentTextFile>(searchUrls.recentText);
    const inBuckets = ([name, headlineBuckets, textBuckets]: SegmentRow, key: string) => [
      ...ordinalsIn(
        this.#read(searchUrls.words(name, getBucket(key, headlineBuckets), headlineBuckets)),
        partStarts.headline,
      ),
      ...ordinalsIn(
        this.#read(searchUrls.textWords(name, getBucket(key, textBuckets), textBuckets)),
        partStarts.text,
      ),
    ];
    return [
      ...ordinalsIn(recent.words, partStarts.headline).map((ordinal) => recent.documents[ordinal]),
      ...ordinalsIn(recentText.words, partStarts.text).map((ordinal) => recent.documents[ordinal]),
      ...recent.segments.flatMap((segment) =>
        bucketKeys(word)
          .flatMap((key) => inBuckets(segment, key))
          .map((ordinal) => this.#document(segment, ordinal)),
      ),
    ].flatMap((row) => row?.[0] ?? []);
  }

  #document([name]: SegmentRow, ordinal: number) {
    const number = Math.floor(ordinal / documentsPerFile) + 1;
    return this.#read<DocumentsFile>(searchUrls.documents(name, number))[ordinal % documentsPerFile];
  }
}
