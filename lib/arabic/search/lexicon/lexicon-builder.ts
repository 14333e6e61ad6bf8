import { looksForeign } from "#lib/arabic/search/foreign";
import type { Entry } from "#lib/arabic/search/lexicon";
import { spellingOf } from "#lib/arabic/search/spelling";

/** A word as the list has it, and its spelling key. */
type Written = { text: string; key: string };

/**
 * Returns how a word is written as far as that tells it from others of its key: «إعلام», «أعلام»; «ثأر», «ثار»; «قوى», «قوي».
 */
export function writingOf(text: string, key: string): string {
  if (text === key || !/[أإآؤ]|ى$/.test(text)) return key;
  return /[أإآؤ]/.test(text) ? text.replace(/ى$/, "ي").replace(/ة$/, "ه") : `${key.slice(0, -1)}ى`;
}

/** Returns the rows of a list. The keys of all its words are made at once, which is much faster than one by one. */
function rowsOf(list: string): Written[][] {
  const text = list.trim().replace(/\n/g, " \n ");
  const words = text.split(" ");
  const keys = spellingOf(text).split(" ");
  let row: Written[] = [];
  const rows = [row];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word !== "\n") row.push({ text: word, key: keys[index] ?? "" });
    else {
      row = [];
      rows.push(row);
    }
  }
  return rows;
}

type List = "forms" | "spellings" | "variants" | "origins" | "parts";

const foreignEnd = /(?:[^ا]يا|[^اوتي]ا|[^ي]و)$/;

/** Shared by all entries, since most have no other words. */
const none: string[] = [];

/** Adds words to a list of an entry that does not have them yet. */
function addNew(entry: Entry, list: List, added: readonly string[], except: string) {
  for (const word of added) {
    const words = entry[list];
    if (word === except || words?.includes(word)) continue;
    if (words === undefined || words === none) entry[list] = [word];
    else words.push(word);
  }
}

/** Adds «بيضاء» to «أبيض» and «بيض». */
function withFeminineColour(row: Written[]): Written[] {
  const first = row[0]?.text ?? "";
  if (first.charAt(0) !== "أ" || first.length < 4) return row;
  const plural = row.find(({ text }) => text === first.slice(1));
  return plural === undefined ? row : row.concat({ text: `${plural.text}اء`, key: `${plural.key}ا` });
}

