import { analyse } from "#lib/arabic/search/analyse";
import { type Following, findFollowing, findJoins } from "#lib/arabic/search/analysis/joins";
import { type FoundWord, findWords } from "#lib/arabic/search/find-words";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { hashKey } from "#lib/config/search-sizes";
import { none, sentenceEnd } from "#lib/search/occurrences";
import { endsSentence } from "#lib/search/sentences";

/**
 * A word of the index. `id` is its number among the words of a segment. `keys` are the hashes that decide its buckets. `isBare` means
 * that the index keeps no positions of it. `following` is what makes a name of it and the next word.
 */
export type KnownWord = {
  id: number;
  exact: string;
  analysis: string;
  keys: readonly number[];
  isBare: boolean;
  following: Following | undefined;
};

/** V8 keeps a whole text in memory as long as a cut of it with at least this number of characters is in use. */
const longCut = 13;

function copied(text: string): string {
  return text.length < longCut ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

/** The words of a segment. Each way of writing is analysed once, since the same words repeat across an archive. */
export class KnownWords {
  readonly all: KnownWord[] = [];
  /** Words by their exact form and by each way of writing; null for a text that cannot be searched. */
  readonly #known = new Map<string, KnownWord | null>();

  /** Returns the word that a text is; null if it cannot be searched. */
  get(text: string): KnownWord | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const word = toSearchWord(text);
    const found = word === undefined ? null : this.#ofExact(copied(word.exact), word.isStopWord);
    if (found?.exact !== text) this.#known.set(copied(text), found);
    return found;
  }

  /** Returns the numbers of all words of a text in order; `none` for one that cannot be searched. */
  read(text: string): Uint32Array {
    return this.#read(findWords(text));
  }

  /** Returns the same for the text of an article, with {@link sentenceEnd} between its sentences. */
  readText(text: string): Uint32Array {
    const found = findWords(text);
    const ids = this.#read(found);
    const all: number[] = [];
    found.forEach((word, index) => {
      const before = found[index - 1];
      if (before && endsSentence(before, word, text)) all.push(sentenceEnd);
      all.push(ids[index] ?? none);
    });
    return Uint32Array.from(all);
  }

  #read(found: readonly FoundWord[]): Uint32Array {
    const words = found.map(({ text }) => this.get(text));
    const ids = new Uint32Array(words.length);
    for (let index = 0; index < words.length; index++) ids[index] = words[index]?.id ?? none;
    for (const [index, keys] of findJoins(words)) {
      const word = words[index];
      if (word) ids[index] = this.#joined(word, keys).id;
    }
    return ids;
  }

  /** Returns a word that is also another one together with its neighbour. It has a row of its own in the index. */
  #joined({ exact, isBare }: KnownWord, keys: readonly string[]): KnownWord {
    const name = [exact, ...keys].join("\n");
    const { analysis, bucketKeys } = analyse(exact, keys);
    return this.#known.get(name) ?? this.#add(exact, analysis, bucketKeys, isBare, name);
  }

  /** Returns the word of a filter. Its text is its only key. */
  filter(text: string): KnownWord {
    return this.#known.get(text) ?? this.#add(text, "", [text], true);
  }

  #ofExact(exact: string, isBare: boolean): KnownWord {
    const known = this.#known.get(exact);
    if (known) return known;
    const { analysis, bucketKeys } = analyse(exact);
    return this.#add(exact, analysis, bucketKeys, isBare, exact, findFollowing(exact));
  }

  #add(
    exact: string,
    analysis: string,
    bucketKeys: readonly string[],
    isBare: boolean,
    name = exact,
    following?: Following,
  ): KnownWord {
    const keys = bucketKeys.map(hashKey);
    const added = { id: this.all.length, exact, analysis, keys, isBare, following };
    this.all.push(added);
    this.#known.set(name, added);
    return added;
  }
}
