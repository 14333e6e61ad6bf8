import { plainSounds } from "#lib/arabic/search/foreign";

/**
 * Returns the text that is hashed to find the bucket of a stem. It is what nearly all readings of a word, its broken plurals and
 * its foreign spellings share: the consonants without those that are often joined, as long as three remain.
 */
export function bucketKey(stem: string): string {
  if (!/[ء-ي]/.test(stem)) return stem;
  let key = stem.replace(/^[وف]?[بك]?ال(?=..)/, "").replace(/ه$|[اويىء~]/g, "");
  key = plainSounds(key).replace(/[غقكگشچ]/g, "ج");
  while (key.length > 3 && /[نته]$|هم$/.test(key)) key = key.replace(/(?:هم|.)$/, "");
  while (key.length > 3 && /^[لبفستن]/.test(key)) key = key.slice(1);
  return key === "" ? stem : key;
}
