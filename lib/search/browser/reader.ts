import { getBucket } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import { type Library, Outdated } from "#lib/search/browser/library";
import { addMatches, type MatchedWords, withFilter } from "#lib/search/browser/matches";
import type { Wanted } from "#lib/search/browser/query";
import type { Part } from "#lib/search/browser/rank";
import type { RecentFile, RecentTextFile, WordRow, WordsFile } from "#lib/search/formats";
import { ordinalsOf } from "#lib/search/segment-rows";
import { readWordsFile } from "#lib/search/words-file";

/** A part of the index, and for each word of the query the keys of the files of common words that have it in texts. */
type ReadPart = Part & { waiting: string[][] };

/** Returns the keys of a word of the query that are read in a part of the index. */
export type KeysOf = (wanted: Wanted, at: number, part: ReadPart) => string[];

/**
 * Reads the words of a query from an index, each file and each word once.
 *
 * @param period A year, a month or nothing; what is outside is not read.
 */
export function openReader(library: Library, recent: RecentFile, query: readonly Wanted[], period: string) {
  const rows = new Map<string, WordRow[]>();
  const matched: MatchedWords = new Map();
  const done = new Set<string>();
  const parts = recent.segments.map((segment): ReadPart => {
    // A year has the months from `2016-01` to `2016-12`.
    const [start, end] = ordinalsOf(segment, period, `${period || 9}-99`);
    return { start, end, found: [], filtered: [], waiting: query.map(() => []) };
  });

  /** Returns the address of the bucket of a key. The first part is the open block. */
  function addressOf(part: number, isText: boolean, key: string): string {
    const [name = "", words = 1, common = 1] = recent.segments[part] || [];
    if (isText)
      return part ? searchUrls.textWords(name, getBucket(key, common), common) : searchUrls.recentText;
    return part ? searchUrls.words(name, getBucket(key, words), words) : searchUrls.recent;
  }

  async function rowsAt(address: string): Promise<WordRow[]> {
    const file = await library.get<WordsFile | RecentFile | RecentTextFile>(address);
    if ("version" in file && file.version !== recent.version) throw new Outdated();
    const known = rows.get(address) || readWordsFile("version" in file ? file.words : file);
    rows.set(address, known);
    return known;
  }

  /** Whether an article of a part can have all words that are wanted, as far as the index is read. */
  function canHaveAll({ found, waiting }: ReadPart): boolean {
    return query.every(({ isExcluded }, at) => {
      const matches = found[at];
      return isExcluded || !matches || matches.size + (waiting[at] || "").length > 0;
    });
  }

  async function readWord(index: number, isText: boolean, wanted: Wanted, at: number, key: string) {
    const address = addressOf(index, isText, key);
    const part = parts[index];
    if (!part || done.has(at + address)) return;
    done.add(at + address);
    const found = part.found[at] || new Map();
    part.found[at] = found;
    const isElsewhere = addMatches(found, wanted, await rowsAt(address), matched);
    // The open block has all words of its texts in another file.
    if (isElsewhere || (index === 0 && !isText)) part.waiting[at]?.push(key);
  }

  async function forParts(use: (part: ReadPart, index: number) => Promise<unknown>): Promise<void> {
    await Promise.all(parts.map((part, index) => part.start < part.end && use(part, index)));
  }

  return {
    parts,
    rows,
    matched,
    /**
     * Reads words in all parts.
     *
     * @param onlyPossible Whether to leave out parts in which no article can have all words.
     */
    read: (isText: boolean, keysOf: KeysOf, onlyPossible: boolean) =>
      forParts(async (part, index) => {
        if (onlyPossible && !canHaveAll(part)) return;
        await Promise.all(
          query.map((wanted, at) =>
            Promise.all(keysOf(wanted, at, part).map((key) => readWord(index, isText, wanted, at, key))),
          ),
        );
      }),
    /** Leaves only the articles that have a filter, such as `#c:science`. */
    filter: (filter: string) =>
      forParts(async ({ filtered }, index) => {
        filtered.push(withFilter(await rowsAt(addressOf(index, false, filter)), filter));
      }),
  };
}
