import type { Tier } from "#lib/arabic/search/tier-of";

/**
 * What kind of ending a reading takes off: p pronoun («كتابها»), d dual, sound plural or tanwin of nouns, q nisba («لبناني»), f the
 * ة of the feminine, v endings of a verb («أعلنت»), i a form of the imperfect («تعلن»); empty if it takes none off.
 */
export type Form = "" | "p" | "d" | "q" | "f" | "v" | "i";

export type Ending = { stem: string; suffix: string; form: Form; tier: Tier };

type Rule = readonly [suffix: string, replacements: readonly string[], form: Form];

/** Reads rules as «form suffix=replacements»: «dات=,ه» takes off «ات», for which the word may have had ة or nothing. */
function readRules(rules: string): Rule[] {
  return rules.split(" ").map((rule): Rule => {
    const [suffix = "", letters = ""] = rule.slice(1).split("=");
    return [suffix, letters.split(","), rule.charAt(0) as Form];
  });
}

/** Endings at the end of a word. */
const free = readRules(
  "dان= dين=,ي dون=,ي dتان=ه dتين=ه dتا=ه dتي=ه dات=,ه dوات=ه,ا dيات=ي,ا dا= dو= fه= vت=,ي,ا vتا=,ي vوا=,ي,ا vنا= vتم= vن=",
);

/** Endings between a word and a pronoun. The last four are of verbs. */
const bound = readRules("pت=ه pا=ي dا= dي= dو= dات=,ه dتا=ه dتي=ه dوات=ه vت=,ي,ا vو=,ي,ا vنا= vتمو=");

/** Endings of the imperfect; a weak last letter may have gone with them («يدعون»). The last stands only before pronouns. */
const imperfect = readRules("i= iون=,و,ي iوا=,و,ي iان= iن= iو=,ي");

const nisba = readRules("qي=,ه,ا,يا qوي=,ه,ا,ي");

const pronouns = "ه ها هم هما هن ك كم نا ني".split(" ");

function endsWith(word: string, suffix: string): boolean {
  return word.length > suffix.length && word.endsWith(suffix);
}

function apply(rules: readonly Rule[], word: string, endings: Ending[]) {
  for (const [suffix, replacements, form] of rules) {
    if (!endsWith(word, suffix)) continue;
    const rest = word.slice(0, word.length - suffix.length);
    for (const letter of replacements) endings.push({ stem: rest + letter, suffix, form, tier: 3 });
  }
}

/** Adds the forms of the imperfect. Their stem is «~» and the word without ي ت ن, so that no noun has it. */
function addImperfects(word: string, endings: Ending[]) {
  if (!/^[يتن]../.test(word)) return;
  const from = endings.length;
  apply(imperfect, word.slice(1), endings);
  for (const ending of endings.slice(from)) {
    ending.stem = `~${ending.stem}`;
    ending.suffix = word.charAt(0) + ending.suffix;
  }
}

/** Adds what a nisba under another ending comes from: «لبنان» of «لبنانيون». */
function addNisbas(word: string, endings: Ending[]) {
  for (const { stem, suffix, form } of endings.slice(1)) {
    if (form === "v" || !endsWith(stem, "ي") || stem + suffix !== word) continue;
    const from = endings.length;
    apply(nisba, stem, endings);
    for (const base of endings.slice(from)) base.suffix += suffix;
  }
  apply(nisba, word, endings);
}

function addPronoun(word: string, pronoun: string, endings: Ending[]) {
  const core = word.slice(0, -pronoun.length);
  const from = endings.length;
  endings.push({ stem: core, suffix: "", form: "p", tier: 2 });
  // Only verbs have «ني»: «طالباني» is not «طالب».
  apply(pronoun === "ني" ? bound.slice(-4) : bound, core, endings);
  for (const ending of endings.slice(from)) {
    if (ending.form !== "p") continue;
    ending.suffix = pronoun;
    ending.tier = 2;
  }
  addImperfects(core, endings);
}

/**
 * A hamza after a long vowel has a seat only before an ending, or stands alone there: «وزرائها», «وزراؤها», «شيئان», «لقاءاتهم» are «وزراء»,
 * «شيء», «لقاء». Another one changes its
 * seat: «مبدئه», «بدؤوا» are «مبدأ», «بدأ».
 */
function addWithoutSeat(endings: Ending[], exact: string) {
  if (!/[أؤئء].{1,5}$/.test(exact)) return;
  for (const { stem, suffix, form, tier } of endings.slice(1)) {
    if (form === "f" || !/[يو]$/.test(stem)) continue;
    const rest = stem.slice(0, -1);
    endings.push({ stem: /[اوي]ي$|او$/.test(stem) ? rest : `${rest}ا`, suffix, form, tier });
  }
}

/**
 * Returns all readings of the last letters of a word, the word as it is first.
 *
 * @param word The spelling key, without letters that are joined before the word.
 * @param exact The exact form of the whole word.
 */
export function endingsOf(word: string, exact: string): Ending[] {
  const endings: Ending[] = [{ stem: word, suffix: "", form: "", tier: 1 }];
  if (/[انتوهيكم]$/.test(word)) {
    apply(free, word, endings);
    addNisbas(word, endings);
    if (!/ة$/.test(exact))
      for (const pronoun of pronouns) if (endsWith(word, pronoun)) addPronoun(word, pronoun, endings);
    addWithoutSeat(endings, exact);
  }
  addImperfects(word, endings);
  return endings;
}
