import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * A folder that has files, as the disk shows it: its path from the folder that was asked for, in NFC; name (NFC) and stamp
 * of each file, in the order of the names; when the newest of them changed (see {@link lastChange}); and the paths that the
 * disk spells otherwise, by the path in NFC.
 *
 * @typedef {{ path: string, listing: string, newest: number, spelt: Record<string, string> }} WalkedFolder
 */

/** @typedef {{ size: number, mtimeMs: number, ctimeMs: number, ino: number }} Stats */

/** What stands between the parts of a listing: no name on a disk holds it. */
export const separator = "/";

/**
 * All that the disk tells of a file without reading it: bytes, time of its text, time of change, number on the disk. An
 * archive that is unpacked and `touch` set the time of the text, but not the time of change. The latter is left empty where
 * both are the same.
 *
 * @param {Stats} stats
 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }) {
  return `${size} ${mtimeMs} ${ctimeMs === mtimeMs ? "" : ctimeMs} ${ino}`;
}

/**
 * When a file changed for the last time, in milliseconds since 1970, with fractions. `Infinity` where the disk does not
 * tell: without a time of change of its own, or with coarse clocks (FAT, images, network folders), it gives the same whole
 * number for both times.
 *
 * @param {Pick<Stats, "mtimeMs" | "ctimeMs">} stats
 */
export function lastChange({ mtimeMs, ctimeMs }) {
  const isUnknown = mtimeMs === ctimeMs && Number.isInteger(mtimeMs);
  return isUnknown ? Number.POSITIVE_INFINITY : Math.max(mtimeMs, ctimeMs);
}

/**
 * Does an error say that there is no such file?
 *
 * @param {unknown} error
 */
export function isMissing(error) {
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
 * Every folder with files, from a folder down, in the order of their paths. Follows no links out of it. In plain JavaScript,
 * so that a thread beside a publication can load it as it stands.
 *
 * @param {string} root
 * @param {string} folder Relative to `root`.
 * @returns {WalkedFolder[]}
 */
export function walkFolders(root, folder) {
  /** @type {WalkedFolder[]} */
  const folders = [];
  /** @param {string} onDisk */
  const walk = (onDisk) => {
    const entries = readFolder(path.join(root, onDisk)).filter(({ name }) => !isIgnored(name));
    /** @type {[string, string][]} */
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => [name.normalize("NFC"), name]);
    if (files.length > 0) folders.push(tellOf(onDisk, files));
    for (const entry of entries) if (entry.isDirectory()) walk(`${onDisk}/${entry.name}`);
  };
  /**
   * @param {string} onDisk
   * @param {[string, string][]} files
   * @returns {WalkedFolder}
   */
  const tellOf = (onDisk, files) => {
    const place = onDisk.normalize("NFC");
    /** @type {Record<string, string>} */
    const spelt = {};
    const before = root + path.sep + onDisk + path.sep;
    let newest = 0;
    const lines = files
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, nameOnDisk]) => {
        const stats = statSync(/* turbopackIgnore: true */ before + nameOnDisk);
        newest = Math.max(newest, lastChange(stats));
        if (place !== onDisk || name !== nameOnDisk) spelt[`${place}/${name}`] = `${onDisk}/${nameOnDisk}`;
        return name + separator + stampOf(stats);
      });
    return { path: place, listing: lines.join(separator), newest, spelt };
  };
  walk(folder);
  return folders.sort((a, b) => (a.path < b.path ? -1 : 1));
}
