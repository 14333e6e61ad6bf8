import { bucketKeys, readQueryWord } from "#lib/arabic/search/query-word";
import { sortByDate } from "#lib/config/search-address";
import { documentsPerFile, getBucket } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type { SearchRequest } from "#lib/search/browser/page/address";
import { type Library, Outdated } from "#lib/search/browser/library";
import { addMatches, beginsWith, type MatchedWords, withFilter } from "#lib/search/browser/matches";
import type { Wanted } from "#lib/search/browser/query";
import { type Hit, type Matches, type Part, type Ranking, rank } from "#lib/search/browser/rank";
import type {
  CommonWordsFile,
  DocumentRow,
  DocumentsFile,
  RecentFile,
  RecentTextFile,
  SegmentRow,
  TextFile,
  WordsFile,
} from "#lib/search/formats";
import { partStarts } from "#lib/search/postings";
import { ordinalsOf, placeOf } from "#lib/search/segment-rows";

/** What limits and sorts the results. */
export type Limits = Pick<SearchRequest, "category" | "author" | "period" | "sort">;

export type Found = Ranking & {
  /** False if only headlines, standfirsts and names were searched, because they have enough results. */
  isComplete: boolean;
  /** The words of the index that match, each with its tier. */
  matched: MatchedWords;
  /** All files that were read; they have words that are similar to those of the query. */
  files: WordsFile[];
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

/** Returns the ordinals of a segment's articles, or of the open block's, that are in a period. */
function rangeOf({ month, documents }: RecentFile, segment: SegmentRow | undefined, period: string) {
  // A year has the months from `2016-01` to `2016-12`.
  const [from, to] = period === "" ? ["", "9"] : [period, `${period}-99`];
  if (segment !== undefined) return ordinalsOf(segment, from, to);
  return [0, from <= month && month <= to ? documents.length : 0] as const;
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

/**
 * Searches the index. First it reads the headline files, then, if they have not enough results, the files of the texts, and
 * then what other readings of the words can be in.
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
  const matched: MatchedWords = new Map();
  const files: WordsFile[] = [];

  /** Fetches the file of a segment, or of the open block, that has the words of a key. */
  async function fileOf(segment: SegmentRow | undefined, isText: boolean, key: string): Promise<WordsFile> {
    if (segment !== undefined) {
      const buckets = segment[isText ? 2 : 1];
      const address = isText ? searchUrls.textWords : searchUrls.words;
      return library.get(address(segment[0], getBucket(key, buckets), buckets));
    }
    if (!isText) return recent.words;
    const text = await library.get<RecentTextFile>(searchUrls.recentText);
    if (text.version !== recent.version) throw new Outdated(text.version);
    return text.words;
  }

  const segments = [undefined, ...recent.segments];
  const parts = segments.map((segment) => {
    const [start, end] = rangeOf(recent, segment, limits.period);
    return {
      start,
      end,
      found: query.map((): Matches => new Map()),
      filtered: [] as Set<number>[],
    } satisfies Part;
  });

  const completions = await completionKeys(library, query.map(({ prefix }) => prefix).join(""));

  async function read(isText: boolean, keysOf: (wanted: Wanted) => string[]): Promise<void> {
    const from = isText ? partStarts.text : partStarts.headline;
    const readWord = async (index: number, wanted: Wanted, at: number) => {
      const read = await Promise.all(keysOf(wanted).map((key) => fileOf(segments[index], isText, key)));
      new Set(read).forEach((file) => {
        files.push(file);
        addMatches(parts[index]?.found[at] || new Map(), wanted, file, from, matched);
      });
    };
    await Promise.all(
      parts.map(({ start, end }, index) =>
        start < end ? Promise.all(query.map((wanted, at) => readWord(index, wanted, at))) : undefined,
      ),
    );
  }

  async function readFilter(filter: string): Promise<void> {
    await Promise.all(
      parts.map(async ({ start, end, filtered }, index) => {
        if (start < end) filtered.push(withFilter(await fileOf(segments[index], false, filter), filter));
      }),
    );
  }

  const firstKeys = ({ keys, prefix }: Wanted) => keys.slice(0, 1).concat(prefix === "" ? [] : completions);
  const otherKeys = ({ keys }: Wanted) => keys.slice(1);
  const ranked = () => rank(parts, query, limits.sort === sortByDate);
  const reading = [read(false, firstKeys)];
  if (limits.category !== "") reading.push(readFilter(`#c:${limits.category}`));
  if (limits.author !== "") reading.push(readFilter(`#a:${limits.author}`));
  library.dropOutdated();
  await Promise.all(reading);
  let ranking = ranked();
  const isComplete = query.length === 0 || !isEnough(ranking, query, limits.sort, need);
  if (isComplete) {
    await read(true, firstKeys);
    ranking = ranked();
    if (ranking.isPartial || ranking.hits.length < need) {
      await Promise.all([read(false, otherKeys), read(true, otherKeys)]);
      ranking = ranked();
    }
  }

  return {
    hits: ranking.hits,
    isPartial: ranking.isPartial,
    isComplete,
    matched,
    files,
    async document({ segment, ordinal }) {
      const own = segments[segment];
      const number = Math.floor(ordinal / documentsPerFile);
      const rows =
        own === undefined
          ? recent.documents.slice(number * documentsPerFile)
          : await library.get<DocumentsFile>(searchUrls.documents(own[0], number + 1));
      const row = rows[ordinal % documentsPerFile];
      if (row === undefined) throw new Outdated();
      return row;
    },
    text({ segment, ordinal }) {
      const own = segments[segment];
      const place = own && placeOf(own, ordinal);
      return library.get(
        place === undefined
          ? searchUrls.text(recent.month, recent.firstPosition + ordinal)
          : searchUrls.text(place.month, place.position),
      );
    },
  };
}
