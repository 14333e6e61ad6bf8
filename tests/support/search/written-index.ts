import { bucketKeys, readQueryWord } from "#lib/arabic/search/query-word";
import { tierOf } from "#lib/arabic/search/tier-of";
import { getBucket } from "#lib/config/search-sizes";
import { openLibrary } from "#lib/search/browser/library";
import type { SegmentRow, WordRow, WordsFile } from "#lib/search/formats";
import { partStarts, unpackPostings } from "#lib/search/postings";
import { ServedFolder } from "./served-folder";
import { withGlobals } from "./with-globals";

/** Looks words up in a published index. It reads the same files as a search, but of their rows only the word's own. */
export class WrittenIndex {
  readonly #served: ServedFolder;
  readonly #library = openLibrary("default");
  readonly #rows = new WeakMap<WordsFile, Map<string, WordRow>>();

  constructor(folder: string) {
    this.#served = new ServedFolder(folder);
  }

  #rowsOf(file: WordsFile): Map<string, WordRow> {
    const rows = this.#rows.get(file) ?? new Map(file.map((row) => [row[0], row]));
    this.#rows.set(file, rows);
    return rows;
  }

  /** Returns the addresses of the articles that have a word as it is typed. */
  addressesOf(typed: string): Promise<string[]> {
    return withGlobals({ fetch: this.#served.fetch }, () => this.#lookUp(typed));
  }

  async #lookUp(typed: string): Promise<string[]> {
    const word = readQueryWord(typed);
    if (word === undefined) return [];
    const keys = bucketKeys(word);
    const recent = await this.#library.recent();
    const ordinalsIn = (file: WordsFile, from: number): number[] => {
      const row = this.#rowsOf(file).get(word.exact);
      if (row === undefined || tierOf(word, row[0], row[1]) !== 0) return [];
      return unpackPostings(row[2], from).map(({ ordinal }) => ordinal);
    };
    const inSegment = async (segment: SegmentRow): Promise<string[]> => {
      const [name, headlineBuckets, textBuckets] = segment;
      const files = keys.flatMap((key) => [
        this.#library
          .words(name, getBucket(key, headlineBuckets), headlineBuckets)
          .then((file) => ordinalsIn(file, partStarts.headline)),
        this.#library
          .textWords(name, getBucket(key, textBuckets), textBuckets)
          .then((file) => ordinalsIn(file, partStarts.text)),
      ]);
      const ordinals = new Set((await Promise.all(files)).flat());
      const rows = await Promise.all(
        [...ordinals].map((ordinal) => this.#library.document(segment, ordinal)),
      );
      return rows.map(([address]) => address);
    };
    const openOrdinals = [
      ...ordinalsIn(recent.words, partStarts.headline),
      ...ordinalsIn((await this.#library.recentText()).words, partStarts.text),
    ];
    return [
      ...openOrdinals.flatMap((ordinal) => recent.documents[ordinal]?.[0] ?? []),
      ...(await Promise.all(recent.segments.map(inSegment))).flat(),
    ];
  }
}
