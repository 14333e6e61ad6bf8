import { isNisba, takesSoundPlural } from "#lib/arabic/search/analysis/blocks";
import type { Entry, Lexicon, Writing } from "#lib/arabic/search/lexicon";
import { writingOf } from "#lib/arabic/search/lexicon/rows";
import { permit } from "#lib/arabic/search/permit";
import { type Reading, readingsOf } from "#lib/arabic/search/readings";
import { spellingOf } from "#lib/arabic/search/spelling";

/**
 * Returns how unlikely a reading is: letters before the word are less likely than an ending. The article costs nothing, and a letter
 * little before a hamza («وأدنى») or as the future of a verb («سيفهم»).
 */
function costOf(word: string, exact: string, { prefix, stem, suffix, form }: Reading): number {
  // The person of an imperfect (ي ت ن) stands before the stem, but in the suffix.
  const person = form === "i" ? 1 : 0;
  const rest = word.length - prefix.length - person;
  const base = stem.replace("~", "").length;
  const isUsual = /[pf]/.test(form) || stem.endsWith("ه");
  const replaced = isUsual ? 0 : Math.max(0, base - (rest - suffix.length + person));
  const ending = form === "" ? 0 : 1 + (rest - base) / 10;
  const joined = prefix.replace(/ال$/, "").replace(/لل$/, "ل");
  const isCertain = prefix === "س" || /[أإآ]/.test(exact.charAt(prefix.length));
  return (isCertain ? 0.9 : 1.5) * joined.length + ending + replaced * (form === "q" ? 1 : 0.3);
}

/** Returns the readings of an unknown word whose stem the lexicon knows, only the most likely. */
export function knownReadings(word: string, exact: string, lexicon: Lexicon, forms?: RegExp): Reading[] {
  const readings = readingsOf(word, exact).filter((reading) => {
    const { stem, suffix, form } = reading;
    const entry = lexicon.get(stem);
    if (entry === undefined || stem === word || forms?.test(form) === false) return false;
    if (entry.endsInTeh && suffix === "ا" && form === "d") return false;
    return permit(entry.kinds, reading) < 5;
  });
  if (readings.length < 2) return readings;
  const costs = readings.map((reading) => costOf(word, exact, reading));
  const least = Math.min(...costs);
  const best = readings.filter(({ prefix }, index) => {
    // «والدين» are parents, or «والدين» with an article.
    const tolerance = /.ال$/.test(prefix) ? 0.5 : 0.15;
    return (costs[index] ?? 0) < least + tolerance;
  });
  // «جامعات» are «جامعة», not «جامع».
  const stems = best.map(({ stem }) => stem);
  return best.filter(({ stem, form }) => {
    if (form !== "d" || !stems.includes(`${stem}ه`)) return true;
    const entry = lexicon.get(stem);
    const isFeminine = lexicon.get(`${stem}ه`)?.ownFeminine !== true;
    return (isFeminine && entry?.kinds.includes("a")) || takesSoundPlural(stem, entry);
  });
}

const none: readonly Writing[] = [];

/** Returns the words of a key that differ by a hamza, if there are several. */
function writingsOf({ writings, isPlain, forms }: Entry, key: string): readonly Writing[] {
  if (writings === undefined) return none;
  // A verb is written with ى too: «بنى» is not only «بنية» in the plural.
  if (writings.some(({ text }) => text.endsWith("ى")) && forms.some((form) => form.startsWith("~")))
    return none;
  if (!isPlain) return writings.length === 1 ? none : writings;
  const own = forms.filter((form) => !writings.some((one) => one.forms.includes(form)));
  return writings.concat({ text: key, forms: own });
}

/** Returns those that a text can be, all if it can be none. `text` may have an ending behind it. */
function writingsIn(writings: readonly Writing[], text: string, key: string): readonly Writing[] {
  const written = writingOf(text, spellingOf(text));
  const own = writings.filter((one) => one.text === written);
  if (own.length > 0) return own;
  const begun = writings.filter((one) => one.text !== key && written.startsWith(one.text));
  return begun.length > 0 ? begun : writings;
}

/** The stems of a word with their tiers, and the kinds of words that they are. */
export class Stems {
  readonly tiers = new Map<string, number>();
  readonly kinds = new Set<string>();
  /** The words that it is joined from. They are no stems of it: «موت» does not find «حضرموت». */
  readonly parts = new Set<string>();
  readonly #lexicon: Lexicon;
  readonly #word: string;
  readonly #rivals = new Map<string, readonly Writing[]>();

