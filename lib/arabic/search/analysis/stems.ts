import { isNisba, takesSoundPlural } from "#lib/arabic/search/analysis/blocks";
import { findWritings, none, writingsOf } from "#lib/arabic/search/analysis/writings";
import type { Entry, Lexicon, Writing } from "#lib/arabic/search/lexicon";
import { nounKinds, permit, verbKinds } from "#lib/arabic/search/permit";
import { type Reading, readingsOf } from "#lib/arabic/search/readings";

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

/** The stems of a word with their tiers, and the kinds of words that they are. */
export class Stems {
  readonly tiers = new Map<string, number>();
  readonly kinds = new Set<string>();
  /** The words that it is joined from. They are no stems of it: «موت» does not find «حضرموت». */
  readonly parts = new Set<string>();
  /** The masdars and participles of the verbs that it is, and the verbs of its masdars and participles. */
  readonly nouns = new Set<string>();
  readonly verbs = new Set<string>();
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

  has(stem: string): boolean {
    return this.tiers.has(stem) || this.nouns.has(stem) || this.verbs.has(stem);
  }

  /**
   * Adds a known word with its other forms.
   *
   * @param text How the word is written; an ending may stand behind it.
   * @param reading What is joined to it, if anything is.
   */
  addKnown(word: string, tier: number, text = word, reading?: Reading) {
    this.add(word, tier);
    const entry = this.#lexicon.get(word);
    if (entry === undefined) return;
    for (const kind of entry.kinds) this.kinds.add(kind);
    const isName = entry.kinds.includes("m");
    const { own, others } = findWritings(entry, word, text);
    if (own.length > 0) this.#rivals.set(word, others);
    const isOfOther = (form: string) =>
      !text.endsWith("ى") &&
      others.some(({ forms }) => forms.includes(form)) &&
      !own.some(({ forms }) => forms.includes(form));
    for (const form of entry.forms) {
      if (isOfOther(form)) continue;
      this.add(form, 3);
      // «الوزراء» are also «وزيرة»; «زوار» has nothing to do with «زوارة».
      const other = this.#lexicon.get(form);
      if (!isName && other?.kinds.includes("a") && other.origins === undefined) this.kinds.add("a");
    }
    // «اطلاع» and «إطلاع» are of one key, and so are their verbs.
    const isBare = own.some((one) => one.text === word);
    this.#addRelated(word, entry, reading, (form) => !isBare && isOfOther(form));
    for (const spelling of entry.spellings ?? []) this.add(spelling, Math.max(1, tier));
    for (const part of entry.parts ?? []) this.parts.add(part);
    for (const variant of entry.variants ?? []) this.add(variant, Math.max(3, tier));
    const withTeh = `${word.slice(0, -1)}ه`;
    if (isName && word.endsWith("ا") && !this.#lexicon.has(withTeh)) this.add(withTeh, Math.max(1, tier));
    this.#addOrigins(word, entry, text);
  }

  /** Adds the nouns of a verb, and the verbs of a noun. «العلم» is no verb, so it is not near «تعليم»; nor is «أنهار» near «انهيار». */
  #addRelated(
    word: string,
    { forms, nouns = [], verbs = [] }: Entry,
    reading: Reading | undefined,
    isOfOther: (form: string) => boolean,
  ) {
    const canBe = (kinds: string) => reading === undefined || permit(kinds, reading) < 5;
    const isVerb = word.startsWith("~") || forms.some((form) => form.startsWith("~") && !isOfOther(form));
    if (isVerb && canBe(verbKinds))
      for (const noun of nouns) for (const form of [noun, ...this.#nounsOf(noun)]) this.nouns.add(form);
    if (!canBe(nounKinds)) return;
    for (const verb of verbs) if (!isOfOther(verb)) this.verbs.add(verb);
    // «خسائر» are of «خسارة», and so of «خسر».
    for (const form of this.#nounsOf(word))
      if (!isOfOther(form)) for (const verb of this.#lexicon.get(form)?.verbs ?? []) this.verbs.add(verb);
  }

  /** Returns the forms of a noun that are no verbs. */
  #nounsOf(noun: string): string[] {
    const { forms = [] } = this.#lexicon.get(noun) ?? {};
    return forms.filter((form) => /^[na]+$/.test(this.#lexicon.get(form)?.kinds ?? ""));
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
      const isOwn = (form: string) => form !== stem && (form === this.#word || this.has(form));
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
