/** Timeout of a request in milliseconds; long, for slow connections. */
const timeout = 20_000;

/** Thrown if the index was published again since its list of segments was read, so that its files do not fit together. */
export class Outdated extends Error {}

async function fetchJson(address: string, options: RequestInit): Promise<unknown> {
  const expired = new Promise<never>((_, reject) => {
    setTimeout(reject, timeout, new Error(address));
  });
  const response = await Promise.race([fetch(address, options), expired]);
  if (response.status === 404) throw new Outdated();
  if (!response.ok) throw new Error(address);
  return response.json();
}

/** A request, and the last search that asked for it. */
type Request = {
  response: Promise<unknown>;
  search: string;
  /** Missing when the answer is there, and in browsers before 2018; their outdated requests run to their end. */
  controller: AbortController | undefined;
};

/** The files of the index, each fetched once. A failed request is repeated the next time. */
export type Library = ReturnType<typeof openLibrary>;

/** @param cache `reload` ignores the browser's cache. */
export function openLibrary(cache: RequestCache) {
  const requests = new Map<string, Request>();
  let search = "";

  function send(address: string): Request {
    const controller = typeof AbortController === "function" ? new AbortController() : undefined;
    const response = fetchJson(address, controller ? { cache, signal: controller.signal } : { cache });
    const request: Request = { response, search, controller };
    response.then(
      () => {
        request.controller = undefined;
      },
      () => {
        if (requests.get(address) === request) requests.delete(address);
      },
    );
    requests.set(address, request);
    return request;
  }

  return {
    isReloaded: cache === "reload",
    /** Starts a search: what is asked for from now on belongs to it. */
    begin(name: string): void {
      search = name;
    },
    /** Cancels requests of former searches that this one has not asked for. Call it when its first requests are sent. */
    dropOutdated(): void {
      requests.forEach((request, address) => {
        if (!request.controller || request.search === search) return;
        requests.delete(address);
        request.controller.abort();
      });
    },
    /** Fetches a file. The publisher wrote it in the formats of `formats.ts`, so it is not parsed again. */
    get<T>(address: string): Promise<T> {
      const request = requests.get(address) || send(address);
      request.search = search;
      return request.response as Promise<T>;
    },
  };
}
