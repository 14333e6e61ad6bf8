import { toSearchWord } from "#lib/arabic/search/search-word";
import { type Tier, tierOf } from "#lib/arabic/search/tier-of";
import type { Wanted } from "#lib/search/browser/query";
import { lastRealTier, type Matches, noPosition, tierStep } from "#lib/search/browser/rank";
import type { WordsFile } from "#lib/search/formats";
import { partStarts, unpackPostings } from "#lib/search/postings";

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

/**
 * Adds the matches of a word in a file.
 *
 * @param from The start of the first part that the file has; see `partStarts`.
 */
export function addMatches(
  matches: Matches,
  wanted: Wanted,
  file: WordsFile,
  from: number,
  matched: MatchedWords,
): void {
  for (const [exact, analysis, packed] of file) {
    const tier = tierIn(wanted, exact, analysis);
    if (tier === undefined) continue;
    wanted.isFound = wanted.isFound || tier <= lastRealTier;
    const before = matched.get(exact);
    if (!wanted.isExcluded && (before === undefined || before > tier)) matched.set(exact, tier);
    for (const { ordinal, positions } of unpackPostings(packed, from)) {
      const known = matches.get(ordinal) || [];
      const all = positions.length === 0 ? [noPosition] : positions;
      matches.set(ordinal, known.concat(all.map((position) => tier * tierStep + position)));
    }
  }
}

/** Returns the ordinals of the articles that have a filter, such as `#c:science`. */
export function withFilter(file: WordsFile, filter: string): Set<number> {
  const ordinals = new Set<number>();
  for (const [exact, , packed] of file) {
    if (exact !== filter) continue;
    for (const { ordinal } of unpackPostings(packed, partStarts.headline)) ordinals.add(ordinal);
  }
  return ordinals;
}
