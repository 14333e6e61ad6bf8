import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { isCopy, isLeftover, isSystemFolder } from "#lib/content/files/leftovers.mjs";
import { followLink, isWithin } from "#lib/content/files/links.mjs";

/** @typedef {import("#lib/content/files/links.mjs").Refusal} Refusal */

/**
 * An entry that looks like content but is not read. The path is in NFC.
 *
 * @typedef {{ path: string, refusal: Refusal }} Refused
 */

/**
 * A folder on the disk:
 * - `path`: relative to the root, in NFC,
 * - `listing`: name (NFC) and stamp of each file, sorted by name and joined by {@link separator}; empty without files,
 * - `newest`: the time of the last change of any file (see {@link lastChange}),
 * - `diskNames`: the paths on the disk that are not in NFC, by the path in NFC,
 * - `refused`: the entries that are not read.
 *
 * @typedef {{
 *   path: string,
 *   listing: string,
 *   newest: number,
 *   diskNames: Record<string, string>,
 *   refused: Refused[],
 * }} WalkedFolder
 */

/** @typedef {{ size: number, mtimeMs: number, ctimeMs: number, ino: number }} Stats */

/** Separates the parts of a listing. No file name can contain it. */
export const separator = "/";

/**
 * Returns a string that changes whenever the file does, without reading the file: size in bytes, mtime, ctime, inode.
 * Unpacking an archive and `touch` can set mtime to any value, but not ctime. If both are equal, ctime is left empty.
 *
 * @param {Stats} stats
 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }) {
  return `${size} ${mtimeMs} ${ctimeMs === mtimeMs ? "" : ctimeMs} ${ino}`;
}

/**
 * Returns the time of a file's last change, in milliseconds since 1970, with fractions. It is `Infinity` if the file system
 * has no ctime or only coarse times (FAT, disk images, network folders): mtime and ctime are then the same whole number.
 *
 * @param {Pick<Stats, "mtimeMs" | "ctimeMs">} stats
 */
export function lastChange({ mtimeMs, ctimeMs }) {
  const isUnknown = mtimeMs === ctimeMs && Number.isInteger(mtimeMs);
  return isUnknown ? Number.POSITIVE_INFINITY : Math.max(mtimeMs, ctimeMs);
}

/**
 * Returns whether an error means that a file does not exist.
 *
 * @param {unknown} error
 */
function isMissing(error) {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/**
 * Returns the entries of a folder; none if it does not exist.
 *
 * @param {string} folder
 */
export function readFolder(folder) {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Lists the files and folders of a folder, and follows links. A link to one of its parent folders is refused, because
 * following it would never end.
 *
 * @param {string} root
 * @param {string} onDisk The folder, relative to `root`.
 * @param {readonly string[]} ancestors The real paths of the folders that links have led through.
 */
function listFolder(root, onDisk, ancestors) {
  /** @type {{ files: string[], folders: { path: string, ancestors: readonly string[] }[], refused: Refused[] }} */
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
    const passed = [...ancestors, realpathSync(path.join(root, onDisk))];
    if (passed.some((folder) => isWithin(followed.real, folder))) return refuse(name, "circle");
    found.folders.push({ path: `${onDisk}/${name}`, ancestors: passed });
  };
  for (const entry of readFolder(path.join(root, onDisk))) {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (!isSystemFolder(name)) found.folders.push({ path: `${onDisk}/${name}`, ancestors });
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
 * Returns every folder with files, from `folder` down, sorted by path. Follows links that stay within `root`. This module is
 * plain JavaScript, so that a worker thread can load it without a build step.
 *
 * @param {string} root
 * @param {string} folder Relative to `root`.
 * @returns {WalkedFolder[]}
 */
export function walkFolders(root, folder) {
  /** @type {WalkedFolder[]} */
  const walked = [];
  /** @param {string} onDisk @param {readonly string[]} ancestors */
  const walk = (onDisk, ancestors) => {
    const { files, folders, refused } = listFolder(root, onDisk, ancestors);
    if (files.length > 0 || refused.length > 0) walked.push(toWalkedFolder(root, onDisk, files, refused));
    for (const inner of folders) walk(inner.path, inner.ancestors);
  };
  const top = path.join(root, folder);
  if (lstatSync(/* turbopackIgnore: true */ top, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const followed = followLink(realpathSync(root), top);
    if ("refusal" in followed) {
      return [toWalkedFolder(root, folder, [], [{ path: folder, refusal: followed.refusal }])];
    }
  }
  walk(folder, []);
  return walked.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Reads the stamps of the files of a folder.
 *
 * @param {string} root
 * @param {string} onDisk The folder, relative to `root`.
 * @param {readonly string[]} files
 * @param {Refused[]} refused
 * @returns {WalkedFolder}
 */
function toWalkedFolder(root, onDisk, files, refused) {
  const folder = onDisk.normalize("NFC");
  /** @type {Record<string, string>} */
  const diskNames = {};
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
      if (folder !== onDisk || name !== nameOnDisk)
        diskNames[`${folder}/${name}`] = `${onDisk}/${nameOnDisk}`;
      return [name + separator + stampOf(stats)];
    });
  return { path: folder, listing: lines.join(separator), newest, diskNames, refused };
}
