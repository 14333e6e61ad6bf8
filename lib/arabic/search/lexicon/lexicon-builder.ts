import { looksForeign } from "#lib/arabic/search/foreign";
import type { Entry } from "#lib/arabic/search/lexicon";
import { withFeminineColour } from "#lib/arabic/search/lexicon/derived-forms";
import { addNew, Entries } from "#lib/arabic/search/lexicon/entries";
import { rowsOf } from "#lib/arabic/search/lexicon/rows";
import { spellingOf } from "#lib/arabic/search/spelling";

const foreignEnd = /(?:[^ا]يا|[^اوتي]ا|[^ي]و)$/;

const foreignLetters =
  /نغ$|[بو]رغ$|^غ(?:و|را)|(?:غو|غن|غا|لاند|ستان|سكي|يتش|غراد|برغ|بورغ|تاون|ميير|يير|نز)$|[پڤچگ]/;

/** Reads the lists of the lexicon. */
export class LexiconBuilder {
  readonly entries = new Entries();
  /** Keys of joined words by those of their first and of their second word. */
  readonly joins = new Map<string, Map<string, readonly string[]>>();

  addWords(list: string, kind: string) {
    const words = list.trim().split(/\s+/);
    const keys = spellingOf(words.join(" ")).split(" ");
    for (let index = 0; index < words.length; index++) {
      const entry = this.entries.add(keys[index] ?? "", kind, words[index]);
      if (kind === "a" && words[index] === keys[index]) entry.isPlain = true;
    }
  }

  /** Adds rows of forms of one noun, and gives each the others. */
  addPlurals(list: string) {
    for (const written of rowsOf(list)) {
      const row = withFeminineColour(written);
      const keys = row.map(({ key }) => key);
      for (const word of row) {
        const entry = this.entries.add(word.key, "n", word.text);
        addNew(entry, "forms", keys, word.key);
        this.entries.note(entry, word, keys);
      }
    }
  }

  /** Adds rows of a name and its adjective. Two names with one adjective are near: «أمريكا», «أميركا»; «أتراك», «تركيا». */
  addNames(list: string) {
    const adjectives = new Set<Entry>();
    for (const [name, adjective] of rowsOf(list)) {
      if (name === undefined || adjective === undefined) continue;
      addNew(this.entries.add(name.key, "m", name.text), "forms", [adjective.key], name.key);
      if (foreignEnd.test(name.text)) this.#addForeignName(name.key);
      const entry = this.entries.add(adjective.key, "a");
      addNew(entry, "forms", [name.key], adjective.key);
      addNew(entry, "origins", [name.key], adjective.key);
      adjectives.add(entry);
    }
    for (const { origins = [] } of adjectives) {
      // «أتراك» are of «تركيا», but «روما» is not «رومانيا».
      const places = origins.filter((name) => this.entries.words.get(name)?.kinds.includes("f"));
      const long = places.length > 1 ? [] : origins.filter((name) => name.length > 3);
      if (long.length > 1) for (const name of long) addNew(this.entries.add(name, "m"), "forms", long, name);
    }
  }

  /** Marks the names of a list that end as Arabic ones rarely do: «رونالدو», «كولومبيا». */
  addForeignNames(list: string) {
    for (const row of rowsOf(list))
      for (const { text, key } of row) if (text.length > 4 && looksForeign(key)) this.#addForeignName(key);
  }

  /** Marks the words of a list that end as only foreign names do: «سولانا», «كيوتو», «باندونغ», «بورغوس». */
  addForeignWords(list: string) {
    for (const row of rowsOf(list))
      for (const { text, key } of row) {
        const entry = this.entries.words.get(key);
        const isAlone = entry !== undefined && entry.forms.length === 0 && /^[nm]+$/.test(entry.kinds);
        if (isAlone && text.length > 4 && (foreignEnd.test(text) || foreignLetters.test(text)))
          this.#addForeignName(key);
      }
  }

  /** Adds a foreign name, also with the other letter for its g: «غواتيمالا», «جواتيمالا». */
  #addForeignName(key: string) {
    const entry = this.entries.add(key, "f");
    const other = key.replace(/غ/g, "ج");
    if (this.entries.words.has(other)) return;
    addNew(entry, "variants", [other], key);
    addNew(this.entries.add(other, "f"), "variants", [key], other);
  }

  /** Adds the second word of each row, which is not the feminine of the first. */
  addOwnFeminines(list: string) {
    for (const [, other] of rowsOf(list))
      if (other !== undefined) this.entries.add(other.key, "n", other.text).ownFeminine = true;
  }

  /** Adds rows of spellings that have more than one key. */
  addSpellings(list: string) {
    for (const row of rowsOf(list)) {
      const keys = row.map(({ key }) => key);
      if (new Set(keys).size === 1) continue;
      for (const { text, key } of row) addNew(this.entries.add(key, "n", text), "spellings", keys, key);
    }
  }

  addForeign(list: string) {
    for (const row of rowsOf(list)) {
      const keys = row.map(({ key }) => key);
      for (const { text, key } of row) addNew(this.entries.add(key, "f", text), "variants", keys, key);
    }
  }

  /**
   * Adds rows of two words that are also written as one, and then the ways in which that is written, if it is not the one behind the
   * other: «عن ما عما». Both parts are noted, so that the joined word stands where a query for the two looks.
   */
  addJoined(list: string, kind: string) {
    for (const [first, second, ...written] of rowsOf(list)) {
      if (first === undefined || second === undefined) continue;
      const whole = spellingOf(first.text + second.text);
      const keys = [...new Set([whole, ...written.map(({ key }) => key)])];
      for (const key of keys) {
        const entry = this.entries.add(key, kind);
        addNew(entry, "parts", [first.key, second.key]);
        addNew(entry, "spellings", keys, key);
      }
      const following = this.joins.get(first.key) ?? new Map<string, readonly string[]>();
      this.joins.set(first.key, following.set(second.key, keys));
    }
  }
}
