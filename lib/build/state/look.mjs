import { hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Returns the mark of a file: its size in bytes and 66 bits of the SHA-256 of its bytes, as `5120-x7Gf…`.
 *
 * @param {Uint8Array} bytes
 */
export function markOf(bytes) {
  return `${bytes.length}-${hash("sha256", bytes, "base64url").slice(0, 11)}`;
}

/**
 * Returns whether a regular file has the size of its mark, and with `comparesBytes` also its hash. Of a file without a mark
 * it is only known that it must exist. A file that cannot be looked at is not whole.
 *
 * @param {string} file
 * @param {string} mark
 * @param {boolean} comparesBytes
 */
export function isWhole(file, mark, comparesBytes) {
  try {
    const stats = lstatSync(file);
    if (!stats.isFile()) return false;
    if (mark === "") return true;
    return comparesBytes ? markOf(readFileSync(file)) === mark : mark.startsWith(`${stats.size}-`);
  } catch {
    return false;
  }
}

/**
 * Finds the files of a site that are missing or changed since they were published. This module is plain JavaScript, so that a
 * worker thread can load it without a build step.
 *
 * @param {string} site The site's folder.
 * @param {string} lines Lines of the manifest.
 * @param {boolean} comparesBytes
 * @returns {string[]}
 */
export function findDamaged(site, lines, comparesBytes) {
  return lines.split("\n").flatMap((line) => {
    const [file = "", , mark = ""] = line.split("\t", 3);
    return file === "" || isWhole(path.join(site, file), mark, comparesBytes) ? [] : [file];
  });
}
