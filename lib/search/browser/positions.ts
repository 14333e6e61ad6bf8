import type { Tier } from "#lib/arabic/search/tier-of";
import type { Wanted } from "#lib/search/browser/query";

/** A word of a segment that matches a word of the query, and whose positions are in another file. */
export type Waiting = {
  wanted: Wanted;
  tier: Tier;
  /** In how many articles it is. */
  count: number;
  readPositions: () => Promise<void>;
};

/** In how many articles the words may be together whose positions are read to sort results; each file counts as some articles. */
const mostArticles = 7500;
const fileCost = 1500;

/**
 * Returns the positions that are worth their bytes: all those of phrases, which are never guessed, and some that sort the results. The
 * words as typed come first, and then rare ones: those that are nearly everywhere tell little and cost most.
 *
 * @param waiting Is sorted.
 */
export function choosePositions(waiting: Waiting[]): Waiting[] {
  let sum = 0;
  return waiting
    .sort((a, b) => a.tier - b.tier || a.count - b.count)
    .filter(({ wanted, count }) => {
      if (wanted.isOfPhrase) return true;
      sum += count + fileCost;
      return sum <= mostArticles;
    });
}
