import { bucketKey } from "#lib/arabic/search/bucket-key";
import { queryForms } from "#lib/arabic/search/readings";
import { type SearchWord, toSearchWord } from "#lib/arabic/search/search-word";
import type { Tier } from "#lib/arabic/search/tier-of";

/** A way to read a word: as `stem` with `affixes` joined to it. A match by this reading is in `tier` at best. */
export type Reading = { stem: string; tier: Tier; affixes: readonly string[] };

/** A word of a query, with its readings, the most likely first. */
export type QueryWord = SearchWord & { readings: readonly Reading[] };

/** @returns undefined if the text is not a word. */
export function readQueryWord(text: string): QueryWord | undefined {
  const word = toSearchWord(text);
  if (word === undefined) return undefined;
  const readings = queryForms(word).map(
    (stem, index): Reading => ({ stem, tier: index === 0 ? 1 : 2, affixes: [] }),
  );
  return { ...word, readings };
}

/** Returns the keys of all buckets that can hold a query word, each once, the most likely first. */
export function bucketKeys({ readings }: QueryWord): string[] {
  return Array.from(new Set(readings.map(({ stem }) => bucketKey(stem))));
}
