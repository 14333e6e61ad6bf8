import type { Wanted } from "#lib/search/browser/query";
import { sentenceOf, somewhere, starts } from "#lib/search/postings";

/**
 * The places where one word stands in an article. Each is one number: its tier × `tierStep` + its position. The least number is the best
 * match: by tier, then by place. A number that is not whole tells only in which part the word is; see `somewhere`.
 */
export type Places = readonly number[];

/** More than any position. */
export const tierStep = 1e6;

/** The places of a word, by the ordinals of the articles that have it. */
export type Matches = Map<number, Places>;

/** A segment, or the open block: the matches of each word of the query, and which of its articles may be results. */
export type Part = {
  /** The first ordinal of the period, and the one after the last. */
  start: number;
  end: number;
  found: Matches[];
  /** For each filter the articles that it leaves. */
  filtered: ReadonlySet<number>[];
};

/** A found article. Segment 0 is the newest; ordinal 0 is the oldest article of a segment. */
export type Hit = {
  segment: number;
  ordinal: number;
  /** The number of words of the query that it has. */
  count: number;
  /** The tier of its weakest word. */
  tier: number;
  /** 0 if its words stand as in the query; then 1 to 7, doubling. */
  distance: number;
  /** The part where its worst word stands: 0 headline, 1 standfirst, 2 names, 3 text. */
  part: number;
};

/** What the ranking must know of a word of the query. */
type Word = Pick<Wanted, "offset" | "phrase" | "isExcluded">;

/** The highest tier of a real result; higher ones are near results. */
export const lastRealTier = 3;

/** The words are not in one sentence. */
const farthest = 7;
/** The number of words of a long sentence. */
const longSentence = 15;
/** The distance of words in a headline, if no more is known. In standfirst, names and text it is one more each. */
const inHeadline = 4;

/**
 * Returns how far words stand from where they would stand if the text had them as in the query: 0 for the phrase itself.
 *
 * @param lists The positions of each word, less the word's offset in the query; at least one word. Without a position of each, it is more than any distance.
 */
export function spread(lists: readonly (readonly number[])[]): number {
  const rest = lists.map((list) => list.slice().sort((a, b) => a - b));
  let least = tierStep;
  while (rest.every((list) => list.length > 0)) {
    const firsts = rest.map(([first = 0]) => first);
    const lowest = Math.min(...firsts);
    least = Math.min(least, Math.max(...firsts) - lowest);
    for (const list of rest) if (list[0] === lowest) list.shift();
  }
  return least;
}

/** A word of the query that an article has, and where. */
type Match = { word: Word; places: Places };

/** Returns the positions of places up to a tier. */
function positionsTo(tier: number, places: Places): number[] {
  return places.filter((place) => place < (tier + 1) * tierStep).map((place) => place % tierStep);
}

/**
 * Returns the spread of the words of which more is known than their part; undefined if these are fewer than two. If only the sentences
 * of some are known, words in one sentence are as far as in a long one, and others farther.
 */
function spreadOf(matches: readonly Match[], tier: number): number | undefined {
  const known = matches
    .map(({ word, places }) => ({
      word,
      positions: positionsTo(tier, places).filter((position) => position % 1 !== somewhere),
    }))
    .filter(({ positions }) => positions.length > 0);
  if (known.length < 2) return undefined;
  const isExact = known.every(({ positions }) => positions.every((position) => position % 1 === 0));
  if (isExact) return spread(known.map(({ word, positions }) => positions.map((one) => one - word.offset)));
  return longSentence * (1 + spread(known.map(({ positions }) => positions.map(sentenceOf))));
}

/** Returns how near words stand to each other, in steps that double. */
function distanceOf(matches: readonly Match[], tier: number, part: number): number {
  if (matches.length < 2) return 0;
  const known = spreadOf(matches, tier);
  return known === undefined ? inHeadline + part : Math.min(farthest, Math.ceil(Math.log2(known + 1)));
}

/** Returns whether an article has all quoted phrases as they are, and none of the excluded ones. */
function fitsPhrases(matches: readonly Match[], words: readonly Word[]): boolean {
  return words.every(({ phrase, isExcluded }) => {
    const own = matches.filter(({ word }) => word.phrase === phrase);
    const isWhole = own.length === words.filter((word) => word.phrase === phrase).length;
    return phrase === 0 || (isWhole && !spreadOf(own, lastRealTier)) !== isExcluded;
  });
}

function toHit(segment: number, ordinal: number, matches: readonly Match[]): Hit {
  const tier = Math.max(0, ...matches.map(({ places }) => Math.floor(Math.min(...places) / tierStep)));
  // Within the tier of the whole article the best place of each word counts, whatever the word's own tier.
  const worst = Math.max(...matches.map(({ places }) => Math.min(...positionsTo(tier, places))));
  const part = starts.filter((start) => start <= worst).length - 1;
  return {
    segment,
    ordinal,
    count: matches.length,
    tier,
    distance: distanceOf(matches, tier, part),
    part,
  };
}

export function isNear({ tier }: Hit): boolean {
  return tier > lastRealTier;
}

/** Returns the articles of a part that have any of the words, or all articles if there are none. */
function candidates({ start, end, found, filtered }: Part, words: readonly Word[]): number[] {
  const ordinals = new Set<number>();
  if (words.length === 0) for (let ordinal = start; ordinal < end; ordinal++) ordinals.add(ordinal);
  found.forEach((matches, index) => {
    if (words[index]?.isExcluded) return;
    matches.forEach((_, ordinal) => {
      ordinals.add(ordinal);
    });
  });
  return Array.from(ordinals).filter(
    (ordinal) => ordinal >= start && ordinal < end && filtered.every((filter) => filter.has(ordinal)),
  );
}

export type Ranking = {
  hits: Hit[];
  /** True if no article has all the words; the hits then have some of them. */
  isPartial: boolean;
};

/**
 * Returns the articles that have all the words or, if there are none, the most words. Near results come last. Otherwise they
 * are sorted by tier, distance of the words, part of the article and date, or by date alone.
 */
export function rank(parts: readonly Part[], words: readonly Word[], sortsByDate: boolean): Ranking {
  const hits: Hit[] = [];
  parts.forEach((part, segment) => {
    for (const ordinal of candidates(part, words)) {
      const matches: Match[] = [];
      words.forEach((word, index) => {
        const places = part.found[index]?.get(ordinal);
        if (places) matches.push({ word, places });
      });
      const wanted = matches.filter(({ word }) => !word.isExcluded);
      if (fitsPhrases(matches, words)) hits.push(toHit(segment, ordinal, wanted));
    }
  });
  const most = Math.max(0, ...new Set(hits.map(({ count }) => count)));
  const orderOf = (hit: Hit) =>
    sortsByDate ? Number(isNear(hit)) : hit.tier * 100 + hit.distance * 10 + hit.part;
  return {
    hits: hits
      .filter(({ count }) => count === most)
      .sort((a, b) => orderOf(a) - orderOf(b) || a.segment - b.segment || b.ordinal - a.ordinal),
    isPartial: hits.length > 0 && most < words.filter(({ isExcluded }) => !isExcluded).length,
  };
}
