import { realpathSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Why an entry of a publication's folder is not read:
 * - `outside`: a symbolic link that leads out of the publication,
 * - `dangling`: a symbolic link to nothing,
 * - `circle`: a symbolic link to itself or to a parent folder,
 * - `special`: neither a file nor a folder (a pipe, a socket, a device),
 * - `copy`: a copy of a text.
 *
 * @typedef {"outside" | "dangling" | "circle" | "special" | "copy"} Refusal
 */

/** @typedef {{ real: string, isFolder: boolean } | { refusal: Refusal }} Followed */

/**
 * Returns whether a path is a folder, or is inside it.
 *
 * @param {string} folder
 * @param {string} target
 */
export function isWithin(folder, target) {
  return target === folder || target.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/**
 * Resolves a symbolic link.
 *
 * @param {string} realRoot The publication's folder, without links in its path.
 * @param {string} link
 * @returns {Followed} The target, or the reason why it is not read.
 */
export function followLink(realRoot, link) {
  try {
    const real = realpathSync(/* turbopackIgnore: true */ link);
    if (!isWithin(realRoot, real)) return { refusal: "outside" };
    const stats = statSync(/* turbopackIgnore: true */ real);
    if (!stats.isFile() && !stats.isDirectory()) return { refusal: "special" };
    return { real, isFolder: stats.isDirectory() };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ELOOP") return { refusal: "circle" };
    if (code === "ENOENT" || code === "ENOTDIR") return { refusal: "dangling" };
    throw error;
  }
}
