import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Files as the disk shows them, one place in each list for each: paths from the folder that was asked for, as the disk
 * spells them, bytes, and milliseconds since 1970, with fractions.
 *
 * @typedef {{ paths: string[], bytes: Float64Array, mtimes: Float64Array }} Walked
 */

/** @param {unknown} error */
function isMissing(error) {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** @param {string} folder */
export function readFolder(folder) {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Names that editors, file managers and version control leave behind and nobody means to publish.
 *
 * @param {string} name
 */
function isIgnored(name) {
  return name.startsWith(".") || name.endsWith("~") || name === "Thumbs.db";
}

/**
 * Every file below a folder, in no order. Follows no links out of it. In plain JavaScript, so that a thread beside a
 * publication can load it as it stands.
 *
 * @param {string} root
 * @param {string} folder Relative to `root`.
 * @returns {Walked}
 */
export function walkFiles(root, folder) {
  /** @type {string[]} */
  const paths = [];
  /** @type {[number, number][]} */
  const stats = [];
  /** @param {string} relative */
  const walk = (relative) => {
    for (const entry of readFolder(path.join(root, relative))) {
      if (isIgnored(entry.name)) continue;
      const inner = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else if (entry.isFile()) {
        const { size, mtimeMs } = statSync(/* turbopackIgnore: true */ root + path.sep + inner);
        paths.push(inner);
        stats.push([size, mtimeMs]);
      }
    }
  };
  walk(folder);
  return {
    paths,
    bytes: Float64Array.from(stats, ([bytes]) => bytes),
    mtimes: Float64Array.from(stats, ([, mtime]) => mtime),
  };
}
