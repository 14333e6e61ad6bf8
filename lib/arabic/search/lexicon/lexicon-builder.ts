import { looksForeign } from "#lib/arabic/search/foreign";
import type { Entry } from "#lib/arabic/search/lexicon";
import { participlesOf, withFeminineColour } from "#lib/arabic/search/lexicon/derived-forms";
import { rowsOf, type Written, writingOf } from "#lib/arabic/search/lexicon/rows";
import { spellingOf } from "#lib/arabic/search/spelling";

type List = "forms" | "spellings" | "variants" | "origins" | "parts";

const foreignEnd = /(?:[^ا]يا|[^اوتي]ا|[^ي]و)$/;

const foreignLetters =
  /نغ$|[بو]رغ$|^غ(?:و|را)|(?:غو|غن|غا|لاند|ستان|سكي|يتش|غراد|برغ|بورغ|تاون|ميير|يير|نز)$|[پڤچگ]/;

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

/** Reads the lists of the lexicon. */
export class LexiconBuilder {
  readonly words = new Map<string, Entry>();
  /** Keys of joined words by those of their first and of their second word. */
  readonly joins = new Map<string, Map<string, readonly string[]>>();

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

  /** Marks the words of a list that end as only foreign names do: «سولانا», «كيوتو», «باندونغ», «بورغوس». */
  addForeignWords(list: string) {
    for (const row of rowsOf(list))
      for (const { text, key } of row) {
        const entry = this.words.get(key);
        const isAlone = entry !== undefined && entry.forms.length === 0 && /^[nm]+$/.test(entry.kinds);
        if (isAlone && text.length > 4 && (foreignEnd.test(text) || foreignLetters.test(text)))
          this.#addForeignName(key);
      }
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
   * Adds rows of two words that are also written as one, and then the ways in which that is written, if it is not the one behind the
   * other: «عن ما عما». Both parts are noted, so that the joined word stands where a query for the two looks.
   */
  addJoined(list: string, kind: string) {
    for (const [first, second, ...written] of rowsOf(list)) {
      if (first === undefined || second === undefined) continue;
      const whole = spellingOf(first.text + second.text);
      const keys = [...new Set([whole, ...written.map(({ key }) => key)])];
      for (const key of keys) {
        const entry = this.#add(key, kind);
        addNew(entry, "parts", [first.key, second.key], "");
        addNew(entry, "spellings", keys, key);
      }
      const following = this.joins.get(first.key) ?? new Map<string, readonly string[]>();
      this.joins.set(first.key, following.set(second.key, keys));
    }
  }
}
