import { documentsPerFile } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type { DocumentRow, NameRow, SegmentRow, WordsFile } from "#lib/search/formats";

/** Milliseconds after which a file counts as lost; a line may be slow. */
const patience = 20_000;

/** The index has changed under the reader: what its list names is not there any more. */
export class Outdated extends Error {}

function expire(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("late")), patience);
  });
}

/** The files of the index; each is asked for once, and again only when it did not arrive. */
export class Library {
  readonly #cache: RequestCache;
  readonly #asked = new Map<string, Promise<unknown>>();

  /** @param cache `reload` passes over what the browser has kept. */
  constructor(cache: RequestCache) {
    this.#cache = cache;
  }

  #get<T>(address: string): Promise<T> {
    const known = this.#asked.get(address);
    // The files are ours: publishing writes them in the shapes of `formats.ts`.
    if (known !== undefined) return known as Promise<T>;
    const arrived = this.#fetch(address) as Promise<T>;
    this.#asked.set(address, arrived);
    arrived.catch(() => this.#asked.delete(address));
    return arrived;
  }

  async #fetch(address: string): Promise<unknown> {
    const response = await Promise.race([fetch(address, { cache: this.#cache }), expire()]);
    if (response.status === 404) throw new Outdated(address);
    if (!response.ok) throw new Error(address);
    return response.json();
  }

  segments(): Promise<SegmentRow[]> {
    return this.#get(searchUrls.segments);
  }

  words(segment: string, bucket: number, buckets: number): Promise<WordsFile> {
    return this.#get(searchUrls.words(segment, bucket, buckets));
  }

  names(): Promise<NameRow[]> {
    return this.#get(searchUrls.names);
  }

  /** What a result shows of an article. */
  async document(segment: string, ordinal: number): Promise<DocumentRow> {
    const number = Math.floor(ordinal / documentsPerFile) + 1;
    const rows = await this.#get<DocumentRow[]>(searchUrls.documents(segment, number));
    const row = rows[ordinal % documentsPerFile];
    if (row === undefined) throw new Outdated(segment);
    return row;
  }
}
