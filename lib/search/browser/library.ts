import { documentsPerFile } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type { DocumentRow, NameRow, SegmentRow, WordsFile } from "#lib/search/formats";

/** Timeout of a request in milliseconds; long, for slow connections. */
const timeout = 20_000;

/** Thrown if the index was published again since its list of segments was read, so that files of the list are missing. */
export class Outdated extends Error {}

function expire(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("late")), timeout);
  });
}

/** Fetches the files of the index, each once. A failed request is repeated the next time. */
export class Library {
  readonly #cache: RequestCache;
  readonly #responses = new Map<string, Promise<unknown>>();

  /** @param cache `reload` ignores the browser's cache. */
  constructor(cache: RequestCache) {
    this.#cache = cache;
  }

  #get<T>(address: string): Promise<T> {
    const known = this.#responses.get(address);
    // The publisher wrote the files in the formats of `formats.ts`, so they are not parsed again.
    if (known !== undefined) return known as Promise<T>;
    const response = this.#fetch(address) as Promise<T>;
    this.#responses.set(address, response);
    response.catch(() => this.#responses.delete(address));
    return response;
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

  /** Returns what a search result shows of an article. */
  async document(segment: string, ordinal: number): Promise<DocumentRow> {
    const number = Math.floor(ordinal / documentsPerFile) + 1;
    const rows = await this.#get<DocumentRow[]>(searchUrls.documents(segment, number));
    const row = rows[ordinal % documentsPerFile];
    if (row === undefined) throw new Outdated(segment);
    return row;
  }
}
