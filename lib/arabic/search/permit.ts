import type { Reading } from "#lib/arabic/search/readings";
import type { Tier } from "#lib/arabic/search/tier-of";

/**
 * What the lexicon knows of a word, one letter each: n noun, a adjective or human noun with a regular ة, v verb in the perfect, i
 * verb in the imperfect, m name, f foreign name, u unknown.
 */
export type Kinds = string;

/** Adjectives and participles by their pattern alone; these have a regular ة: «عربي», «كاتب», «مكتوب», «متضامن», «مستعمل». */
const takesFeminine = /^(?:.{3,}ي|[^اويم]ا[^اوي]{2}|م[^اوي]{2}و[^اوي]|مت.{3,4}|مست.{2,3}|من.ا?..)$/;

/** Endings and the kinds of words that take them. */
const takers: Readonly<Record<string, RegExp>> = {
  p: /[navi]/,
  d: /[naf]/,
  q: /[nam]/,
  f: /a/,
  v: /[vi]/,
  i: /[vi]/,
};

function isUnverified(kinds: Kinds, { stem, prefix, suffix, form }: Reading): boolean {
  if (kinds === "u") {
    if (prefix !== "" && stem.length < (/[كفس]$/.test(prefix) ? 4 : 3)) return true;
    if (form === "f") return !takesFeminine.test(stem);
    if (form === "i") return true;
    if (form === "v") return stem.length < 4 || suffix === "ن";
    if (form === "q" && /ي[اه]$/.test(stem)) return stem.length < 5;
    if (form === "p" && suffix === "ك") return stem.length < 5;
    return form !== "" && stem.length < 3;
  }
  if (/[بك]|ال$|لل$/.test(prefix) && !/[namf]/.test(kinds)) return true;
  if (/س$/.test(prefix) && !/[vi]/.test(kinds)) return true;
  if (form === "f" && /n/.test(kinds) && takesFeminine.test(stem)) return false;
  if (form === "d" && suffix === "ا" && /[mv]/.test(kinds)) return false;
  if (form === "d" && suffix === "و" && /v/.test(kinds)) return false;
  if (form === "q" && /ي[اه]$/.test(stem) && !/[mf]/.test(kinds)) return true;
  const taker = takers[form];
  return taker !== undefined && !taker.test(kinds);
}

/** Returns the tier of a reading whose stem is a word of these kinds: 5 if such a word does not take the joined letters. */
export function permit(kinds: Kinds, reading: Reading): Tier {
  return isUnverified(kinds, reading) ? 5 : reading.tier;
}
