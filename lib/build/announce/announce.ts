import { type Book, type Change, findChanges, readBook, writeBook } from "#lib/build/announce/site-changes";
import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";

/** One address for all search engines that take part. */
export const indexNowEndpoint = "https://api.indexnow.org/indexnow";

/** The most that IndexNow takes at once. */
const pagesAtOnce = 10_000;
const feedsAtOnce = 100;
const patience = 30_000;

export type AnnounceOptions = {
  /** The folder of the site. */
  folder: string;
  site: Site;
  /** Where IndexNow listens. */
  endpoint: string;
};

/** @throws with the answer when it is none of success. */
async function post(url: string, type: string, body: string): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": type },
    body,
    signal: AbortSignal.timeout(patience),
  });
  const said = await response.text();
  if (!response.ok)
    throw new Error(`${url}: ${response.status} ${response.statusText} ${said.slice(0, 200)}`);
}

function note(book: Book, changes: readonly Change[]): void {
  for (const { file, now } of changes) {
    if (now === undefined) delete book[file];
    else book[file] = now;
  }
}

/** Sends changes batch by batch; a batch is noted when it has arrived, so that a failure loses and repeats nothing. */
async function send(
  changes: readonly Change[],
  atOnce: number,
  deliver: (urls: string[]) => Promise<void>,
  arrived: (batch: readonly Change[]) => void,
): Promise<void> {
  for (let start = 0; start < changes.length; start += atOnce) {
    const batch = changes.slice(start, start + atOnce);
    await deliver(batch.map(({ url }) => url));
    arrived(batch);
  }
}

function tellIndexNow({ site, endpoint }: AnnounceOptions, key: string) {
  return (urlList: string[]) => {
    const keyLocation = absoluteUrl(site.url, urls.indexNowKey(key));
    const body = JSON.stringify({ host: new URL(site.url).host, key, keyLocation, urlList });
    return post(endpoint, "application/json; charset=utf-8", body);
  };
}

function tellHub(hub: string) {
  return (topics: string[]) => {
    const body = new URLSearchParams([
      ["hub.mode", "publish"],
      ...topics.map((topic): [string, string] => ["hub.url", topic]),
    ]);
    return post(hub, "application/x-www-form-urlencoded", body.toString());
  };
}

/**
 * Tells search engines (IndexNow, where `site.yaml` has a key) which pages are new, changed or gone since they were last
 * told, and the WebSub hub, where there is one, which feeds. What does not arrive is told again the next time.
 *
 * @returns how many pages and feeds were told.
 * @throws when one of them does not answer or refuses; the other has been told all the same.
 */
export async function announce(options: AnnounceOptions): Promise<{ pages: number; feeds: number }> {
  const { folder, site } = options;
  const book = readBook(folder);
  const { pages, feeds } = findChanges(folder, site.url, book);
  const told = { pages: 0, feeds: 0 };
  const arrived = (kind: keyof typeof told) => (batch: readonly Change[]) => {
    note(book, batch);
    writeBook(folder, book);
    told[kind] += batch.length;
  };
  const failures: unknown[] = [];
  const { indexNow, hub } = site;
  if (indexNow !== undefined)
    await send(pages, pagesAtOnce, tellIndexNow(options, indexNow), arrived("pages")).catch(
      (error: unknown) => failures.push(error),
    );
  if (hub !== undefined) {
    // Nobody needs to hear of a feed that is gone.
    note(
      book,
      feeds.filter(({ now }) => now === undefined),
    );
    const published = feeds.filter(({ now }) => now !== undefined);
    await send(published, feedsAtOnce, tellHub(hub), arrived("feeds")).catch((error: unknown) =>
      failures.push(error),
    );
  }
  if (failures.length > 0) throw failures[0];
  if (Object.keys(book).length > 0) writeBook(folder, book);
  return told;
}
