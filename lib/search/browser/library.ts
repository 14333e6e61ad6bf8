import { documentsPerFile } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type {
  CommonWordsFile,
  DocumentRow,
  DocumentsFile,
  NameRow,
  RecentFile,
  RecentTextFile,
  SegmentRow,
  TextFile,
  WordsFile,
} from "#lib/search/formats";
import { placeOf } from "#lib/search/segment-rows";

/** Timeout of a request in milliseconds; long, for slow connections. */
const timeout = 20_000;

/** Thrown if the index was published again since its list of segments was read, so that files of the list are missing. */
export class Outdated extends Error {}

function expire(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("late")), timeout);
  });
}

type Request = { response: Promise<unknown>; search: number; isDone: boolean; abort: () => void };

/** The files of the index, each fetched once. A failed request is repeated the next time. */
export type Library = ReturnType<typeof openLibrary>;

/** @param cache `reload` ignores the browser's cache. */
export function openLibrary(cache: RequestCache) {
  const requests = new Map<string, Request>();
  let search = 0;

  function send(address: string): Request {
    // Missing in browsers before 2018; their outdated requests run to their end.
    const controller = typeof AbortController === "function" ? new AbortController() : undefined;
    const options: RequestInit = { cache };
    if (controller !== undefined) options.signal = controller.signal;
    const read = async (): Promise<unknown> => {
      const response = await Promise.race([fetch(address, options), expire()]);
      if (response.status === 404) throw new Outdated(address);
      if (!response.ok) throw new Error(address);
      return response.json();
    };
    const request: Request = {
      response: read(),
      search,
      isDone: false,
      abort: () => {
        if (controller !== undefined) controller.abort();
      },
    };
    request.response.then(
      () => {
        request.isDone = true;
      },
      () => {
        if (requests.get(address) === request) requests.delete(address);
      },
    );
    return request;
  }

  function get<T>(address: string): Promise<T> {
    const request = requests.get(address) || send(address);
    request.search = search;
    requests.set(address, request);
    // The publisher wrote the files in the formats of `formats.ts`, so they are not parsed again.
    return request.response as Promise<T>;
  }

  return {
    isReloaded: cache === "reload",
    /** Starts another search: what is fetched from now on belongs to it. */
    begin(): void {
      search += 1;
    },
    /** Cancels requests of former searches that this one has not asked for. Call it when its first requests are sent. */
    dropOutdated(): void {
      requests.forEach((request, address) => {
        if (request.isDone || request.search === search) return;
        requests.delete(address);
        request.abort();
      });
    },
    recent: () => get<RecentFile>(searchUrls.recent),
    recentText: () => get<RecentTextFile>(searchUrls.recentText),
    names: () => get<NameRow[]>(searchUrls.names),
    commonWords: () => get<CommonWordsFile>(searchUrls.commonWords),
    words: (segment: string, bucket: number, buckets: number) =>
      get<WordsFile>(searchUrls.words(segment, bucket, buckets)),
    textWords: (segment: string, bucket: number, buckets: number) =>
      get<WordsFile>(searchUrls.textWords(segment, bucket, buckets)),
    text: (month: string, position: number) => get<TextFile>(searchUrls.text(month, position)),
    /** Returns what a result shows of an article of a segment. */
    async document([name]: SegmentRow, ordinal: number): Promise<DocumentRow> {
      const number = Math.floor(ordinal / documentsPerFile) + 1;
      const rows = await get<DocumentsFile>(searchUrls.documents(name, number));
      const row = rows[ordinal % documentsPerFile];
      if (row === undefined) throw new Outdated(name);
      return row;
    },
    /** Returns the text of an article of a segment, with what a result shows. */
    segmentText(segment: SegmentRow, ordinal: number): Promise<TextFile> {
      const place = placeOf(segment, ordinal);
      if (place === undefined) throw new Outdated(segment[0]);
      return get<TextFile>(searchUrls.text(place.month, place.position));
    },
  };
}
