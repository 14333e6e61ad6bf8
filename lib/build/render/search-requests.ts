import type { PlannedPage } from "#lib/build/plan/plan";
import type { ThreadRequest } from "#lib/build/render/thread-replies";
import type { SearchFileKind } from "#lib/pages/inventory/page-kinds";
import type { SearchArticle } from "#lib/view-models/search";

type Data = { article?: SearchArticle; articles?: readonly SearchArticle[] };

/**
 * The data of a file. Thousands of files show the same articles and the same lists of articles, so these are sent once: `added` has
 * the articles and `addedList` the list that the thread has not got yet. `article` and `list` are the numbers of those that it has.
 */
type Packed = {
  rest: object;
  article?: number;
  list?: number;
  added?: readonly SearchArticle[];
  addedList?: readonly number[];
};

/** A file of the index to write. */
export type SearchRequest = ThreadRequest & Packed & { kind: SearchFileKind };

/** Numbers articles and lists in the order in which they are sent. */
class ArticleNumbers {
  readonly #articles = new Map<SearchArticle, number>();
  readonly #lists = new Map<readonly SearchArticle[], number>();

  pack({ article, articles, ...rest }: Data): Packed {
    const added: SearchArticle[] = [];
    const numberOf = (one: SearchArticle) => {
      const known = this.#articles.get(one) ?? this.#articles.size;
      if (known === this.#articles.size) {
        this.#articles.set(one, known);
        added.push(one);
      }
      return known;
    };
    const packed: Packed = { rest };
    if (article !== undefined) packed.article = numberOf(article);
    if (articles !== undefined) {
      const known = this.#lists.get(articles);
      packed.list = known ?? this.#lists.size;
      if (known === undefined) {
        this.#lists.set(articles, packed.list);
        packed.addedList = articles.map(numberOf);
      }
    }
    if (added.length > 0) packed.added = added;
    return packed;
  }
}

/** The articles and lists that a thread has got. */
export class SharedArticles {
  readonly #articles: SearchArticle[] = [];
  readonly #lists: (readonly SearchArticle[])[] = [];

  /** Returns the data of a file. The same article and the same list are the same object each time. */
  unpack({ rest, article, list, added = [], addedList }: Packed): Data {
    this.#articles.push(...added);
    if (addedList !== undefined)
      this.#lists.push(addedList.flatMap((number) => this.#articles[number] ?? []));
    return {
      ...rest,
      ...(article !== undefined && { article: this.#articles[article] }),
      ...(list !== undefined && { articles: this.#lists[list] }),
    } as Data;
  }
}

export type PlannedSearchFile = PlannedPage & { kind: SearchFileKind };

/** Returns the requests for some files of the index, in their order. */
export function* searchRequests(files: readonly PlannedSearchFile[]): Generator<SearchRequest> {
  const numbers = new ArticleNumbers();
  for (const { kind, address, data, file } of files)
    yield { kind, address, file, ...numbers.pack(data() as Data) };
}
