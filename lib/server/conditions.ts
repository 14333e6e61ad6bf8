import type { IncomingHttpHeaders } from "node:http";
import type { SiteFile } from "#lib/server/site-file";

/** Names the bytes of an answer, weakly: by the file's size and time, and how it is encoded (RFC 9110, 8.8.3). */
export function entityTag({ bytes, modified }: SiteFile, encoding?: string): string {
  return `W/"${bytes}-${modified}${encoding === undefined ? "" : `-${encoding}`}"`;
}

export function lastModified({ modified }: SiteFile): string {
  return new Date(modified).toUTCString();
}

/** Whether the client has this answer already; the date counts only without a tag (RFC 9110, 13.1). */
export function isUnchanged(headers: IncomingHttpHeaders, tag: string, file: SiteFile): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    const opaque = (text: string) => text.trim().replace(/^W\//, "");
    return tags.trim() === "*" || tags.split(",").some((known) => opaque(known) === opaque(tag));
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(file.modified / 1000) * 1000 <= since;
}

/**
 * The stretch of a file that a request asks for, both ends named as {@link https://github.com/lukeed/sirv sirv} reads
 * them; `undefined` for the whole file, which is always allowed: for several stretches, for one that ends before it
 * starts, and for the first byte alone, which sirv would misread (RFC 9110, 14.2).
 */
export function judgeRange(headers: IncomingHttpHeaders, file: SiteFile): string | "outside" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const unless = headers["if-range"];
  if (unless !== undefined && unless !== lastModified(file)) return undefined;
  const isSuffix = first === "";
  const start = isSuffix ? Math.max(0, file.bytes - Number(last)) : Number(first);
  const asked = isSuffix || last === "" ? file.bytes - 1 : Number(last);
  if (asked < start && start < file.bytes) return undefined;
  if (start >= file.bytes) return "outside";
  const end = Math.min(asked, file.bytes - 1);
  return end === 0 ? undefined : `bytes=${start}-${end}`;
}
