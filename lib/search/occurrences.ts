import { type Posting, sentenceSize } from "#lib/search/postings";

/** Stands for a word that cannot be searched. */
export const none = 0xffffffff;

/**
 * Stands between two sentences: the next one begins at a multiple of `sentenceSize`, so that a position tells the sentence. A longer
 * sentence takes the room of the next ones too. The numbers of words are lower.
 */
export const sentenceEnd = 0xfffffffe;

/** Successive words of an article: the index of the first in the list of all words, and its position in the article. */
type Run = { first: number; ordinal: number; position: number };

/** Occurrences sorted by word: those of word `n` are at the indices from `starts[n]` to `starts[n + 1]`. */
type Sorted = { starts: Uint32Array; ordinals: Uint32Array; positions: Uint32Array };

/**
 * Collects where words occur. Flat lists of numbers take a tenth of the memory of lists by word; they are sorted by word once,
 * when the first postings are read.
 */
export class Occurrences {
  #words: Uint32Array = new Uint32Array(1024);
  #size = 0;
  #runs: Run[] = [];
  #sorted: Sorted | undefined;

  /**
   * Adds successive words of an article by their numbers, with {@link none} and {@link sentenceEnd} among them. Ordinals may not
   * decrease, nor positions within an article.
   */
  add(ordinal: number, position: number, words: Uint32Array): void {
    this.#runs.push({ first: this.#size, ordinal, position });
    const end = this.#size + words.length;
    if (end > this.#words.length) {
      const larger = new Uint32Array(Math.max(end, this.#words.length * 2));
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words.set(words, this.#size);
    this.#size = end;
  }

  /** Returns where the occurrences of each word start when they are sorted by word. */
  #startsOf(words: Uint32Array): Uint32Array {
    let count = 0;
    for (const word of words) if (word < sentenceEnd && word >= count) count = word + 1;
    const starts = new Uint32Array(count + 1);
    for (const word of words) if (word < sentenceEnd) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    for (let word = 1; word <= count; word++) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
    return starts;
  }

  /** Sorts by word, keeping the order within a word, in linear time. */
  #sort(): Sorted {
    const words = this.#words.subarray(0, this.#size);
    const starts = this.#startsOf(words);
    const next = starts.slice();
    const total = starts.at(-1) ?? 0;
    const ordinals = new Uint32Array(total);
    const positions = new Uint32Array(total);
    this.#runs.forEach(({ first, ordinal, position }, run) => {
      const end = this.#runs[run + 1]?.first ?? this.#size;
      let place = position;
      for (let index = first; index < end; index++) {
        const word = words[index] ?? none;
        if (word === sentenceEnd) {
          place = Math.ceil(place / sentenceSize) * sentenceSize;
          continue;
        }
        place += 1;
        if (word === none) continue;
        const to = next[word] ?? 0;
        next[word] = to + 1;
        ordinals[to] = ordinal;
        positions[to] = place - 1;
      }
    });
    this.#words = new Uint32Array();
    this.#runs = [];
    return { starts, ordinals, positions };
  }

  /** Returns how often a word occurs. Nothing may be added after the first call. */
  countOf(word: number): number {
    this.#sorted ??= this.#sort();
    const { starts } = this.#sorted;
    return (starts[word + 1] ?? 0) - (starts[word] ?? 0);
  }

  /** Returns the postings of a word. Nothing may be added after the first call. */
  postingsOf(word: number): Posting[] {
    this.#sorted ??= this.#sort();
    const { starts, ordinals, positions } = this.#sorted;
    const postings: Posting[] = [];
    let last: Posting | undefined;
    for (let index = starts[word] ?? 0; index < (starts[word + 1] ?? 0); index++) {
      const ordinal = ordinals[index] ?? 0;
      if (last?.ordinal !== ordinal) {
        last = { ordinal, positions: [] };
        postings.push(last);
      }
      last.positions.push(positions[index] ?? 0);
    }
    return postings;
  }
}
