import { bucketKey } from "#lib/arabic/search/bucket-key";
import { type Entry, getLexicon, type Lexicon } from "#lib/arabic/search/lexicon";
import { permit } from "#lib/arabic/search/permit";
import { type Reading, readingsOf } from "#lib/arabic/search/readings";
import { spellingOf } from "#lib/arabic/search/spelling";

/** What the index keeps of a word. */
export type Analysis = {
  /** What the script cannot know without the lexicon; `tierOf` reads it. */
  analysis: string;
  /** The keys of all buckets that hold the word, each once, sorted. */
  bucketKeys: readonly string[];
};

/** Words whose ي goes before the tanwin: «قاضي», «ليالي», «مغني». */
const defective = /^(?:.*ا[^اوي]|م.{2,4})ي$/;

function isDefective(word: string, lexicon: Lexicon): boolean {
  const [long, short] = [lexicon.get(word), lexicon.get(word.slice(0, -1))];
  if (long === undefined || !defective.test(word) || !/[na]/.test(long.kinds)) return false;
  return short === undefined || long.forms.some((form) => short.forms.includes(form));
}

const prefixes = "و ف ب ل ك س ال ول فل وب فب وك لل بال كال".split(" ");
const circumfixes = ["و", "ف", "ب", "ل", "ك", "س"];
const imperfectSuffixes = ["", "ين", "ان", "ون", "ن", "وا"];
const suffixes = "ه ها هم هن ك كم نا ني ي يه وي ان ين ون ات ت ا وا ن تم".split(" ");

/** Whether a known word that ends in ي is the nisba of a stem: «سياسي» of «سياسة», but «سوري» of «سوريا», not of «سورة». */
function isNisba(stem: string, word: string, { kinds, origins }: Entry): boolean {
  if (origins.length > 0) return origins.includes(stem);
  return kinds.includes("a") || word.length > 4 || word.endsWith("وي");
}

/** Returns the joined letters and endings with which the body of an imperfect is a known noun: «تحسين», «فندق». */
function imperfectBlocks(body: string, lexicon: Lexicon): string[] {
  const blocks: string[] = [];
  const isNoun = (word: string) => /^[nam]+$/.test(lexicon.get(word)?.kinds ?? "");
  for (const person of ["ي", "ت", "ن"]) {
    for (const suffix of imperfectSuffixes)
      if (isNoun(person + body + suffix)) blocks.push(`-${person}${suffix}`);
    for (const prefix of ["و", "ف", "ل", "س"])
      if (lexicon.has(prefix + person + body)) blocks.push(`${prefix}-`);
  }
  return blocks;
}

/** Returns the joined letters with which a stem is another known word: «و-», «-ان», or both «و-ان». */
function blocksOf(stem: string, entry: Entry | undefined, lexicon: Lexicon): string[] {
  if (stem.startsWith("~")) return imperfectBlocks(stem.slice(1), lexicon);
  const blocks: string[] = [];
  for (const prefix of prefixes) if (lexicon.has(prefix + stem)) blocks.push(`${prefix}-`);
  if (stem.length < 5)
    for (const prefix of circumfixes)
      for (const suffix of ["ان", "ين", "ون", "ات", "ه", "ي"])
        if (lexicon.has(prefix + stem + suffix)) blocks.push(`${prefix}-${suffix}`);
  const root = stem.endsWith("ه") ? stem.slice(0, -1) : undefined;
  // «البحرين» is not a plural of «بحري», as «القاضين» is one of «قاضي».
  if (stem.endsWith("ي"))
    for (const suffix of ["ين", "ون"]) if (lexicon.has(stem.slice(0, -1) + suffix)) blocks.push(`-${suffix}`);
  for (const suffix of suffixes) {
    const joined = root === undefined ? stem + suffix : root + (/^[يو]/.test(suffix) ? suffix : `ت${suffix}`);
    const other = lexicon.get(joined);
    if (other === undefined || other.forms.includes(stem) || entry?.forms.includes(joined)) continue;
    if (/^و?ي$/.test(suffix) && isNisba(stem, joined, other)) continue;
    if (suffix === "يه" && other.kinds.includes("a")) continue;
    const isFeminine = suffix === "ه" && other.endsInTeh;
    if (isFeminine && entry?.kinds.includes("a") && !other.ownFeminine) continue;
    if (!isFeminine) blocks.push(`-${suffix}`);
    else blocks.push(...(takesSoundPlural(entry) ? ["-ة"] : ["-ة", "-ات"]));
  }
  return blocks;
}

