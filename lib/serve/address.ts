import { lstatSync } from "node:fs";
import path from "node:path";

/** What a request's target means: nothing that HTTP allows, no address of a site, or a path in plain letters. */
export type Judged = { status: 400 | 404 } | { status: 200; path: string; query: string };

/** Encoded separators and NUL never stand in an address of ours. */
const forbiddenEscapes = /%(?:2f|5c|00)/i;

/**
 * Decodes a request's target once. Addresses are NFC and spelt one way only: what a browser would not send for a link of
 * ours leads nowhere.
 */
export function judgeAddress(target: string): Judged {
  const [raw = "", ...rest] = target.split("?");
  if (!raw.startsWith("/")) return { status: 400 };
  let decoded: string;
  try {
    decoded = decodeURIComponent(raw);
  } catch {
    return { status: 400 };
  }
  const isOurs =
    !forbiddenEscapes.test(raw) &&
    !decoded.includes("\\") &&
    !decoded.includes("//") &&
    decoded === decoded.normalize("NFC") &&
    !decoded.split("/").some((segment) => segment.startsWith("."));
  if (!isOurs) return { status: 404 };
  return { status: 200, path: decoded, query: rest.length > 0 ? `?${rest.join("?")}` : "" };
}

/** A file of the site and what a cache needs to know of it. */
export type SiteFile = { file: string; relative: string; bytes: number; mtime: number };

/** The regular file at a path below the folder; neither a link nor anything reached through one. */
export function findSiteFile(folder: string, relative: string): SiteFile | undefined {
  let current = folder;
  const segments = relative.split("/").filter((segment) => segment !== "");
  for (const [index, segment] of segments.entries()) {
    current = path.join(current, segment);
    const found = lstatSync(current, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (index < segments.length - 1) {
      if (!found.isDirectory()) return undefined;
      continue;
    }
    if (!found.isFile()) return undefined;
    return {
      file: current,
      relative: segments.join("/"),
      bytes: found.size,
      mtime: Math.trunc(found.mtimeMs),
    };
  }
  return undefined;
}
