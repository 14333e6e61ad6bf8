import type { Entry } from "#lib/arabic/search/lexicon";
import { type Written, writingOf } from "#lib/arabic/search/lexicon/rows";

type List = "forms" | "spellings" | "variants" | "origins" | "parts" | "nouns" | "verbs";

/** Shared by all entries, since most have no other words. */
const none: string[] = [];

/** Adds words to a list of an entry that does not have them yet. */
export function addNew(entry: Entry, list: List, added: readonly string[], except = "") {
  for (const word of added) {
    const words = entry[list];
    if (word === except || words?.includes(word)) continue;
    if (words === undefined || words === none) entry[list] = [word];
    else words.push(word);
  }
}

/** The known words while the lists are read. */
export class Entries {
  readonly words = new Map<string, Entry>();

  /** Returns the entry of a key, which is then of a kind too. */
  add(key: string, kind: string, text = ""): Entry {
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
  note(entry: Entry, { text, key }: Written, forms: readonly string[]) {
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
}
