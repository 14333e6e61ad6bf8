import type { Wanted as QueryWord } from "#lib/search/browser/query";
import { partStarts } from "#lib/search/postings";

/** What the ranking must know of a word of the query. */
type Wanted = Pick<QueryWord, "offset" | "phrase">;

/**
 * The places where one word stands in an article. Each is one number: its tier × `tierStep` + its position. A word without
 * positions has the last position. The least number is the best match: by tier, then by place.
 */
export type Places = number[];

/** More than any position. */
export const tierStep = 1e6;
export const noPosition = tierStep - 1;

/** The places of each word, by the ordinals of the articles that have it. */
export type Matches = Map<number, Places>;

/** A found article. Segment 0 is the newest; ordinal 0 is the oldest article of a segment. */
export type Hit = {
  segment: number;
  ordinal: number;
  /** The tier of its weakest word. */
  tier: number;
  /** 0 if its words stand as in the query; then 1 to 6, doubling. */
  distance: number;
  /** The part where its worst word stands: 0 headline, 1 standfirst, 2 names, 3 text. */
  part: number;
  /** The number of words of the query that it has. */
  count: number;
};

/** The highest tier of a real result; higher ones are near results. */
export const lastRealTier = 3;

const tierOfPlace = (place: number) => Math.floor(place / tierStep);
const starts = [partStarts.standfirst, partStarts.names, partStarts.text];
const farthest = 6;

function best(places: Places): number {
  return places.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
}

/**
 * Returns how far words stand from where they would stand if the text had them as in the query: 0 for the phrase itself.
 *
 * @param lists The positions of each word, less the word's offset in the query.
 */
export function spread(lists: readonly number[][]): number {
  const sorted = lists.map((list) => list.slice().sort((a, b) => a - b));
  const at = sorted.map(() => 0);
  for (let least = Number.POSITIVE_INFINITY; ; ) {
    const values = sorted.map((list, index) => list[at[index] || 0]);
    let first = 0;
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (value === undefined) return least;
      if (value < (values[first] || 0)) first = index;
    }
    const numbers = values as number[];
    least = Math.min(least, Math.max(...numbers) - Math.min(...numbers));
    at[first] = (at[first] || 0) + 1;
  }
}

/** Returns the positions of a word up to a tier, less its offset in the query. */
function positions(places: Places, { offset }: Wanted, tier: number): number[] {
  return places
    .filter((place) => tierOfPlace(place) <= tier && place % tierStep !== noPosition)
    .map((place) => (place % tierStep) - offset);
}

/** Returns how near the words stand to each other, in steps that double. Words without positions do not count. */
function distanceOf(wanted: readonly Wanted[], places: readonly Places[], tier: number): number {
  const lists = places
    .map((own, index) => positions(own, wanted[index] as Wanted, tier))
    .filter((list) => list.length > 0);
  if (lists.length < 2) return 0;
  return Math.min(farthest, Math.ceil(Math.log(spread(lists) + 1) / Math.LN2));
}

/** Returns whether an article has all quoted phrases as they are. */
export function hasPhrases(wanted: readonly Wanted[], places: readonly Places[]): boolean {
  return wanted.every(({ phrase }) => {
    if (phrase === 0) return true;
    const isOf = (word: Wanted) => word.phrase === phrase;
    const ofPhrase = places.filter((_, index) => isOf(wanted[index] as Wanted));
    return distanceOf(wanted.filter(isOf), ofPhrase, lastRealTier) === 0;
  });
}

function readHit(
  segment: number,
  ordinal: number,
  wanted: readonly Wanted[],
  found: readonly Matches[],
): Hit {
  const own: Wanted[] = [];
  const places: Places[] = [];
  found.forEach((matches, index) => {
    const ofWord = matches.get(ordinal);
    if (ofWord === undefined) return;
    own.push(wanted[index] as Wanted);
    places.push(ofWord);
  });
  const bests = places.map(best);
  const tier = bests.reduce((worst, place) => Math.max(worst, tierOfPlace(place)), 0);
  // Within the tier of the whole article the best place of each word counts, whatever the word's own tier.
  const part = places.reduce((worst, ofWord) => {
    const position = best(
      ofWord.filter((place) => tierOfPlace(place) <= tier).map((place) => place % tierStep),
    );
    return Math.max(worst, starts.filter((start) => start <= position).length);
  }, 0);
  const count = hasPhrases(own, places) ? own.length : 0;
  return { segment, ordinal, tier, distance: distanceOf(own, places, tier), part, count };
}

export function isNear({ tier }: Hit): boolean {
  return tier > lastRealTier;
}

function byDate(a: Hit, b: Hit): number {
  return a.segment - b.segment || b.ordinal - a.ordinal;
}

function byMatch(a: Hit, b: Hit): number {
  return b.count - a.count || a.tier - b.tier || a.distance - b.distance || a.part - b.part || byDate(a, b);
}

export type Ranking = {
  hits: Hit[];
  /** True if no article has all the words; the hits then have some of them. */
  isPartial: boolean;
};

/** What one segment has: the matches of each wanted word, and which of its articles may be results. */
export type SegmentMatches = { found: readonly Matches[]; isAllowed: (ordinal: number) => boolean };

/**
 * Returns the articles that have all the words or, if there are none, the most words. Near results come last. Otherwise they
 * are sorted by tier, distance of the words, part of the article and date, or by date alone.
 */
export function rank(
  segments: readonly SegmentMatches[],
  wanted: readonly Wanted[],
  sortsByDate: boolean,
): Ranking {
  const hits: Hit[] = [];
  segments.forEach(({ found, isAllowed }, segment) => {
    const ordinals = new Set<number>();
    for (const matches of found) {
      matches.forEach((_, ordinal) => {
        ordinals.add(ordinal);
      });
    }
    ordinals.forEach((ordinal) => {
      if (isAllowed(ordinal)) hits.push(readHit(segment, ordinal, wanted, found));
    });
  });
  const most = hits.reduce((count, hit) => Math.max(count, hit.count), 0);
  const kept = hits.filter(({ count }) => count === most && count > 0);
  const compare = sortsByDate ? byDate : byMatch;
  kept.sort((a, b) => Number(isNear(a)) - Number(isNear(b)) || compare(a, b));
  return { hits: kept, isPartial: most > 0 && most < wanted.length };
}
