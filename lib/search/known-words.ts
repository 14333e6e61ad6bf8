import { analyse } from "#lib/arabic/search/analyse";
import { toSearchWord } from "#lib/arabic/search/search-word";

/** A word of the index. `keys` decide its buckets. `isBare` means that the index keeps no positions of it. */
export type KnownWord = {
  id: number;
  exact: string;
  analysis: string;
  keys: readonly string[];
  isBare: boolean;
};

/** V8 keeps a whole text in memory as long as a cut of it with at least this number of characters is in use. */
const longCut = 13;

function copied(text: string): string {
  return text.length < longCut ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

/** The words of a segment. Each way of writing is analysed once, since the same words repeat across an archive. */
export class KnownWords {
  readonly all: KnownWord[] = [];
  readonly #byText = new Map<string, KnownWord | undefined>();
  readonly #byExact = new Map<string, KnownWord>();

  /** Returns the word that a text is; undefined if it cannot be searched. */
  get(text: string): KnownWord | undefined {
    const known = this.#byText.get(text);
    if (known !== undefined || this.#byText.has(text)) return known;
    const word = toSearchWord(text);
    const found = word && this.#ofExact(copied(word.exact), word.isStopWord);
    this.#byText.set(copied(text), found);
    return found;
  }

  /** Returns the word of a filter. Its text is its only key. */
  filter(text: string): KnownWord {
    return this.#byExact.get(text) ?? this.#add({ exact: text, analysis: "", keys: [text], isBare: true });
  }

  #ofExact(exact: string, isBare: boolean): KnownWord {
    const known = this.#byExact.get(exact);
    if (known !== undefined) return known;
    const { analysis, bucketKeys } = analyse(exact);
    return this.#add({ exact, analysis, keys: bucketKeys, isBare });
  }

  #add(word: Omit<KnownWord, "id">): KnownWord {
    const added = { id: this.all.length, ...word };
    this.all.push(added);
    this.#byExact.set(word.exact, added);
    return added;
  }
}
