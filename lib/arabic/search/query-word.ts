import { bucketKey } from "#lib/arabic/search/bucket-key";
import { type Reading, readingsOf } from "#lib/arabic/search/readings";
import { type SearchWord, toSearchWord } from "#lib/arabic/search/search-word";
import { spellingOf } from "#lib/arabic/search/spelling";

/** A word of a query, with its readings, the most likely first. */
export type QueryWord = SearchWord & { readings: Reading[] };

/** @returns undefined if the text is not a word. */
export function readQueryWord(text: string): QueryWord | undefined {
  const word = toSearchWord(text);
  return word && Object.assign({ readings: readingsOf(word.spelling, word.exact) }, word);
}

/** Returns the keys of all buckets that can hold a query word, each once, the most likely first. */
export function bucketKeys({ readings }: QueryWord): string[] {
  return [...new Set(readings.map(({ stem }) => bucketKey(stem)))];
}

/** Gives two successive words of a query also the readings of both as one: «بور سعيد» is «بورسعيد». */
export function joinWords(one: QueryWord, other: QueryWord): void {
  const joined = one.exact + other.exact;
  for (const reading of readingsOf(spellingOf(joined), joined)) {
    one.readings.push(reading);
    other.readings.push(reading);
  }
}
