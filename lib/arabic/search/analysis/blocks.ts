import { type BlockTables, endings, type Lists } from "#lib/arabic/search/analysis/block-tables";
import type { Form } from "#lib/arabic/search/endings";
import type { Entry, Lexicon } from "#lib/arabic/search/lexicon";
import { permit } from "#lib/arabic/search/permit";
import { type Reading, readingsOf } from "#lib/arabic/search/readings";

const persons = ["ي", "ت", "ن"];

const bodyEndings = ["", "ان", "ون", "ن", "وا"];
const pronouns = new Set(["ه", "ها", "هم", "ك", "كم", "نا", "ني"]);

/** Whether a known word that ends in ي is the nisba of a stem: «سياسي» of «سياسة», but «سوري» of «سوريا», not of «سورة». */
export function isNisba(stem: string, word: string, { kinds, origins = [], forms }: Entry): boolean {
  // A short word with ة is more likely another word than one with the same nisba as a name: «رياضة» has the nisba of «الرياض».
  if (origins.length > 0) return origins.includes(stem) || /.{4}ه$/.test(stem);
  if (kinds.includes("a")) return true;
  return forms.length === 0 && !/[mf]/.test(kinds) && (word.length > 4 || word.endsWith("وي"));
}

/** Whether a noun can have ات without being feminine: it has no broken plural («خطاب»). */
export function takesSoundPlural(stem: string, entry: Entry | undefined): boolean {
  return entry !== undefined && /[na]/.test(entry.kinds) && entry.forms.length === 0 && stem.length > 3;
}

/** Finds the joined letters with which a stem is another known word. */
export class Blocks {
  readonly #lexicon: Lexicon;
  readonly #before: Lists;
  readonly #behind: Lists;
  readonly #around: Lists;
  readonly #found = new Map<string, readonly string[]>();

  constructor(lexicon: Lexicon, { before, behind, around }: BlockTables) {
    this.#lexicon = lexicon;
    this.#before = before;
    this.#behind = behind;
    this.#around = around;
  }

  /** @param kinds The kinds of words that the stem can be; letters that they do not take need no block. */
  of(stem: string, kinds: string): readonly string[] {
    // The stems of unknown words do not come again.
    if (!this.#lexicon.has(stem)) return this.#find(stem, kinds);
    const key = `${kinds} ${stem}`;
    const blocks = this.#found.get(key) ?? this.#find(stem, kinds);
    this.#found.set(key, blocks);
    return blocks;
  }

  #find(stem: string, kinds: string): readonly string[] {
    return stem.startsWith("~") ? this.#ofBody(stem.slice(1)) : this.#ofStem(stem, kinds);
  }

  /** The body of an imperfect that is a noun with its person and ending: «تحسين», «فندق». */
  #ofBody(body: string): string[] {
    const blocks: string[] = [];
    for (const person of persons) {
      for (const prefix of this.#before.get(person + body) ?? []) blocks.push(`${prefix}-`);
      for (const end of bodyEndings)
        if ((person === "ن" ? /[nam]/ : /^[nam]+$/).test(this.#lexicon.get(person + body + end)?.kinds ?? ""))
          blocks.push(`-${person}${end}`);
      // «يمسك» is no form of «يمس».
      for (const end of this.#behind.get(person + body) ?? [])
        if (pronouns.has(end)) blocks.push(person + body + end);
    }
    return blocks;
  }

  #ofStem(stem: string, kinds: string): string[] {
    const blocks: string[] = [];
    const takes = (prefix: string, suffix: string, form: Form) =>
      kinds === "u" || permit(kinds, { stem, prefix, suffix, form, tier: 2 }) < 5;
    for (const prefix of this.#before.get(stem) ?? []) if (takes(prefix, "", "")) blocks.push(`${prefix}-`);
    for (const letters of this.#around.get(stem) ?? []) {
      const word = letters.replace("-", stem);
      const isReading = (reading: Reading) => reading.stem === stem && permit(kinds, reading) < 5;
      if (!this.#isRelated(stem, word) && readingsOf(word, word).some(isReading)) blocks.push(letters);
    }
    const add = (suffix: string, word: string) => {
      const other = this.#lexicon.get(word);
      if (other === undefined || this.#isForm(stem, suffix, word, other)) return;
      const isFeminine = suffix === "ه" && other.endsInTeh;
      if (!isFeminine || other.endsInHeh) {
        if (takes("", suffix, endings[suffix] ?? "d") || (suffix === "ه" && takes("", suffix, "f")))
          blocks.push(`-${suffix}`);
      }
      if (!isFeminine) return;
      if (takes("", suffix, "f")) blocks.push("-ة");
      if (takes("", "ات", "d") && !takesSoundPlural(stem, this.#lexicon.get(stem))) blocks.push("-ات");
    };
    if (!stem.endsWith("ه")) for (const end of this.#behind.get(stem) ?? []) add(end, stem + end);
    else {
      const root = stem.slice(0, -1);
      for (const end of this.#behind.get(`${root}ت`) ?? []) add(end, `${root}ت${end}`);
      for (const end of this.#behind.get(root) ?? []) if (/^[يو]/.test(end)) add(end, root + end);
    }
    // «البحرين» is not a plural of «بحري», as «القاضين» is one of «قاضي».
    if (stem.endsWith("ي"))
      for (const end of ["ين", "ون"])
        this.#addLike(blocks, stem, stem.slice(0, -1) + end, takes("", end, "d"));
    if (stem.endsWith("ا"))
      for (const end of this.#behind.get(stem.slice(0, -1)) ?? [])
        if (end.startsWith("ي")) add(end, stem.slice(0, -1) + end);
    return blocks;
  }

  /** Adds a known word that only looks like a form of a stem. */
  #addLike(blocks: string[], stem: string, word: string, isReading: boolean) {
    if (isReading && this.#lexicon.has(word) && !this.#isRelated(stem, word)) blocks.push(word);
  }

  /** Whether two known words are forms of one. */
  #isRelated(stem: string, word: string): boolean {
    const [one, other] = [this.#lexicon.get(stem)?.forms ?? [], this.#lexicon.get(word)?.forms ?? []];
    return one.includes(word) || other.includes(stem) || one.some((form) => other.includes(form));
  }

  /** Whether a known word is only a form of the stem. */
  #isForm(stem: string, suffix: string, word: string, other: Entry): boolean {
    const entry = this.#lexicon.get(stem);
    if (suffix === "ا" && other.kinds.includes("m")) return false;
    if (other.forms.includes(stem) || entry?.forms.includes(word) === true) return true;
    if (suffix === "ي" || suffix === "وي") return isNisba(stem, word, other);
    if (suffix === "يه") return other.kinds.includes("a");
    return suffix === "ه" && other.endsInTeh && entry?.kinds.includes("a") === true && !other.ownFeminine;
  }
}
