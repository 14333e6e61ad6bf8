import { bucketKeys, readQueryWord } from "#lib/arabic/search/query-word";
import { sortByDate } from "#lib/config/search-address";
import { documentsPerFile } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import { type Library, Outdated } from "#lib/search/browser/library";
import { beginsWith, type MatchedWords } from "#lib/search/browser/matches";
import type { SearchRequest } from "#lib/search/browser/page/address";
import type { Wanted } from "#lib/search/browser/query";
import { type Hit, type Ranking, rank } from "#lib/search/browser/rank";
import { type KeysOf, openReader } from "#lib/search/browser/reader";
import type {
  CommonWordsFile,
  DocumentRow,
  DocumentsFile,
  RecentFile,
  TextFile,
  WordRow,
} from "#lib/search/formats";
import { placeOf } from "#lib/search/segment-rows";

/** What limits and sorts the results. */
export type Limits = Pick<SearchRequest, "category" | "author" | "period" | "sort">;

export type Found = Ranking & {
  /** False if only headlines, standfirsts and names were searched, because they have enough results. */
  isComplete: boolean;
  /** The words of the index that match, each with its tier. */
  matched: MatchedWords;
  /** The rows of all files that were read; they have words that are similar to those of the query. */
  rows: WordRow[];
  /** Fetches what the result of a hit shows. */
  document: (hit: Hit) => Promise<DocumentRow>;
  /** The same with the text of the article. */
  text: (hit: Hit) => Promise<TextFile>;
};

/** The greatest distance of several words that makes the texts needless. */
const surestDistance = 2;

/** The most words that complete what is being typed; each is looked up. */
const mostCompletions = 2;

/** Returns the keys of the commonest words that begin with what is being typed. */
async function completionKeys(library: Library, prefix: string): Promise<string[]> {
  if (prefix === "") return [];
  const common = await library.get<CommonWordsFile>(searchUrls.commonWords);
  const words = common.slice().reverse().join(" ").split(" ");
  const begun = words.filter((word) => beginsWith(word, prefix)).slice(0, mostCompletions);
  return begun.reduce((keys: string[], word) => {
    const read = readQueryWord(word);
    return read === undefined ? keys : keys.concat(bucketKeys(read).slice(0, 1));
  }, []);
}

/**
 * Returns whether the headline files have enough results: with the words as typed, near to each other. What only the texts have
 * then ranks lower.
 */
function isEnough(
  { hits, isPartial }: Ranking,
  query: readonly Wanted[],
  sort: string,
  need: number,
): boolean {
  if (isPartial || sort === sortByDate || query.some(({ isExcluded }) => isExcluded)) return false;
  return hits.filter(({ tier, distance }) => tier === 0 && distance <= surestDistance).length >= need;
}

/** More files than this are not read at once: the first word may show that some of them are needless. */
const mostAtOnce = 8;

/** The most readings of a word whose files are read. */
const mostKeys = 3;

/** The keys of the files of common words. */
const textKeys: KeysOf = (_, at, { waiting }) => waiting[at] || [];

/**
 * Searches the index. First it reads the files that have headlines, rare words and filters; then, if they have not enough results,
 * those of common words in texts; and then, if words are still missing, what other readings of them can be in.
 *
 * @param need The number of results that are shown.
 */
export async function find(
  library: Library,
  query: readonly Wanted[],
  limits: Limits,
  need: number,
): Promise<Found> {
  const recent = await library.get<RecentFile>(searchUrls.recent);
  const { category, author, period, sort } = limits;
  const { parts, rows, matched, read, filter } = openReader(library, recent, query, period);
  const completions = await completionKeys(library, query.map(({ prefix }) => prefix).join(""));
  const keysOf = ({ keys, prefix }: Wanted, most: number) =>
    keys.slice(0, most).concat(prefix === "" ? [] : completions);
  const firstKeys = (wanted: Wanted) => keysOf(wanted, 1);
  const ranked = () => rank(parts, query, sort === sortByDate);

  const longest = Math.max(...query.map(({ word }) => word.exact.length));
  const isMuch = query.length > 1 && query.length * parts.length > mostAtOnce;
  const isLater = ({ word }: Wanted) => isMuch && word.exact.length < longest;
  const reading = [read(false, (wanted) => (isLater(wanted) ? [] : firstKeys(wanted)), true)];
  if (category !== "") reading.push(filter(`#c:${category}`));
  if (author !== "") reading.push(filter(`#a:${author}`));
  library.dropOutdated();
  await Promise.all(reading);
  await read(false, firstKeys, true);
  let ranking = ranked();
  const isComplete = query.length === 0 || !isEnough(ranking, query, sort, need);
  if (isComplete) {
    await read(true, textKeys, true);
    ranking = ranked();
    const isAlone = query.length < 2;
    if (ranking.isPartial || ranking.hits.length < (isAlone ? need : 1)) {
      await read(false, (wanted) => keysOf(wanted, isAlone || !wanted.isFound ? mostKeys : 1), false);
      await read(true, textKeys, false);
      ranking = ranked();
    }
  }

  const place = (segment: number, ordinal: number) => placeOf(itemAt(recent.segments, segment), ordinal);
  return {
    hits: ranking.hits,
    isPartial: ranking.isPartial,
    isComplete,
    matched,
    rows: Array.from(rows.values()).reduce((all, some) => all.concat(some), []),
    async document({ segment, ordinal }) {
      const { month, position } = place(segment, ordinal);
      const number = Math.floor(position / documentsPerFile) + 1;
      return segment === 0
        ? itemAt(recent.documents, ordinal)
        : itemAt(
            await library.get<DocumentsFile>(searchUrls.documents(month, number)),
            position % documentsPerFile,
          );
    },
    text({ segment, ordinal }) {
      const { month, position } = place(segment, ordinal);
      return library.get(searchUrls.text(month, position));
    },
  };
}

function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Outdated();
  return item;
}
