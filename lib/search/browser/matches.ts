import { toSearchWord } from "#lib/arabic/search/search-word";
import { type Tier, tierOf } from "#lib/arabic/search/tier-of";
import type { Wanted } from "#lib/search/browser/query";
import { lastRealTier, type Matches, tierStep } from "#lib/search/browser/rank";
import type { WordRow } from "#lib/search/formats";
import { elsewhere, type Posting, unpackPostings } from "#lib/search/postings";

/** The tier of words that only begin as the word that is being typed. */
const prefixTier: Tier = 5;

/** Returns whether a word, with or without its article, begins with what is being typed. */
export function beginsWith(exact: string, prefix: string): boolean {
  const word = prefix === "" ? undefined : toSearchWord(exact);
  return word !== undefined && word.spelling.replace(/^ال/, "").indexOf(prefix.replace(/^ال/, "")) === 0;
}

function tierIn({ word, mostTier, prefix }: Wanted, exact: string, analysis: string): Tier | undefined {
  // Filters are no words.
  if (exact.charAt(0) === "#") return undefined;
  const tier = tierOf(word, exact, analysis);
  if (tier !== undefined && tier <= mostTier) return tier;
  return beginsWith(exact, prefix) ? prefixTier : undefined;
}

/** The best tier of each word of the index that matches, by its exact form. */
export type MatchedWords = Map<string, Tier>;

/** A word of the index that matches, whose positions are in another file: its tier, and in how many articles it is. */
type Form = [exact: string, tier: Tier, articles: number];

/** Adds where a word stands to the matches of a word of the query. */
export function addPlaces(matches: Matches, tier: Tier, postings: readonly Posting[]): void {
  for (const { ordinal, positions } of postings) {
    const places = positions.map((position) => tier * tierStep + position);
    matches.set(ordinal, (matches.get(ordinal) || []).concat(places));
  }
}

/**
 * Adds the matches of a word in some rows.
 *
 * @returns those whose positions are in another file.
 */
export function addMatches(
  matches: Matches,
  wanted: Wanted,
  rows: readonly WordRow[],
  matched: MatchedWords,
): Form[] {
  const forms: Form[] = [];
  for (const [exact, analysis, packed] of rows) {
    const tier = tierIn(wanted, exact, analysis);
    if (tier === undefined) continue;
    wanted.isFound = wanted.isFound || tier <= lastRealTier;
    const before = matched.get(exact);
    if (!wanted.isExcluded && (before === undefined || before > tier)) matched.set(exact, tier);
    const postings = unpackPostings(packed);
    addPlaces(matches, tier, postings);
    if (packed.charAt(0) === elsewhere) forms.push([exact, tier, postings.length]);
  }
  return forms;
}

/** Returns the ordinals of the articles that have a filter, such as `#c:science`. */
export function withFilter(rows: readonly WordRow[], filter: string): Set<number> {
  const ordinals = new Set<number>();
  for (const [exact, , packed] of rows) {
    if (exact !== filter) continue;
    for (const { ordinal } of unpackPostings(packed)) ordinals.add(ordinal);
  }
  return ordinals;
}
