import { KnownWords } from "#lib/search/known-words";
import { type Searched, WordIndex } from "#lib/search/word-index";
import type { SearchArticle } from "#lib/view-models/search";

/** Returns the text in which an article is searched. */
type ReadText = (article: SearchArticle) => string;

function keyOf({ text, notes }: SearchArticle): string {
  return [text.path, text.hash, ...notes].join("\n");
}

/**
 * Reads the articles of one segment after the other. All word files of a segment come from one index, and a text whose own file
 * was just written is not read again: its words are kept as numbers until its segment takes them.
 */
export class SegmentReader {
  #words = new KnownWords();
  readonly #texts = new Map<string, Uint32Array>();
  #built: { articles: readonly SearchArticle[]; index: WordIndex } | undefined;

  /** Keeps the words of a text whose file is written. */
  keep(article: SearchArticle, text: string): void {
    this.#startSegment();
    this.#texts.set(keyOf(article), this.#words.readText(text));
  }

  /** Returns the index of a segment. It is the last one again if the list of articles is the same object. */
  indexOf(articles: readonly SearchArticle[], readText: ReadText): WordIndex {
    if (this.#built?.articles === articles) return this.#built.index;
    this.#startSegment();
    const index = new WordIndex(this.#words, this.#partsOf(articles, readText));
    this.#built = { articles, index };
    return index;
  }

  /** Forgets the words of the last segment, unless kept texts refer to them. */
  #startSegment(): void {
    this.#built = undefined;
    if (this.#texts.size === 0) this.#words = new KnownWords();
  }

  *#partsOf(articles: readonly SearchArticle[], readText: ReadText): Generator<Searched> {
    for (const article of articles) {
      const { title, summary, section, names, filters } = article;
      yield {
        headline: title,
        standfirst: summary,
        names: [section.name, ...names],
        filters,
        text: this.#take(article) ?? this.#words.readText(readText(article)),
      };
    }
  }

  #take(article: SearchArticle): Uint32Array | undefined {
    const key = keyOf(article);
    const words = this.#texts.get(key);
    this.#texts.delete(key);
    return words;
  }
}
