import { bucketKeys, readQueryWord } from "#lib/arabic/search/query-word";
import { type Library, Outdated } from "#lib/search/browser/library";
import { beginsWith, type MatchedWords } from "#lib/search/browser/matches";
import { type Limits, rankParts, readFilters, readPart, toParts } from "#lib/search/browser/parts";
import type { Query, Wanted } from "#lib/search/browser/query";
import { type Hit, lastRealTier, type Matches, type Ranking, tierStep } from "#lib/search/browser/rank";
import type { DocumentRow, TextFile, WordsFile } from "#lib/search/formats";

export type Found = Ranking & {
  /** False if only headlines, standfirsts and names were searched, because they have enough results. */
  isComplete: boolean;
  /** The words of the index that match, each with its tier. */
  matched: MatchedWords;
  /** Query words that no article has. */
  unfound: Wanted[];
  /** True if the index was read without the browser's cache. */
  isReloaded: boolean;
  /** All files that were read; they have words that are similar to those of the query. */
  files: WordsFile[];
  /** Fetches what the result of a hit shows. */
  document: (hit: Hit) => Promise<DocumentRow>;
  /** The same with the text of the article. */
  text: (hit: Hit) => Promise<TextFile>;
};

/** The highest tier of a match in the headline files that makes the texts needless: the word as typed. */
const surestTier = 0;
/** The greatest distance of several words that makes the texts needless. */
const surestDistance = 2;

/** The most words that complete what is being typed; each is looked up. */
const mostCompletions = 2;

/** Returns the keys of the commonest words that begin with what is being typed. */
async function completionKeys(library: Library, { wanted }: Query): Promise<string[]> {
  const last = wanted[wanted.length - 1];
  if (last === undefined || last.prefix === "") return [];
  const words = (await library.commonWords()).slice().reverse().join(" ").split(" ");
  const keys: string[] = [];
  for (const word of words) {
    if (keys.length === mostCompletions) break;
    const read = beginsWith(word, last.prefix) ? readQueryWord(word) : undefined;
    const key = read && bucketKeys(read)[0];
    if (key !== undefined && keys.indexOf(key) === -1 && last.keys[0] !== key) keys.push(key);
  }
  return keys;
}

/**
 * Returns whether the headline files have enough results. Of several words the texts can only add what ranks lower, except for
 * words that stand nearer to each other.
 */
function isEnough(
  { hits, isPartial }: Ranking,
  { excluded }: Query,
  { sortsByDate }: Limits,
  need: number,
): boolean {
  if (isPartial || sortsByDate || excluded.length > 0) return false;
  const sure = hits.filter(({ tier, distance }) => tier <= surestTier && distance <= surestDistance);
  return sure.length >= need;
}

/** Returns whether a word of the query has a match that is more than near. */
function hasReal(word: { matches: Matches } | undefined): boolean {
  let has = false;
  if (word !== undefined)
    word.matches.forEach((places) => {
      has = has || places.some((place) => place < (lastRealTier + 1) * tierStep);
    });
  return has;
}

/**
 * Searches the index. First it reads the headline files, then, if they have not enough results, the files of the texts, and
 * then what other readings of the words can be in.
 *
 * @param need The number of results that are shown.
 */
export async function find(library: Library, query: Query, limits: Limits, need: number): Promise<Found> {
  library.begin();
  const recent = await library.recent();
  const matched: MatchedWords = new Map();
  const all = toParts(recent, query, limits, matched);
  const parts = all.filter(({ start, end }) => start < end);
  const completions = await completionKeys(library, query);
  const firstKeys = ({ keys, prefix }: Wanted) => keys.slice(0, 1).concat(prefix === "" ? [] : completions);
  const read = (isText: boolean, keysOf: (wanted: Wanted) => string[]) =>
    Promise.all(parts.map((part) => readPart(library, recent, part, isText, keysOf)));
  const filtering = parts.map((part) => readFilters(library, recent, part, limits.filters));
  const reading = read(false, firstKeys);
  library.dropOutdated();
  await Promise.all([reading, ...filtering]);
  let ranking = rankParts(all, query, limits);
  const isComplete = query.wanted.length === 0 || !isEnough(ranking, query, limits, need);
  if (isComplete && query.wanted.length > 0) {
    await read(true, firstKeys);
    ranking = rankParts(all, query, limits);
    const isShort = ranking.isPartial || ranking.hits.length < need;
    if (isShort && query.wanted.some(({ keys }) => keys.length > 1)) {
      const others = ({ keys }: Wanted) => keys.slice(1);
      await Promise.all([read(false, others), read(true, others)]);
      ranking = rankParts(all, query, limits);
    }
  }
  return {
    hits: ranking.hits,
    isPartial: ranking.isPartial,
    isComplete,
    isReloaded: library.isReloaded,
    files: parts.reduce((files: WordsFile[], part) => files.concat(part.files), []),
    matched,
    unfound: query.wanted.filter((_, index) => !all.some(({ wanted }) => hasReal(wanted[index]))),
    document: async ({ segment, ordinal }) => {
      const row = recent.segments[segment - 1];
      if (row !== undefined) return library.document(row, ordinal);
      const document = recent.documents[ordinal];
      if (document === undefined) throw new Outdated("recent");
      return document;
    },
    text: ({ segment, ordinal }) => {
      const row = recent.segments[segment - 1];
      if (row !== undefined) return library.segmentText(row, ordinal);
      return library.text(recent.month, recent.firstPosition + ordinal);
    },
  };
}
