import type { ServerResponse } from "node:http";
import type { Policy } from "#lib/hosting/policy";
import type { RedirectList } from "#lib/newsroom/redirects";
import { ByteCache } from "#lib/server/byte-cache";
import { preferredEncoding } from "#lib/server/encoding";
import type { Exchange } from "#lib/server/send";
import { isSameFile, type SiteFile } from "#lib/server/site-file";

/** What an answer was made from. It is sent again only while all of it is the same. */
type Basis = { file: SiteFile; policy: Policy; redirects: RedirectList };

type KeptAnswer = Basis & { bytes: Buffer; headers: readonly (string | string[])[] };

/** The most bytes to keep. Compressed texts are the same bytes as in the cache of compressed texts. */
const mostBytes = 32 * 1024 * 1024;
/** About the memory of an answer's key and headers, in bytes. It bounds the number of answers too. */
const bytesBesides = 4096;

function headersOf(response: ServerResponse): (string | string[])[] {
  return response.getHeaderNames().flatMap((name) => {
    const value = response.getHeader(name);
    return value === undefined ? [] : [name, typeof value === "number" ? `${value}` : value];
  });
}

/** Requests that get the same answer have the same key. A request for a part, or with a condition, has none. */
export function answerKey({ request }: Exchange, isHttps: boolean): string | undefined {
  const { url = "", headers } = request;
  if (headers.range !== undefined || url.includes("#")) return undefined;
  if (headers["if-none-match"] !== undefined || headers["if-modified-since"] !== undefined) return undefined;
  const mark = url.indexOf("?");
  const encoding = preferredEncoding(headers["accept-encoding"]) ?? "";
  const isPhone = headers["sec-ch-ua-mobile"] === "?1";
  return `${isHttps} ${isPhone} ${encoding} ${mark === -1 ? url : url.slice(0, mark)}`;
}

/**
 * Keeps whole answers with their headers. To make an answer takes many times as long as to send it. A
 * kept answer is as fresh as any other: its file, the policy and the redirects are looked at for each request.
 */
export class KeptAnswers {
  readonly #kept = new ByteCache<KeptAnswer>(mostBytes, bytesBesides);

  /** Keeps what a response has sent: its headers and these bytes. */
  keep(key: string, response: ServerResponse, bytes: Buffer, basis: Basis): void {
    this.#kept.set(key, { ...basis, bytes, headers: headersOf(response) });
  }

  /**
   * Sends the kept answer. The policy is read after the file, so it is not older than the file.
   *
   * @returns false if there is none, or its file, the policy or the redirects have changed.
   */
  send({ response }: Exchange, key: string, policy: () => Policy, redirects: () => RedirectList): boolean {
    const kept = this.#kept.get(key);
    if (kept === undefined || !isSameFile(kept.file)) return false;
    if (kept.redirects !== redirects() || kept.policy !== policy()) return false;
    response.writeHead(200, [...kept.headers]);
    response.end(kept.bytes);
    return true;
  }
}