  constructor(lexicon: Lexicon, word: string) {
    this.#lexicon = lexicon;
    this.#word = word;
  }

  add(stem: string, tier: number) {
    if (stem !== this.#word) this.tiers.set(stem, Math.min(tier, this.tiers.get(stem) ?? 5));
  }

  /**
   * Adds a known word with its other forms.
   *
   * @param text How the word is written; an ending may stand behind it.
   */
  addKnown(word: string, tier: number, text = word) {
    this.add(word, tier);
    const entry = this.#lexicon.get(word);
    if (entry === undefined) return;
    for (const kind of entry.kinds) this.kinds.add(kind);
    const isName = entry.kinds.includes("m");
    const writings = writingsOf(entry, word);
    const own = writings === none ? none : writingsIn(writings, text, word);
    const others = writings.filter((one) => !own.includes(one));
    if (writings !== none) this.#rivals.set(word, others);
    for (const form of entry.forms) {
      if (
        others.length > 0 &&
        !text.endsWith("ى") &&
        others.some(({ forms }) => forms.includes(form)) &&
        !own.some(({ forms }) => forms.includes(form))
      )
        continue;
      this.add(form, 3);
      // «الوزراء» are also «وزيرة»; «زوار» has nothing to do with «زوارة».
      const other = this.#lexicon.get(form);
      if (!isName && other?.kinds.includes("a") && other.origins === undefined) this.kinds.add("a");
    }
    for (const spelling of entry.spellings ?? []) this.add(spelling, Math.max(1, tier));
    for (const part of entry.parts ?? []) this.parts.add(part);
    for (const variant of entry.variants ?? []) this.add(variant, Math.max(3, tier));
    const withTeh = `${word.slice(0, -1)}ه`;
    if (isName && word.endsWith("ا") && !this.#lexicon.has(withTeh)) this.add(withTeh, Math.max(1, tier));
    this.#addOrigins(word, entry, text);
  }

  /** Adds what a word is together with its neighbour. It stays the kind of word that it is alone. */
  addJoined(key: string) {
    const { spellings = [], variants = [], parts = [] } = this.#lexicon.get(key) ?? {};
    for (const name of [key, ...spellings, ...variants]) this.add(name, 3);
    for (const part of parts) this.parts.add(part);
  }

  /** Returns the other words that are written like a stem but for a hamza: «إعلام» for «أعلام», which «علم» has as a stem. */
  rivalsOf(stem: string): readonly string[] {
    const entry = this.#lexicon.get(stem);
    const writings = entry === undefined ? none : writingsOf(entry, stem);
    if (writings === none) return [];
    let rivals = this.#rivals.get(stem);
    if (rivals === undefined) {
      const isOwn = (form: string) => form !== stem && (form === this.#word || this.tiers.has(form));
      rivals = writings.filter(({ forms }) => !forms.some(isOwn));
      if (rivals.length === writings.length) rivals = [];
    }
    // A writing has ه and ي at its end also for ة and ى.
    return rivals.flatMap(({ text }) =>
      [text, text.replace(/ه$/, "ة").replace(/ي$/, "ى")].slice(0, /[أإآؤ].*[هي]$/.test(text) ? 2 : 1),
    );
  }

  /** Adds the masculine form («عربية»), and what a nisba comes from («سياسي»). */
  #addOrigins(word: string, entry: Entry, text: string) {
    const masculine = word.endsWith("ه") ? word.slice(0, -1) : "";
    if (!entry.ownFeminine && this.#lexicon.get(masculine)?.kinds.includes("a") && !this.tiers.has(masculine))
      this.addKnown(masculine, 3);
    // «شكوى» is no nisba of «شك», but «المصرى» is one of «مصر».
    if (!word.endsWith("ي") || (text.endsWith("ى") && !entry.kinds.includes("a"))) return;
    const readings = knownReadings(word, word, this.#lexicon, /q/);
    const bases = readings.filter(({ stem }) => isNisba(stem, word, entry));
    if (readings.length === 0 && entry.kinds.includes("a") && word.length > 4) this.add(word.slice(0, -1), 3);
    for (const { stem } of bases) {
      this.add(stem, 3);
      for (const form of this.#lexicon.get(stem)?.forms ?? []) this.add(form, 3);
    }
  }
}
