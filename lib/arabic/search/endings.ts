import type { Tier } from "#lib/arabic/search/tier-of";

/**
 * What kind of ending a reading takes off: p pronoun («كتابها»), d dual, sound plural or tanwin of nouns, q nisba («لبناني»), f the
 * ة of the feminine, v endings of a verb («أعلنت»), i a form of the imperfect («تعلن»); empty if it takes none off.
 */
export type Form = "" | "p" | "d" | "q" | "f" | "v" | "i";

export type Ending = { stem: string; suffix: string; form: Form; tier: Tier };

type Rule = readonly [suffix: string, replacements: readonly string[], form: Form];

/** Endings at the end of a word, and what the word may have had in their place: «ات» of «سيارات» stands for ة. */
const free: readonly Rule[] = [
  ["ان", [""], "d"],
  ["ين", ["", "ي"], "d"],
  ["ون", ["", "ي"], "d"],
  ["تان", ["ه"], "d"],
  ["تين", ["ه"], "d"],
  ["تا", ["ه"], "d"],
  ["تي", ["ه"], "d"],
  ["ات", ["", "ه"], "d"],
  ["وات", ["ه", "ا"], "d"],
  ["يات", ["ي", "ا"], "d"],
  ["ا", [""], "d"],
  ["و", [""], "d"],
  ["ه", [""], "f"],
  ["ت", ["", "ي", "ا"], "v"],
  ["تا", ["", "ي"], "v"],
  ["وا", ["", "ي", "ا"], "v"],
  ["نا", [""], "v"],
  ["تم", [""], "v"],
  ["ن", [""], "v"],
];

/** Endings between a word and a pronoun. */
const bound: readonly Rule[] = [
  ["ت", ["ه"], "p"],
  ["ا", ["ي"], "p"],
  ["ا", [""], "d"],
  ["ي", [""], "d"],
  ["و", [""], "d"],
  ["ات", ["", "ه"], "d"],
  ["تا", ["ه"], "d"],
  ["تي", ["ه"], "d"],
  ["وات", ["ه"], "d"],
  ["ت", ["", "ي", "ا"], "v"],
  ["و", ["", "ي", "ا"], "v"],
  ["نا", [""], "v"],
  ["تمو", [""], "v"],
];

/** Endings of the imperfect; a weak last letter may have gone with them («يدعون»). */
const imperfect: readonly Rule[] = [
  ["", [""], "i"],
  ["ون", ["", "و", "ي"], "i"],
  ["وا", ["", "و", "ي"], "i"],
  ["ان", [""], "i"],
  ["ين", ["", "و", "ي"], "i"],
  ["ن", [""], "i"],
  ["و", ["", "ي"], "i"],
];

const nisba: readonly Rule[] = [
  ["ي", ["", "ه", "ا", "يا"], "q"],
  ["وي", ["", "ه", "ا", "ي"], "q"],
];

const pronouns = ["ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ني"];

function endsWith(word: string, suffix: string): boolean {
  return suffix === "" || (word.length > suffix.length && word.slice(-suffix.length) === suffix);
}

function apply(rules: readonly Rule[], word: string, tier: Tier): Ending[] {
  const endings: Ending[] = [];
  for (const [suffix, replacements, form] of rules) {
    if (!endsWith(word, suffix)) continue;
    const rest = word.slice(0, word.length - suffix.length);
    for (const letter of replacements) endings.push({ stem: rest + letter, suffix, form, tier });
  }
  return endings;
}

/** A hamza after a long vowel has a seat only before an ending: «وزرائها», «وزراؤها», «شيئان» are «وزراء», «شيء». */
function withoutSeat({ stem, suffix, form, tier }: Ending): Ending[] {
  if (form === "f" || !/[اوي][ي]$|ا[وي]$/.test(stem)) return [];
  return [{ stem: stem.slice(0, -1), suffix, form, tier }];
}

/** The forms of the imperfect. Their stem is «~» and the word without ي ت ن, so that no noun has it. */
function imperfects(word: string): Ending[] {
  if (!/^[يتن]../.test(word)) return [];
  return apply(imperfect, word.slice(1), 3).map(({ stem, suffix, form, tier }) => ({
    stem: `~${stem}`,
    suffix: word.charAt(0) + suffix,
    form,
    tier,
  }));
}

/**
 * Returns all readings of the last letters of a word, the word as it is first.
 *
 * @param word The spelling key, without letters that are joined before the word.
 * @param exact The exact form of the whole word.
 */
export function endingsOf(word: string, exact: string): Ending[] {
  const whole: Ending = { stem: word, suffix: "", form: "", tier: 1 };
  if (!/[انتوهيكم]$/.test(word)) return [whole, ...imperfects(word)];
  const ends = apply(free, word, 3);
  const endings = [whole, ...ends, ...imperfects(word), ...apply(nisba, word, 3)];
  for (const { stem, suffix, form } of ends) {
    if (form === "v" || !endsWith(stem, "ي") || stem + suffix !== word) continue;
    for (const base of apply(nisba, stem, 3))
      endings.push(Object.assign(base, { suffix: base.suffix + suffix }));
  }
  for (const pronoun of /ة$/.test(exact) ? [] : pronouns) {
    if (!endsWith(word, pronoun)) continue;
    const core = word.slice(0, -pronoun.length);
    endings.push({ stem: core, suffix: pronoun, form: "p", tier: 2 });
    for (const end of apply(bound, core, 3))
      endings.push(end.form === "p" ? { stem: end.stem, suffix: pronoun, form: "p", tier: 2 } : end);
    for (const end of imperfects(core)) endings.push(end);
  }
  return endings.concat(...endings.slice(1).map(withoutSeat));
}
