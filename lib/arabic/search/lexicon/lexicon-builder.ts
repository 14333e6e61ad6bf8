import type { Entry } from "#lib/arabic/search/lexicon";
import { spellingOf } from "#lib/arabic/search/spelling";

/** A word as the list has it, and its spelling key. */
type Written = { text: string; key: string };

/** Returns the rows of a list. The keys of all its words are made at once, which is much faster than one by one. */
function rowsOf(list: string): Written[][] {
  const text = list.trim().replace(/\s*\n\s*/g, " \n ");
  const keys = spellingOf(text).split(" ");
  const rows: Written[][] = [[]];
  for (const [index, word] of text.split(" ").entries()) {
    if (word === "\n") rows.push([]);
    else rows.at(-1)?.push({ text: word, key: keys[index] ?? "" });
  }
  return rows;
}

type List = "forms" | "spellings" | "variants" | "origins";

const foreignEnd = /(?:[^ا]يا|[^اوتي]ا|[^ي]و)$/;

/** Shared by all entries, since most have no other words. */
const none: string[] = [];

/** Adds words to a list of an entry that does not have them yet. */
function addNew(entry: Entry, list: List, words: readonly string[], except: string) {
  for (const word of words) {
    if (word === except || entry[list].includes(word)) continue;
    if (entry[list] === none) entry[list] = [word];
    else entry[list].push(word);
  }
}

/** Reads the lists of the lexicon. */
export class LexiconBuilder {
  readonly words = new Map<string, Entry>();

  #add(key: string, kind: string, text = ""): Entry {
    let entry = this.words.get(key);
    if (entry === undefined) {
      entry = {
        kinds: "",
        forms: none,
        spellings: none,
        variants: none,
        origins: none,
        endsInTeh: false,
        ownFeminine: false,
      };
      this.words.set(key, entry);
    }
    if (!entry.kinds.includes(kind)) entry.kinds += kind;
    if (text.endsWith("ة")) entry.endsInTeh = true;
    return entry;
  }

  addWords(list: string, kind: string) {
    for (const row of rowsOf(list)) for (const { text, key } of row) this.#add(key, kind, text);
  }

  /** Adds rows of forms of one noun, and gives each the others. */
  addPlurals(list: string) {
    for (const row of rowsOf(list)) {
      const keys = row.map(({ key }) => key);
      for (const { text, key } of row) addNew(this.#add(key, "n", text), "forms", keys, key);
    }
  }

  /** Adds rows of a name and its adjective. Two names with one adjective are near: «أمريكا», «أميركا»; «أتراك», «تركيا». */
  addNames(list: string) {
    const adjectives = new Set<Entry>();
    for (const [name, adjective] of rowsOf(list)) {
      if (name === undefined || adjective === undefined) continue;
      addNew(this.#add(name.key, "m", name.text), "forms", [adjective.key], name.key);
      if (foreignEnd.test(name.text)) this.#add(name.key, "f");
      const entry = this.#add(adjective.key, "a");
      addNew(entry, "forms", [name.key], adjective.key);
      addNew(entry, "origins", [name.key], adjective.key);
      adjectives.add(entry);
    }
    for (const { origins } of adjectives) {
      const long = origins.filter((name) => name.length > 3);
      if (long.length > 1) for (const name of long) addNew(this.#add(name, "m"), "forms", long, name);
    }
  }

  /** Marks the names of a list that end as Arabic ones rarely do: «رونالدو», «كولومبيا». */
  addForeignNames(list: string) {
    for (const row of rowsOf(list))
      for (const { text, key } of row) if (text.length > 4 && foreignEnd.test(text)) this.#add(key, "f");
  }

  addVerbs(list: string) {
    for (const [perfect, imperfect, masdar] of rowsOf(list)) {
      if (perfect === undefined || imperfect === undefined) continue;
      const body = `~${imperfect.key.slice(1)}`;
      addNew(this.#add(perfect.key, "v"), "forms", [body], "");
      addNew(this.#add(body, "i"), "forms", [perfect.key], "");
      // Without its hamza «يؤنس» is the name «يونس».
      const isName = /[أؤئ]/.test(imperfect.text) && this.words.get(imperfect.key)?.kinds.includes("m");
      if (!isName) addNew(this.#add(imperfect.key, "i"), "forms", [perfect.key, body], "");
      if (masdar !== undefined) this.#add(masdar.key, "n", masdar.text);
    }
  }

  /** Adds rows of a perfect and its passive in both tenses, which are written differently: «أصاب أصيب يصاب». */
  addPassives(list: string) {
    for (const [active, perfect, imperfect] of rowsOf(list)) {
      if (active === undefined || perfect === undefined || imperfect === undefined) continue;
      const body = `~${imperfect.key.slice(1)}`;
      addNew(this.#add(active.key, "v"), "forms", [perfect.key, body], active.key);
      addNew(this.#add(perfect.key, "v"), "forms", [active.key, body], perfect.key);
      addNew(this.#add(imperfect.key, "i"), "forms", [active.key, perfect.key, body], "");
      addNew(this.#add(body, "i"), "forms", [active.key, perfect.key], "");
    }
  }

  /** Adds the second word of each row, which is not the feminine of the first. */
  addOwnFeminines(list: string) {
    for (const [, other] of rowsOf(list))
      if (other !== undefined) this.#add(other.key, "n", other.text).ownFeminine = true;
  }

  /** Adds rows of spellings that have more than one key. */
  addSpellings(list: string) {
    for (const row of rowsOf(list)) {
      const keys = row.map(({ key }) => key);
      if (new Set(keys).size === 1) continue;
      for (const { text, key } of row) addNew(this.#add(key, "n", text), "spellings", keys, key);
    }
  }

  addForeign(list: string) {
    for (const row of rowsOf(list)) {
      const keys = row.map(({ key }) => key);
      for (const { text, key } of row) addNew(this.#add(key, "f", text), "variants", keys, key);
    }
  }

  /**
   * Adds pairs of words that are also written as one. The joined word has both as spellings. The second word has the joined one
   * if it stands in no other list: who looks for «نيويورك» finds «نيو يورك» by «يورك».
   */
  addJoined(list: string) {
    for (const [first, second] of rowsOf(list)) {
      if (first === undefined || second === undefined) continue;
      const joined = first.key + second.key;
      const isRare = !this.words.has(second.key);
      addNew(this.#add(joined, "m"), "spellings", [first.key, second.key], joined);
      if (isRare) addNew(this.#add(second.key, "m"), "spellings", [joined], second.key);
    }
  }
}