/** Whether a noun can have ات without being feminine: it has no broken plural («خطاب»). */
function takesSoundPlural(entry: Entry | undefined): boolean {
  return entry !== undefined && /[na]/.test(entry.kinds) && entry.forms.length === 0;
}

/** Returns how unlikely a reading is: letters before the word are less likely than an ending. The article costs nothing. */
function costOf(word: string, { prefix, stem, suffix, form }: Reading): number {
  const rest = word.length - prefix.length - (form === "i" ? 1 : 0);
  const base = stem.replace("~", "").length;
  const isUsual = /[pf]/.test(form) || stem.endsWith("ه");
  const replaced = isUsual ? 0 : Math.max(0, base - (rest - suffix.length));
  const ending = form === "" ? 0 : 1 + (rest - base) / 10;
  const joined = prefix.replace(/ال$/, "").replace(/لل$/, "ل");
  return 1.5 * joined.length + ending + replaced * (form === "q" ? 1 : 0.3);
}

/** Returns the readings of an unknown word whose stem the lexicon knows, only the most likely. */
function knownReadings(word: string, exact: string, lexicon: Lexicon, forms?: RegExp): Reading[] {
  const readings = readingsOf(word, exact).filter((reading) => {
    const { stem, suffix, form } = reading;
    const entry = lexicon.get(stem);
    if (entry === undefined || stem === word || forms?.test(form) === false) return false;
    if (entry.endsInTeh && suffix === "ا" && form === "d") return false;
    return permit(entry.kinds, reading) < 5;
  });
  const least = Math.min(...readings.map((reading) => costOf(word, reading)));
  const best = readings.filter((reading) => {
    // «والدين» are parents, or «والدين» with an article.
    const tolerance = /.ال$/.test(reading.prefix) ? 0.5 : 0.15;
    return costOf(word, reading) < least + tolerance;
  });
  // «جامعات» are «جامعة», not «جامع».
  const stems = best.map(({ stem }) => stem);
  return best.filter(({ stem, form }) => {
    if (form !== "d" || !stems.includes(`${stem}ه`)) return true;
    const entry = lexicon.get(stem);
    return entry?.kinds.includes("a") || takesSoundPlural(entry);
  });
}

/** The stems of a word with their tiers, and the kinds of words that they are. */
class Stems {
  readonly tiers = new Map<string, number>();
  readonly kinds = new Set<string>();
  readonly #lexicon: Lexicon;
  readonly #word: string;

  constructor(lexicon: Lexicon, word: string) {
    this.#lexicon = lexicon;
    this.#word = word;
  }

