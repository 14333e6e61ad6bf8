import type { Tier } from "#lib/arabic/search/tier-of";
import { searchUrls } from "#lib/config/urls";
import type { Wanted } from "#lib/search/browser/query";

/** A word of a segment that matches a word of the query. Where it stands is in other files. */
export type Waiting = {
  wanted: Wanted;
  tier: Tier;
  /** In how many articles it is. */
  count: number;
  /** Reads where it stands from the files of positions or of sentences. */
  readFrom: (addressOf: typeof searchUrls.positions) => Promise<void>;
};

/** In how many articles the words may be together whose places are read to sort results; each file counts as some articles. */
const mostOfPositions = 7500;
const mostOfSentences = 14_000;
const fileCost = 1500;
/** How much more an article costs that has the word otherwise than as typed: it ranks lower anyway. */
const otherCost = 5;

/**
 * Reads the places of words that are worth their bytes: all positions of phrases, which are never guessed, and some that sort the
 * results. Of two words these are positions, so that a phrase comes first without quotation marks. Of more words they are the
 * sentences. The words as typed come first, and then rare ones: those that are nearly everywhere tell little and cost most.
 *
 * @param waiting Is sorted.
 * @param words The number of words of the query. The places of a single word are not read.
 */
export async function readPlaces(waiting: Waiting[], words: number): Promise<void> {
  if (words < 2) return;
  const isMany = words > 2;
  let rest = isMany ? mostOfSentences : mostOfPositions;
  await Promise.all(
    waiting
      .sort((a, b) => a.tier - b.tier || a.count - b.count)
      .map(({ wanted, tier, count, readFrom }) => {
        if (wanted.isOfPhrase) return readFrom(searchUrls.positions);
        rest -= (count + fileCost) * (isMany && tier > 0 ? otherCost : 1);
        return rest < 0 ? undefined : readFrom(isMany ? searchUrls.sentences : searchUrls.positions);
      }),
  );
}
