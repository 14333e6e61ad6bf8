import { getBucket } from "#lib/config/search-sizes";
import { type Library, Outdated } from "#lib/search/browser/library";
import { collect, type MatchedWords, withFilter } from "#lib/search/browser/matches";
import type { Query, Wanted } from "#lib/search/browser/query";
import {
  hasPhrases,
  type Matches,
  noPosition,
  type Places,
  type Ranking,
  rank,
} from "#lib/search/browser/rank";
import type { RecentFile, SegmentRow, WordsFile } from "#lib/search/formats";
import { partStarts } from "#lib/search/postings";
import { ordinalsOf } from "#lib/search/segment-rows";

/** What limits and sorts the results. */
export type Limits = {
  /** Filters as the index has them: `#c:science`, `#a:samir-haddad`. */
  filters: string[];
  /** The first and the last month, `2016-01` and `2016-12`; undefined for all. */
  period: [from: string, to: string] | undefined;
  sortsByDate: boolean;
};

type Collected = ReturnType<typeof collect>;

/** A segment, or the open block, with what was found in it. Ordinals from `start` to before `end` are in the period. */
export type Part = {
  segment: SegmentRow | undefined;
  start: number;
  end: number;
  wanted: Collected[];
  excluded: Collected[];
  /** The files that were read for its words. */
  files: WordsFile[];
  filtered: Set<number>[];
};

/** Returns the open block and all segments, newest first. `matched` gets the words of the index that match. */
export function toParts(
  recent: RecentFile,
  { wanted, excluded }: Query,
  { period }: Limits,
  matched: MatchedWords,
): Part[] {
  const toPart = (segment: SegmentRow | undefined, [start, end]: [number, number]): Part => ({
    segment,
    start,
    end,
    wanted: wanted.map((of) => collect(of, matched)),
    // Words that exclude an article are not marked.
    excluded: excluded.map((of) => collect(of, new Map())),
    files: [],
    filtered: [],
  });
  const isRecent = period === undefined || (period[0] <= recent.month && recent.month <= period[1]);
  return [
    toPart(undefined, [0, isRecent ? recent.documents.length : 0]),
    ...recent.segments.map((segment) =>
      toPart(segment, ordinalsOf(segment, ...(period || (["", "9"] as const)))),
    ),
  ];
}

/** Reads the files of a part that can have its words: of each word the buckets of the keys that `keysOf` returns. */
export async function readPart(
  library: Library,
  recent: RecentFile,
  part: Part,
  isText: boolean,
  keysOf: (wanted: Wanted) => string[],
): Promise<void> {
  const from = isText ? partStarts.text : partStarts.headline;
  const words = part.wanted.concat(part.excluded);
  const { segment } = part;
  if (segment === undefined) {
    const file = isText ? await library.recentText() : recent;
    if (file.version !== recent.version) throw new Outdated(file.version);
    part.files.push(file.words);
    for (const { read } of words) read(file.words, from);
    return;
  }
  const [name, headlineBuckets, textBuckets] = segment;
  const buckets = isText ? textBuckets : headlineBuckets;
  const fetchBucket = isText ? library.textWords : library.words;
  await Promise.all(
    words.map(async ({ of, read }) => {
      const numbers = new Set(keysOf(of).map((key) => getBucket(key, buckets)));
      const files = await Promise.all(Array.from(numbers, (bucket) => fetchBucket(name, bucket, buckets)));
      for (const file of files) {
        read(file, from);
        part.files.push(file);
      }
    }),
  );
}

/** Reads which articles of a part have the filters. */
export async function readFilters(
  library: Library,
  recent: RecentFile,
  part: Part,
  filters: readonly string[],
) {
  part.filtered = await Promise.all(
    filters.map(async (filter) => {
      if (part.segment === undefined) return withFilter(recent.words, filter);
      const [name, buckets] = part.segment;
      return withFilter(await library.words(name, getBucket(filter, buckets), buckets), filter);
    }),
  );
}

/** Every article of a part, for a search by filters alone. */
function everything({ start, end }: Part): Matches {
  const matches: Matches = new Map();
  for (let ordinal = start; ordinal < end; ordinal++) matches.set(ordinal, [noPosition]);
  return matches;
}

/** Returns whether an article has an excluded word or all of an excluded phrase. */
function isExcluded({ excluded }: Part, ordinal: number): boolean {
  return excluded.some(({ of: { phrase } }) => {
    const group = excluded.filter(({ of }) => of.phrase === phrase);
    const places = group
      .map(({ matches }) => matches.get(ordinal))
      .filter((one): one is Places => one !== undefined);
    return (
      places.length === group.length &&
      hasPhrases(
        group.map(({ of }) => of),
        places,
      )
    );
  });
}

/** Ranks what was read so far. */
export function rankParts(parts: readonly Part[], { wanted }: Query, { sortsByDate }: Limits): Ranking {
  const segments = parts.map((part) => ({
    found: wanted.length === 0 ? [everything(part)] : part.wanted.map(({ matches }) => matches),
    isAllowed: (ordinal: number) =>
      ordinal >= part.start &&
      ordinal < part.end &&
      part.filtered.every((filtered) => filtered.has(ordinal)) &&
      !isExcluded(part, ordinal),
  }));
  return rank(segments, wanted.length === 0 ? [{ offset: 0, phrase: 0 }] : wanted, sortsByDate);
}
