import type { Reading } from "#lib/arabic/search/readings";
import type { Tier } from "#lib/arabic/search/tier-of";

/**
 * What the lexicon knows of a word, one letter each: n noun, a adjective or human noun with a regular ة, v verb in the perfect, i
 * verb in the imperfect, m name, f foreign name, u unknown.
 */
export type Kinds = string;

/** What the masdar or participle of a verb can be, and what a verb can be. */
export const nounKinds: Kinds = "na";
export const verbKinds: Kinds = "vi";

/** Adjectives and participles by their pattern alone; these have a regular ة: «عربي», «كاتب», «مكتوب», «متضامن», «مستعمل». */
const takesFeminine = /^(?:.{3,}ي|[^اويم]ا[^اوي]{2}|م[^اوي]{2}و[^اوي]|مت.{3,4}|مست.{2,3}|من.ا?..)$/;

/** Readings, as «prefix=form stem-suffix», and the kinds of words that take what they join. */
const takers: readonly [RegExp, RegExp][] = [
  [/[بك]=|[ال]ل=/, /[namf]/],
  [/س=|=[vi]|=p.*-ني/, /[vi]/],
  [/=p/, /[navi]/],
  [/=f/, /a/],
  [/=q/, /[nam]/],
  // «سوري» of «سوريا», but «بقايا» is not of «بقاء».
  [/=q.*(?:ي[اه]-|ا-ي)/, /[mf]/],
  // «لبناني» is a word of its own before «ل» can be joined.
  [/(?:^|[وف])[بلكس]=q/, /x/],
  [/=d/, /[nafmv]/],
  [/=d.*-(?![او]$)/, /[naf]/],
  // Only people and adjectives have the plural ون: «شمعون» is not of «شمع».
  [/=d.*-[وي]?ون?$/, /[afv]/],
  [/=d..-[اوي]ن/, /x/],
];

function isUnverified(kinds: Kinds, { stem, prefix, suffix, form }: Reading): boolean {
  const isRegular = takesFeminine.test(stem);
  if (kinds === "u") {
    if (prefix !== "" && stem.length < 4 && !/[ال]ل$/.test(prefix)) return true;
    if (form === "f") return !isRegular;
    return /[iv]/.test(form) || (form !== "" && stem.replace(/^ال/, "").length < 5);
  }
  const reading = `${prefix}=${form}${stem}-${suffix}`;
  const own = isRegular ? kinds.replace("n", "na") : kinds;
  return takers.some(([pattern, kind]) => pattern.test(reading) && !kind.test(own));
}

/** Returns the tier of a reading whose stem is a word of these kinds: 5 if such a word does not take the joined letters. */
export function permit(kinds: Kinds, reading: Reading): Tier {
  return isUnverified(kinds, reading) ? 5 : reading.tier;
}
