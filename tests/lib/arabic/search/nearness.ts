import { analyse } from "#lib/arabic/search/analyse";
import { findWords } from "#lib/arabic/search/find-words";
import { bucketKeys, readQueryWord } from "#lib/arabic/search/query-word";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { type Tier, tierOf } from "#lib/arabic/search/tier-of";

function nearest(typed: string, written: readonly string[]): Tier | undefined {
  const query = readQueryWord(typed);
  if (query === undefined) return undefined;
  const tiers = written.flatMap((text) => {
    const word = toSearchWord(text);
    if (word === undefined) return [];
    const { analysis, bucketKeys: kept } = analyse(word.exact);
    if (!bucketKeys(query).some((key) => kept.includes(key))) return [];
    return tierOf(query, word.exact, analysis) ?? [];
  });
  return tiers.length === 0 ? undefined : (Math.min(...tiers) as Tier);
}

/**
 * Returns how near a text is to a query, as the search finds it: the tier of its worst word, undefined if a word is missing. Stop
 * words are ignored beside other words.
 */
export function nearness(query: string, text: string): Tier | undefined {
  const written = findWords(text).map((word) => word.text);
  const words = findWords(query).map((word) => word.text);
  const searched = words.filter((word) => toSearchWord(word)?.isStopWord === false);
  const tiers = (searched.length > 0 ? searched : words).map((word) => nearest(word, written));
  if (tiers.some((tier) => tier === undefined)) return undefined;
  return Math.max(...tiers.map((tier) => tier ?? 5)) as Tier;
}

/** Returns the pairs of a table: «one/other», with `_` for a space inside a pair. */
export function readPairs(table: string): [one: string, other: string][] {
  return table
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [one = "", other = ""] = pair.replace(/_/g, " ").split("/");
      return [one, other];
    });
}
