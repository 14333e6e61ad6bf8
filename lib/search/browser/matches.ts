import { toSearchWord } from "#lib/arabic/search/search-word";
import { type Tier, tierOf } from "#lib/arabic/search/tier-of";
import type { Wanted } from "#lib/search/browser/query";
import { type Matches, noPosition, tierStep } from "#lib/search/browser/rank";
import type { WordsFile } from "#lib/search/formats";
import { partStarts, unpackPostings } from "#lib/search/postings";

/** The tier of words that only begin as the word that is being typed. */
export const prefixTier: Tier = 5;

/** Returns whether a word, with or without its article, begins with what is being typed. */
export function beginsWith(exact: string, prefix: string): boolean {
  if (prefix === "") return false;
  const word = toSearchWord(exact);
  return (
    word !== undefined && (word.spelling.indexOf(prefix) === 0 || word.spelling.indexOf(`ال${prefix}`) === 0)
  );
}

function tierIn({ word, mostTier, prefix }: Wanted, exact: string, analysis: string): Tier | undefined {
  const tier = tierOf(word, exact, analysis);
  if (tier !== undefined && tier <= mostTier) return tier;
  return beginsWith(exact, prefix) ? prefixTier : undefined;
}

/** The best tier of each word of the index that matches, by its exact form. */
export type MatchedWords = Map<string, Tier>;

/** Collects the matches of a word in one segment. Files of the same segment can have the same words; each is read once. */
export function collect(of: Wanted, matched: MatchedWords) {
  const matches: Matches = new Map();
  const known = new Set<string>();
  return {
    of,
    matches,
    /** @param from The start of the first part that the file has; see `partStarts`. */
    read(file: WordsFile, from: number): void {
      for (const [exact, analysis, packed] of file) {
        const key = `${from} ${exact}`;
        if (exact.charAt(0) === "#" || known.has(key)) continue;
        const tier = tierIn(of, exact, analysis);
        if (tier === undefined) continue;
        known.add(key);
        const before = matched.get(exact);
        if (before === undefined || before > tier) matched.set(exact, tier);
        for (const { ordinal, positions } of unpackPostings(packed, from)) {
          const places = matches.get(ordinal) || [];
          for (const position of positions.length === 0 ? [noPosition] : positions)
            places.push(tier * tierStep + position);
          matches.set(ordinal, places);
        }
      }
    },
  };
}

/** Returns the ordinals of the articles that have a filter, such as `#c:science`. */
export function withFilter(file: WordsFile, filter: string): Set<number> {
  const row = file.filter(([exact]) => exact === filter)[0];
  return new Set(
    row === undefined ? [] : unpackPostings(row[2], partStarts.headline).map(({ ordinal }) => ordinal),
  );
}
