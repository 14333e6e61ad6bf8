import {
  type Announced,
  type Change,
  findChanges,
  readAnnounced,
  writeAnnounced,
} from "#lib/build/announce/site-changes";
import { unreachable } from "#lib/build/announce/unreachable";
import type { Notify } from "#lib/build/notice";
import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";

/** The endpoint that passes announcements on to all search engines of IndexNow. */
export const indexNowEndpoint = "https://api.indexnow.org/indexnow";

/** The most URLs that IndexNow accepts in one request. */
const pagesAtOnce = 10_000;
const feedsAtOnce = 100;
const timeoutMilliseconds = 30_000;

type AnnounceOptions = {
  /** The folder of the site. */
  folder: string;
  site: Site;
  /** The URL to which IndexNow announcements are sent. */
  endpoint: string;
  onNotice?: Notify;
};

/** @throws {UserFacingError} if there is no response, or an error with its status and the start of its text. */
async function post(url: string, type: string, body: string): Promise<void> {
  const request = { method: "POST", headers: { "content-type": type }, body };
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  const { ok, status, statusText, reply } = await fetch(url, { ...request, signal })
    .then(async (response) => ({
      ok: response.ok,
      status: response.status,
      statusText: response.statusText,
      reply: await response.text(),
    }))
    .catch((error: unknown) => {
      throw unreachable(url, error);
    });
  const start = reply.replace(/\s+/g, " ").trim().slice(0, 200);
  if (!ok) throw new Error(`${url}: ${status} ${statusText} ${start}`.trim());
}

/** Records that changes were announced. */
function record(announced: Announced, changes: readonly Change[]): void {
  for (const { file, now } of changes) {
    if (now === undefined) delete announced[file];
    else announced[file] = now;
  }
}

/** Sends changes in batches. Each batch is recorded after it was accepted, so a failure loses and repeats nothing. */
async function send(
  changes: readonly Change[],
  atOnce: number,
  deliver: (urls: string[]) => Promise<void>,
  onAccepted: (batch: readonly Change[]) => void,
): Promise<void> {
  for (let start = 0; start < changes.length; start += atOnce) {
    const batch = changes.slice(start, start + atOnce);
    await deliver(batch.map(({ url }) => url));
    onAccepted(batch);
  }
}

function indexNowSender({ site, endpoint }: AnnounceOptions, key: string) {
  return (urlList: string[]) => {
    const keyLocation = absoluteUrl(site.url, urls.indexNowKey(key));
    const body = JSON.stringify({ host: new URL(site.url).host, key, keyLocation, urlList });
    return post(endpoint, "application/json; charset=utf-8", body);
  };
}

function hubSender(hub: string) {
  return (topics: string[]) => {
    const body = new URLSearchParams([
      ["hub.mode", "publish"],
      ...topics.map((topic): [string, string] => ["hub.url", topic]),
    ]);
    return post(hub, "application/x-www-form-urlencoded", body.toString());
  };
}

/**
 * Announces what is new, changed or removed since the last announcement: pages to search engines (IndexNow, if `site.yaml`
 * has a key), feeds to the WebSub hub, if there is one. What was not accepted is announced again the next time.
 *
 * @returns how many pages and feeds were announced.
 * @throws when one of the two fails. The other one has been notified all the same.
 */
export async function announce(options: AnnounceOptions): Promise<{ pages: number; feeds: number }> {
  const { folder, site } = options;
  const announced = readAnnounced(folder, options.onNotice);
  const { pages, feeds } = findChanges(folder, site.url, announced);
  const counts = { pages: 0, feeds: 0 };
  const onAccepted = (kind: keyof typeof counts) => (batch: readonly Change[]) => {
    record(announced, batch);
    writeAnnounced(folder, announced);
    counts[kind] += batch.length;
  };
  const failures: unknown[] = [];
  const { indexNow, hub } = site;
  if (indexNow !== undefined)
    await send(pages, pagesAtOnce, indexNowSender(options, indexNow), onAccepted("pages")).catch(
      (error: unknown) => failures.push(error),
    );
  if (hub !== undefined) {
    // A hub has no message for a removed feed.
    record(
      announced,
      feeds.filter(({ now }) => now === undefined),
    );
    const current = feeds.filter(({ now }) => now !== undefined);
    await send(current, feedsAtOnce, hubSender(hub), onAccepted("feeds")).catch((error: unknown) =>
      failures.push(error),
    );
  }
  if (failures.length > 0) throw failures[0];
  if (Object.keys(announced).length > 0) writeAnnounced(folder, announced);
  return counts;
}
