import { sortByDate } from "#lib/config/search-address";
import { documentsPerFile } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import { type Library, Outdated } from "#lib/search/browser/library";
import { beginsWith, type MatchedWords } from "#lib/search/browser/matches";
import type { SearchRequest } from "#lib/search/browser/page/address";
import { readPlaces } from "#lib/search/browser/positions";
import { readQuery, type Wanted } from "#lib/search/browser/query";
import { type Hit, type Ranking, rank } from "#lib/search/browser/rank";
import { ofRecentText, openReader } from "#lib/search/browser/reader";
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

/** The greatest distance of several words that makes the texts of the open block needless. */
const surestDistance = 2;

/** The most words that complete what is being typed; each is looked up. */
const mostCompletions = 2;

/** Returns the keys of the commonest words that begin with what is being typed. */
async function completionKeys(library: Library, prefix: string): Promise<string[]> {
  if (prefix === "") return [];
  const common = await library.get<CommonWordsFile>(searchUrls.commonWords);
  const words = common.slice().reverse().join(" ").split(" ");
  const begun = words.filter((word) => beginsWith(word, prefix)).slice(0, mostCompletions);
  return readQuery(begun.join(" ")).reduce((all: string[], { keys }) => all.concat(keys.slice(0, 1)), []);
}

/** More files than this are not read at once: the first word may show that some of them are needless. */
const mostAtOnce = 8;

/** The most readings of a word whose files are read. */
const mostKeys = 3;

/**
 * Searches the index. First it reads the files of the words, which tell the articles that have them; then places, if several words
 * are near or far from each other; then the texts of the open block; and then, if words are still missing, what other
 * readings of them can be in.
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
  const { parts, rows, matched, waiting, read, filter } = openReader(library, recent, query, period);
  const completions = await completionKeys(library, query.map(({ prefix }) => prefix).join(""));
  const keysOf = ({ keys, prefix }: Wanted, most: number) =>
    keys.slice(0, most).concat(prefix === "" ? [] : completions);
  const firstKeys = (wanted: Wanted) => keysOf(wanted, 1);
  const isAlone = query.length < 2;
  const byDate = sort === sortByDate;
  const ranked = () => rank(parts, query, byDate);

  /** Ranks what is read, with the places of words if there are several. */
  async function rankedByPlaces(): Promise<Ranking> {
    await readPlaces(waiting.splice(0), query.length);
    return ranked();
  }

  const longest = Math.max(...query.map(({ word }) => word.exact.length));
  const isMuch = query.length * parts.length > mostAtOnce;
  const isLater = ({ word }: Wanted) => isMuch && word.exact.length < longest;
  const reading = [read((wanted) => (isLater(wanted) ? [] : firstKeys(wanted)), true)];
  if (category !== "") reading.push(filter(`#c:${category}`));
  if (author !== "") reading.push(filter(`#a:${author}`));
  library.dropOutdated();
  await Promise.all(reading);
  await read(firstKeys, true);
  let ranking = await rankedByPlaces();
  // Words as typed, near to each other in headlines, standfirsts and names. What only texts have ranks lower.
  const sure = ranking.hits.filter(
    ({ tier, distance, part }) => tier === 0 && distance <= surestDistance && part < 3,
  );
  const isComplete =
    ranking.isPartial ||
    byDate ||
    query.length === 0 ||
    query.some(({ isExcluded }) => isExcluded) ||
    sure.length < need;
  if (isComplete) {
    await read((_, part) => (part > 0 ? [] : [ofRecentText]), false);
    ranking = ranked();
    if (ranking.isPartial || ranking.hits.length < (isAlone ? need : 1)) {
      await read((wanted) => keysOf(wanted, isAlone || !wanted.isFound ? mostKeys : 1), false);
      ranking = await rankedByPlaces();
    }
  }

  const place = ({ segment, ordinal }: Hit) => placeOf(itemAt(recent.segments, segment), ordinal);
  return Object.assign(ranking, {
    isComplete,
    matched,
    rows,
    async document(hit: Hit): Promise<DocumentRow> {
      if (hit.segment === 0) return itemAt(recent.documents, hit.ordinal);
      const { month, position } = place(hit);
      const address = searchUrls.documents(month, Math.floor(position / documentsPerFile) + 1);
      return itemAt(await library.get<DocumentsFile>(address), position % documentsPerFile);
    },
    text(hit: Hit): Promise<TextFile> {
      const { month, position } = place(hit);
      return library.get(searchUrls.text(month, position));
    },
  });
}

function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Outdated();
  return item;
}
