import { getBucket } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import { type Library, Outdated } from "#lib/search/browser/library";
import { addMatches, addPlaces, type MatchedWords, withFilter } from "#lib/search/browser/matches";
import type { Waiting } from "#lib/search/browser/positions";
import type { Wanted } from "#lib/search/browser/query";
import type { Part } from "#lib/search/browser/rank";
import type { RecentFile, RecentTextFile, WordRow, WordsFile } from "#lib/search/formats";
import { unpackPostings } from "#lib/search/postings";
import { ordinalsOf } from "#lib/search/segment-rows";
import { readWordsFile } from "#lib/search/words-file";

/** Returns the keys of a word of the query that are read in a part of the index. */
type KeysOf = (wanted: Wanted, part: number) => string[];

/** The key of all words in the texts of the open block. */
export const ofRecentText = "";

/**
 * Reads the words of a query from an index, each word once.
 *
 * @param period A year, a month or nothing; what is outside is not read.
 */
export function openReader(library: Library, recent: RecentFile, query: readonly Wanted[], period: string) {
  const rows: WordRow[] = [];
  const matched: MatchedWords = new Map();
  const done = new Set<string>();
  const waiting: Waiting[] = [];
  const parts = recent.segments.map((segment): Part => {
    // A year has the months from `2016-01` to `2016-12`.
    const [start, end] = ordinalsOf(segment, period, `${period || 9}-99`);
    return { start, end, found: [], filtered: [] };
  });

  /** Returns the address of the bucket of a key. The first part is the open block. */
  function addressOf(part: number, key: string): string {
    const [name = "", words = 1] = recent.segments[part] || [];
    if (part > 0) return searchUrls.words(name, getBucket(key, words), words);
    return key === ofRecentText ? searchUrls.recentText : searchUrls.recent;
  }

  async function rowsAt(address: string): Promise<WordRow[]> {
    const file = await library.get<WordsFile & Partial<RecentTextFile>>(address);
    const { version = recent.version, words = file } = file;
    if (version !== recent.version) throw new Outdated();
    return readWordsFile(words);
  }

  /** Whether an article of a part can have all words that are wanted, as far as the index is read. */
  function canHaveAll({ found }: Part, index: number): boolean {
    return query.every(({ isExcluded }, at) => {
      const matches = found[at];
      return index === 0 || isExcluded || !matches || matches.size > 0;
    });
  }

  async function readWord(index: number, wanted: Wanted, at: number, address: string): Promise<void> {
    const part = parts[index];
    if (!part || done.has(at + address)) return;
    done.add(at + address);
    const found = part.found[at] || new Map();
    part.found[at] = found;
    const some = await rowsAt(address);
    rows.push(...some);
    for (const [exact, tier, count] of addMatches(found, wanted, some, matched)) {
      const readFrom = async (addressIn: typeof searchUrls.positions) => {
        const [name = "", , buckets = 1] = recent.segments[index] || [];
        for (const [word, , packed] of await rowsAt(addressIn(name, getBucket(exact, buckets), buckets)))
          if (word === exact) addPlaces(found, tier, unpackPostings(packed));
      };
      waiting.push({ wanted, tier, count, readFrom });
    }
  }

  async function forParts(use: (part: Part, index: number) => Promise<unknown>): Promise<void> {
    await Promise.all(parts.map((part, index) => part.start < part.end && use(part, index)));
  }

  return {
    parts,
    rows,
    matched,
    /** What is known without its positions. */
    waiting,
    /**
     * Reads words in all parts.
     *
     * @param onlyPossible Whether to leave out parts in which no article can have all words.
     */
    read: (keysOf: KeysOf, onlyPossible: boolean) =>
      forParts(async (part, index) => {
        if (onlyPossible && !canHaveAll(part, index)) return;
        await Promise.all(
          query.map((wanted, at) =>
            Promise.all(
              keysOf(wanted, index).map((key) => readWord(index, wanted, at, addressOf(index, key))),
            ),
          ),
        );
      }),
    /** Leaves only the articles that have a filter, such as `#c:science`. */
    filter: (filter: string) =>
      forParts(async ({ filtered }, index) => {
        filtered.push(withFilter(await rowsAt(addressOf(index, filter)), filter));
      }),
  };
}