/** Returns the active and the passive participle of a verb as far as they are regular. */
function participlesOf(perfect: Written, imperfect: Written, masdar: Written): string[] {
  const { key, text } = perfect;
  const isDoubled = masdar.text.startsWith("ت") && !text.startsWith("ت");
  const isFourth = masdar.text.startsWith("إ");
  if (key.length > 3 || isDoubled || isFourth) return [`م${imperfect.key.slice(1)}`];
  const [first, second, third] = [key.charAt(0), key.charAt(1), key.charAt(2)];
  if (third === "") return [];
  const isWeak = third === "ا" || third === "ي";
  if (second === "ا") return isWeak ? [] : [`${first}اي${third}`];
  if (isWeak) return [`${first}ا${second}ي`, `م${first}${second}ي`];
  return [`${first}ا${second}${third}`, `م${first}${second}و${third}`];
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
        isPlain: false,
        endsInTeh: false,
        endsInHeh: false,
        ownFeminine: false,
      };
      this.words.set(key, entry);
    }
    if (!entry.kinds.includes(kind)) entry.kinds += kind;
    if (text.endsWith("ة")) entry.endsInTeh = true;
    else if (text.endsWith("ه")) entry.endsInHeh = true;
    return entry;
  }

  /** Notes how a word is written, and with which words it belongs together; see `Writing`. */
  #note(entry: Entry, { text, key }: Written, forms: readonly string[]) {
    const writing = writingOf(text, key);
    if (writing === key) {
      entry.isPlain = true;
      return;
    }
    const isShared = (form: string) => form !== key && form.charAt(0) !== "~" && forms.includes(form);
    const writings = entry.writings ?? [];
    const same = writings.find((one) => one.text === writing || one.forms.some(isShared));
    if (same !== undefined) same.forms = same.forms.concat(forms);
    else entry.writings = writings.concat({ text: writing, forms });
  }

  addWords(list: string, kind: string) {
    const words = list.trim().split(/\s+/);
    const keys = spellingOf(words.join(" ")).split(" ");
    for (let index = 0; index < words.length; index++) {
      const entry = this.#add(keys[index] ?? "", kind, words[index]);
      if (kind === "a" && words[index] === keys[index]) entry.isPlain = true;
    }
  }

  /** Adds rows of forms of one noun, and gives each the others. */
  addPlurals(list: string) {
    for (const written of rowsOf(list)) {
      const row = withFeminineColour(written);
      const keys = row.map(({ key }) => key);
      for (const word of row) {
        const entry = this.#add(word.key, "n", word.text);
        addNew(entry, "forms", keys, word.key);
        this.#note(entry, word, keys);
      }
    }
  }

  /** Adds rows of a name and its adjective. Two names with one adjective are near: «أمريكا», «أميركا»; «أتراك», «تركيا». */
  addNames(list: string) {
    const adjectives = new Set<Entry>();
    for (const [name, adjective] of rowsOf(list)) {
      if (name === undefined || adjective === undefined) continue;
      addNew(this.#add(name.key, "m", name.text), "forms", [adjective.key], name.key);
      if (foreignEnd.test(name.text)) this.#addForeignName(name.key);
      const entry = this.#add(adjective.key, "a");
      addNew(entry, "forms", [name.key], adjective.key);
      addNew(entry, "origins", [name.key], adjective.key);
      adjectives.add(entry);
    }
    for (const { origins = [] } of adjectives) {
      // «أتراك» are of «تركيا», but «روما» is not «رومانيا».
      const places = origins.filter((name) => this.words.get(name)?.kinds.includes("f"));
      const long = places.length > 1 ? [] : origins.filter((name) => name.length > 3);
      if (long.length > 1) for (const name of long) addNew(this.#add(name, "m"), "forms", long, name);
    }
  }

  /** Marks the names of a list that end as Arabic ones rarely do: «رونالدو», «كولومبيا». */
  addForeignNames(list: string) {
    for (const row of rowsOf(list))
      for (const { text, key } of row) if (text.length > 4 && looksForeign(key)) this.#addForeignName(key);
  }

  /** Adds a foreign name, also with the other letter for its g: «غواتيمالا», «جواتيمالا». */
  #addForeignName(key: string) {
    const entry = this.#add(key, "f");
    const other = key.replace(/غ/g, "ج");
    if (this.words.has(other)) return;
    addNew(entry, "variants", [other], key);
    addNew(this.#add(other, "f"), "variants", [key], other);
  }

  addVerbs(list: string) {
    for (const [perfect, imperfect, masdar] of rowsOf(list)) {
      if (perfect === undefined || imperfect === undefined) continue;
      const body = `~${imperfect.key.slice(1)}`;
      const verb = this.#add(perfect.key, "v");
      addNew(verb, "forms", [body], "");
      // «نفى» and «نفي» are not kept apart: the one is what the other does.
      if (!perfect.text.endsWith("ى")) this.#note(verb, perfect, [body]);
      addNew(this.#add(body, "i"), "forms", [perfect.key], "");
      // Without its hamza «يؤنس» is the name «يونس».
      const isName = /[أؤئ]/.test(imperfect.text) && this.words.get(imperfect.key)?.kinds.includes("m");
      if (!isName) addNew(this.#add(imperfect.key, "i"), "forms", [perfect.key, body], "");
      if (masdar === undefined) continue;
      const noun = this.#add(masdar.key, "n", masdar.text);
      this.#note(noun, masdar, [perfect.key, body]);
      for (const participle of participlesOf(perfect, imperfect, masdar)) {
        const known = this.words.get(participle);
        const isListed = known?.kinds.includes("a") === true;
        // «معرض» is a place, «سامي» a name: what is listed is known better.
        if (known === undefined || !/[nma]/.test(known.kinds))
          this.#add(participle, "a").origins = [perfect.key];
        // «معارضة» is what a «معارض» does; «هاوية» is a listed noun, «القاهرة» a name, but «شاعرة» the feminine of a listed word.
        if (masdar.key === `${participle}ه`) noun.ownFeminine = true;
        const feminine = this.words.get(`${participle}ه`);
        if (!isListed && feminine !== undefined) feminine.ownFeminine = true;
      }
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
   * Adds pairs of words that are also written as one. The joined word has both as spellings, near ones if they are other words too: «موت»
   * finds «حضرموت» only so. The second word has the joined one if it stands in no other list: who looks for «نيويورك» finds «نيو يورك» by
   * «يورك».
   */
  addJoined(list: string) {
    for (const [first, second] of rowsOf(list)) {
      if (first === undefined || second === undefined) continue;
      const joined = first.key + second.key;
      const isRare = !this.words.has(second.key);
      const entry = this.#add(joined, "m");
      for (const { key } of [first, second])
        addNew(entry, this.words.has(key) ? "parts" : "spellings", [key], joined);
      if (isRare) addNew(this.#add(second.key, "m"), "spellings", [joined], second.key);
    }
  }
}
