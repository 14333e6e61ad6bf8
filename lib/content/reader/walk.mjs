import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { isCopy, isLeftover, isSystemFolder } from "#lib/content/reader/leftovers.mjs";
import { followLink, isWithin } from "#lib/content/reader/links.mjs";

/** @typedef {import("#lib/content/reader/links.mjs").Refusal} Refusal */

/**
 * Something that is not read although somebody may have meant it, by its path in NFC.
 *
 * @typedef {{ path: string, refusal: Refusal }} Refused
 */

/**
 * A folder that has files, as the disk shows it: its path from the folder that was asked for, in NFC; name (NFC) and stamp
 * of each file, in the order of the names; when the newest of them changed (see {@link lastChange}); the paths that the
 * disk spells otherwise, by the path in NFC; and what in it is not read. The listing is empty where nothing is.
 *
 * @typedef {{
 *   path: string,
 *   listing: string,
 *   newest: number,
 *   spelt: Record<string, string>,
 *   refused: Refused[],
 * }} WalkedFolder
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
 * The files and folders of a folder, links followed. A link that leads back to a folder in which it stands is refused:
 * following it would never end.
 *
 * @param {string} root
 * @param {string} onDisk The folder, relative to `root`.
 * @param {readonly string[]} breadcrumbs The real paths of the folders through which links have led here.
 */
function look(root, onDisk, breadcrumbs) {
  /** @type {{ files: string[], folders: { place: string, breadcrumbs: readonly string[] }[], refused: Refused[] }} */
  const found = { files: [], folders: [], refused: [] };
  /** @param {string} name @param {Refusal} refusal */
  const refuse = (name, refusal) => {
    found.refused.push({ path: `${onDisk}/${name}`.normalize("NFC"), refusal });
  };
  /** @param {string} name */
  const follow = (name) => {
    const followed = followLink(realpathSync(root), path.join(root, onDisk, name));
    if ("refusal" in followed) return refuse(name, followed.refusal);
    if (!followed.isFolder) return void found.files.push(name);
    const passed = [...breadcrumbs, realpathSync(path.join(root, onDisk))];
    if (passed.some((folder) => isWithin(followed.real, folder))) return refuse(name, "circle");
    found.folders.push({ place: `${onDisk}/${name}`, breadcrumbs: passed });
  };
  for (const entry of readFolder(path.join(root, onDisk))) {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (!isSystemFolder(name)) found.folders.push({ place: `${onDisk}/${name}`, breadcrumbs });
    } else if (!isLeftover(name)) {
      if (entry.isFile()) found.files.push(name);
      else if (entry.isSymbolicLink()) follow(name);
      else refuse(name, "special");
    }
  }
  const siblings = new Set(found.files);
  const copies = found.files.filter((name) => isCopy(name, siblings));
  for (const name of copies) refuse(name, "copy");
  if (copies.length > 0) found.files = found.files.filter((name) => !copies.includes(name));
  return found;
}

/**
 * Every folder with files, from a folder down, in the order of their paths. Follows links that stay within `root`. In plain
 * JavaScript, so that a thread beside a publication can load it as it stands.
 *
 * @param {string} root
 * @param {string} folder Relative to `root`.
 * @returns {WalkedFolder[]}
 */
export function walkFolders(root, folder) {
  /** @type {WalkedFolder[]} */
  const walked = [];
  /** @param {string} onDisk @param {readonly string[]} breadcrumbs */
  const walk = (onDisk, breadcrumbs) => {
    const { files, folders, refused } = look(root, onDisk, breadcrumbs);
    if (files.length > 0 || refused.length > 0) walked.push(tellOf(root, onDisk, files, refused));
    for (const inner of folders) walk(inner.place, inner.breadcrumbs);
  };
  const top = path.join(root, folder);
  if (lstatSync(/* turbopackIgnore: true */ top, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const followed = followLink(realpathSync(root), top);
    if ("refusal" in followed) {
      return [tellOf(root, folder, [], [{ path: folder, refusal: followed.refusal }])];
    }
  }
  walk(folder, []);
  return walked.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * @param {string} root
 * @param {string} onDisk
 * @param {readonly string[]} files
 * @param {Refused[]} refused
 * @returns {WalkedFolder}
 */
function tellOf(root, onDisk, files, refused) {
  const place = onDisk.normalize("NFC");
  /** @type {Record<string, string>} */
  const spelt = {};
  const before = root + path.sep + onDisk + path.sep;
  let newest = 0;
  const lines = files
    .map((nameOnDisk) => ({ name: nameOnDisk.normalize("NFC"), nameOnDisk }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, nameOnDisk }) => {
      const stats = statSync(/* turbopackIgnore: true */ before + nameOnDisk, { throwIfNoEntry: false });
      // Deleted since the folder was read.
      if (stats === undefined) return [];
      newest = Math.max(newest, lastChange(stats));
      if (place !== onDisk || name !== nameOnDisk) spelt[`${place}/${name}`] = `${onDisk}/${nameOnDisk}`;
      return [name + separator + stampOf(stats)];
    });
  return { path: place, listing: lines.join(separator), newest, spelt, refused };
}