  add(stem: string, tier: number) {
    if (stem !== this.#word) this.tiers.set(stem, Math.min(tier, this.tiers.get(stem) ?? 5));
  }

  /** Adds a known word with its other forms. */
  addKnown(word: string, tier: number) {
    this.add(word, tier);
    const entry = this.#lexicon.get(word);
    if (entry === undefined) return;
    for (const kind of entry.kinds) this.kinds.add(kind);
    for (const form of entry.forms) {
      this.add(form, 3);
      if (this.#lexicon.get(form)?.kinds.includes("a")) this.kinds.add("a");
    }
    for (const spelling of entry.spellings) this.add(spelling, Math.max(1, tier));
    for (const variant of entry.variants) this.add(variant, Math.max(4, tier));
    if (entry.kinds.includes("m") && word.endsWith("ا")) this.add(`${word.slice(0, -1)}ه`, Math.max(1, tier));
    this.#addOrigins(word, entry);
  }

  /** Adds the masculine form («عربية»), and what a nisba comes from («سياسي»). */
  #addOrigins(word: string, entry: Entry) {
    const masculine = word.endsWith("ه") ? word.slice(0, -1) : "";
    if (!entry.ownFeminine && this.#lexicon.get(masculine)?.kinds.includes("a") && !this.tiers.has(masculine))
      this.addKnown(masculine, 3);
    if (!word.endsWith("ي") || entry.origins.length > 0 || !isNisba("", word, entry)) return;
    const bases = knownReadings(word, word, this.#lexicon, /q/);
    if (bases.length === 0 && entry.kinds.includes("a")) this.add(word.slice(0, -1), 3);
    for (const { stem } of bases) {
      this.add(stem, 3);
      for (const form of this.#lexicon.get(stem)?.forms ?? []) this.add(form, 3);
    }
  }
}

/** Returns the readings of a word that is known as it is: «مكتبه» can be «مكتبة» or «مكتب» with a pronoun. */
function otherReadings(word: string, exact: string, own: Entry, lexicon: Lexicon): Reading[] {
  if (own.endsInTeh && exact.endsWith("ه")) return knownReadings(word, exact, lexicon, /p/);
  if (word.startsWith("ت") && own.kinds.includes("v")) return knownReadings(word, exact, lexicon, /i/);
  return [];
}

function read(exact: string): Analysis {
  const word = spellingOf(exact);
  const lexicon = getLexicon();
  const stems = new Stems(lexicon, word);
  const own = lexicon.get(word);
  if (own !== undefined) stems.addKnown(word, 1);
  const readings =
    own === undefined ? knownReadings(word, exact, lexicon) : otherReadings(word, exact, own, lexicon);
  for (const { stem, tier, prefix } of readings) {
    stems.addKnown(stem, tier);
    if (prefix !== "" && tier > 2 && !stem.startsWith("~")) stems.add(word.slice(prefix.length), 2);
  }
  const sized = `${word.slice(0, -2)}ه`;
  if (own !== undefined && word.endsWith("ات") && lexicon.get(sized)?.endsInTeh) stems.add(sized, 3);
  if (isDefective(word, lexicon)) stems.add(word.slice(0, -1), 2);
  if (isDefective(`${word}ي`, lexicon)) stems.add(`${word}ي`, 2);
  addNames(word, exact, lexicon, stems);
  const parts = [[...stems.kinds].join("") || "u", ...blocksOf(word, own, lexicon)];
  for (const [stem, tier] of stems.tiers)
    parts.push(`${tier}${stem}`, ...blocksOf(stem, lexicon.get(stem), lexicon));
  const analysis = parts.join(" ");
  const keys = [word, ...stems.tiers.keys()];
  if (stems.kinds.size === 0)
    for (const reading of readingsOf(word, exact)) if (permit("u", reading) < 5) keys.push(reading.stem);
  return {
    analysis: analysis === "u" ? "" : analysis,
    bucketKeys: Array.from(new Set(keys.map(bucketKey))).sort(),
  };
}

/** Adds names that are written with another last letter: «سورية», «طنطة». */
function addNames(word: string, exact: string, lexicon: Lexicon, stems: Stems) {
  if (!word.endsWith("ه")) return;
  const isUnknown = stems.kinds.size === 0;
  for (const { prefix, stem, tier, form } of readingsOf(word, exact)) {
    const name = `${stem.slice(0, -1)}ا`;
    const isWhole = prefix === "";
    if (form !== "" || !(isWhole || isUnknown) || !lexicon.get(name)?.kinds.includes("m")) continue;
    stems.addKnown(name, isWhole ? 1 : tier);
  }
}

const known = new Map<string, Analysis>();

/**
 * Returns what the index keeps of a word. The same words repeat across an archive, so results are kept.
 *
 * @param exact The word's exact form; see `exactForm`.
 */
export function analyse(exact: string): Analysis {
  let analysis = known.get(exact);
  if (analysis === undefined) {
    analysis = read(exact);
    known.set(exact, analysis);
  }
  return analysis;
}
