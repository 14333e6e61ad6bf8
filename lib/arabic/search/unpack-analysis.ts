import { type Kinds, nounKinds, verbKinds } from "#lib/arabic/search/permit";
import type { Tier } from "#lib/arabic/search/tier-of";

/**
 * A stem of a word of the index: what kinds of words it is (see `permit.ts`), and the joined letters with which it is another word:
 * «و-», «-ان», or both «و-ان».
 */
export type Stem = { stem: string; tier: Tier; kinds: Kinds; blocked: string[] };

/** What an analysis says: its kinds (see `permit.ts`) and its stems, the whole word first. */
export type Unpacked = { kinds: Kinds; stems: Stem[] };

/** Returns a form of a base word: «a» is the base's first letter, so that «abdاء» of «وزير» is «وزراء». */
function formOf(base: string, form: string): string {
  return form.replace(/[a-z]/g, (letter) => base.charAt(letter.charCodeAt(0) - 97));
}

/**
 * Reads an analysis. Its parts are separated by spaces:
 * - «n»: the kinds.
 * - «و-»: the stem before it, at first the whole word, is another word with و.
 * - «3BAه»: in tier 3, a base: the word without 1 letter (B) at its start and 0 (A) at its end, and then «ه».
 * - «3abdاء»: in tier 3, a form of the last base. «4…» is a noun of the verb that the word is, «5…» a verb of the noun; both in tier 4.
 * The body of an imperfect begins with «~».
 */
export function unpackAnalysis(analysis: string, spelling: string): Unpacked {
  const [kinds = "", ...parts] = (analysis || "u").split(" ");
  let base = spelling;
  let last: Stem = { stem: spelling, tier: 1, kinds, blocked: [] };
  const stems = [last];
  const add = (stem: string, digit: string) => {
    const related = digit < "5" ? nounKinds : verbKinds;
    last = {
      stem,
      tier: Math.min(4, +digit) as Tier,
      kinds: digit < "4" ? kinds : related,
      blocked: [],
    };
    stems.push(last);
  };
  for (const part of parts) {
    const cut = /^(.~?)([A-Z])([A-Z])(.*)/.exec(part);
    if (cut !== null) {
      const [, tier = "", front = "", back = "", rest = ""] = cut;
      const end = spelling.length + 65 - back.charCodeAt(0);
      base = tier.slice(1) + spelling.slice(front.charCodeAt(0) - 65, end) + rest;
      add(base, tier.charAt(0));
    } else if (/^[1-5]/.test(part)) add(formOf(base, part.slice(1)), part.charAt(0));
    else last.blocked.push(part);
  }
  return { kinds, stems };
}
