import { realpathSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Why something that stands among the files of a publication is not read: a link that leads out of the publication, to
 * nothing, or in a circle; what is no file and no folder (a pipe, a socket, a device); a copy of a text.
 *
 * @typedef {"outside" | "dangling" | "circle" | "special" | "copy"} Refusal
 */

/** @typedef {{ real: string, isFolder: boolean } | { refusal: Refusal }} Followed */

/**
 * Is a place within a folder, or the folder itself?
 *
 * @param {string} folder
 * @param {string} place
 */
export function isWithin(folder, place) {
  return place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/**
 * What a symbolic link leads to.
 *
 * @param {string} realRoot The publication's folder, without links in its path.
 * @param {string} place The link.
 * @returns {Followed}
 */
export function followLink(realRoot, place) {
  try {
    const real = realpathSync(/* turbopackIgnore: true */ place);
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
