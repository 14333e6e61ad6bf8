import type { IncomingHttpHeaders } from "node:http";
import type { SiteFile } from "#lib/server/site-file";

/** A weak entity tag, made of the file's size, its time and the encoding (RFC 9110, 8.8.3). */
export function entityTag({ bytes, modified }: SiteFile, encoding?: string): string {
  return `W/"${bytes}-${modified}${encoding === undefined ? "" : `-${encoding}`}"`;
}

export function lastModified({ modified }: SiteFile): string {
  return new Date(modified).toUTCString();
}

/** True if the client already has this response. A date is compared only if the request has no tag (RFC 9110, 13.1). */
export function isUnchanged(headers: IncomingHttpHeaders, tag: string, file: SiteFile): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    const opaque = (text: string) => text.trim().replace(/^W\//, "");
    return tags.trim() === "*" || tags.split(",").some((known) => opaque(known) === opaque(tag));
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(file.modified / 1000) * 1000 <= since;
}

/** A part of a file: the offsets of its first and last byte. */
export type Range = { start: number; end: number };

/**
 * Reads the `Range` header (RFC 9110, 14.2).
 *
 * @returns `outside` for a range beyond the file; `undefined` for the whole file. A server may always send the whole file. This
 *   one does so for several ranges, and for a range that ends before it starts.
 */
export function readRange(headers: IncomingHttpHeaders, file: SiteFile): Range | "outside" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const condition = headers["if-range"];
  if (condition !== undefined && condition !== lastModified(file)) return undefined;
  const isSuffix = first === "";
  const start = isSuffix ? Math.max(0, file.bytes - Number(last)) : Number(first);
  const wantedEnd = isSuffix || last === "" ? file.bytes - 1 : Number(last);
  if (wantedEnd < start && start < file.bytes) return undefined;
  if (start >= file.bytes) return "outside";
  return { start, end: Math.min(wantedEnd, file.bytes - 1) };
}
