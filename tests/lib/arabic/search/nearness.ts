import { analyse } from "#lib/arabic/search/analyse";
import { findFollowing, findJoins } from "#lib/arabic/search/analysis/joins";
import { findWords } from "#lib/arabic/search/find-words";
import { bucketKeys, joinWords, type QueryWord, readQueryWord } from "#lib/arabic/search/query-word";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { type Tier, tierOf } from "#lib/arabic/search/tier-of";

type Typed = { word: QueryWord; keys: readonly string[] };

type Written = { exact: string; joined: readonly string[] };

function readWritten(text: string): Written[] {
  const words = findWords(text).map((word) => toSearchWord(word.text));
  const joins = findJoins(words.map((word) => word && { ...word, following: findFollowing(word.exact) }));
  return words.flatMap((word, index) =>
    word === undefined ? [] : { exact: word.exact, joined: joins.get(index) ?? [] },
  );
}

function readQuery(text: string): Typed[] {
  const words = findWords(text)
    .flatMap((word) => readQueryWord(word.text) ?? [])
    .map((word) => ({ word, keys: bucketKeys(word) }));
  words.forEach(({ word }, index) => {
    const next = words[index + 1];
    if (next !== undefined) joinWords(word, next.word);
  });
  const searched = words.filter(({ word }) => !word.isStopWord);
  return searched.length > 0 ? searched : words;
}

function nearest({ word, keys }: Typed, written: readonly Written[]): Tier | undefined {
  const tiers = written.flatMap(({ exact, joined }) => {
    const { analysis, bucketKeys: kept } = analyse(exact, joined);
    if (!keys.some((key) => kept.includes(key))) return [];
    return tierOf(word, exact, analysis) ?? [];
  });
  return tiers.length === 0 ? undefined : (Math.min(...tiers) as Tier);
}

/**
 * Returns how near a text is to a query, as the search finds it: the tier of its worst word, undefined if a word is missing. Stop
 * words are ignored beside other words.
 */
export function nearness(query: string, text: string): Tier | undefined {
  const written = readWritten(text);
  const tiers = readQuery(query).map((word) => nearest(word, written));
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
