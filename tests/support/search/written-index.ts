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
import { unpackPostings } from "#lib/search/postings";
import { placeOf } from "#lib/search/segment-rows";
import { readWordsFile } from "#lib/search/words-file";

/** Looks words up in a published index. It reads the same files as a search, but of their rows only the word's own. */
export class WrittenIndex {
  readonly #folder: string;
  readonly #files = new Map<string, unknown>();
  readonly #rows = new WeakMap<WordsFile, Map<string, WordRow[]>>();

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

  /** Returns the rows of a word: its own, and those with what it is together with a neighbour. */
  #rowsOf(file: WordsFile, exact: string): readonly WordRow[] {
    let rows = this.#rows.get(file);
    if (rows === undefined) {
      rows = new Map();
      for (const row of readWordsFile(file)) rows.set(row[0], [...(rows.get(row[0]) ?? []), row]);
      this.#rows.set(file, rows);
    }
    return rows.get(exact) ?? [];
  }

  /** Returns the addresses of the articles that have a word as it is typed. */
  addressesOf(typed: string): string[] {
    const word = readQueryWord(typed);
    if (word === undefined) return [];
    const ordinalsIn = (file: WordsFile): number[] =>
      this.#rowsOf(file, word.exact).flatMap(([exact, analysis, packed]) =>
        tierOf(word, exact, analysis) === 0 ? unpackPostings(packed).map(({ ordinal }) => ordinal) : [],
      );
    const recent = this.#read<RecentFile>(searchUrls.recent);
    const recentText = this.#read<RecentTextFile>(searchUrls.recentText);
    const inBuckets = ([name, words]: SegmentRow, key: string) =>
      ordinalsIn(this.#read(searchUrls.words(name, getBucket(key, words), words)));
    return [
      ...ordinalsIn(recent.words).map((ordinal) => recent.documents[ordinal]),
      ...ordinalsIn(recentText.words).map((ordinal) => recent.documents[ordinal]),
      ...recent.segments.slice(1).flatMap((segment) =>
        bucketKeys(word)
          .flatMap((key) => inBuckets(segment, key))
          .map((ordinal) => this.#document(segment, ordinal)),
      ),
    ].flatMap((row) => row?.[0] ?? []);
  }

  #document(segment: SegmentRow, ordinal: number) {
    const { month, position } = placeOf(segment, ordinal);
    const number = Math.floor(position / documentsPerFile) + 1;
    return this.#read<DocumentsFile>(searchUrls.documents(month, number))[position % documentsPerFile];
  }
}
