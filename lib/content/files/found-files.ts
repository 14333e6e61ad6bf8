import { createHash } from "node:crypto";
import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { followLink, type Refusal } from "#lib/content/files/links.mjs";
import { readFile, readFileIfPlain } from "#lib/content/files/open-file";
import {
  lastChange,
  type Refused,
  readFolder,
  separator,
  type WalkedFolder,
  walkFolders,
} from "#lib/content/files/walk.mjs";

/** A file of the publication on the disk. */
export type FoundFile = {
  /** Relative to the publication, with `/`, NFC. */
  path: string;
  /** The publication's folder. */
  root: string;
  /** The path on this disk. Its Unicode form may differ from `path`. */
  diskPath: string;
  bytes: number;
};

/** Returns the SHA-256 in hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A folder with at least one file, or with an entry that is not read. */
export type FoundFolder = {
  /** Relative to the publication, with `/`, NFC. */
  path: string;
  /** Names and stamps of its files in one string, so that two states compare with `===`; see {@link listedNames}. */
  listing: string;
  /** The time of the last change of any file, in milliseconds since 1970, with fractions; see {@link lastChange}. */
  newest: number;
  /** Returns the files in the order of their names. It is a function because unchanged folders never need the list. */
  files: () => FoundFile[];
  /** Entries that look like content but are not read. */
  refused: readonly Refused[];
};

/** Returns the names of the files in a listing. */
export function listedNames(listing: string): string[] {
  return listing === "" ? [] : listing.split(separator).filter((_, index) => index % 2 === 0);
}

/** Returns the files in a listing: name, stamp and size in bytes. */
export function listedFiles(listing: string): { name: string; stamp: string; bytes: number }[] {
  const parts = listing.split(separator);
  return listedNames(listing).map((name, index) => {
    const stamp = parts[index * 2 + 1] ?? "";
    return { name, stamp, bytes: Number.parseInt(stamp, 10) };
  });
}

/** Returns the time of the last change that a stamp holds, in milliseconds since 1970; see {@link lastChange}. */
export function stampTime(stamp: string): number {
  const [, mtime = "", ctime = ""] = stamp.split(" ");
  const mtimeMs = Number(mtime);
  return lastChange({ mtimeMs, ctimeMs: ctime === "" ? mtimeMs : Number(ctime) });
}

/** Converts a folder from a walk. */
export function toFoundFolder(
  root: string,
  { path: folder, listing, newest, diskNames, refused }: WalkedFolder,
): FoundFolder {
  const files = () =>
    listedFiles(listing).map(({ name, bytes }): FoundFile => {
      const file = `${folder}/${name}`;
      return { path: file, root, diskPath: path.join(root, diskNames[file] ?? file), bytes };
    });
  return { path: folder, listing, newest, files, refused };
}

/** Returns every folder with files, from `folder` down, sorted by path. Follows links that stay inside the publication. */
export function findFolders(root: string, folder: string): FoundFolder[] {
  return walkFolders(root, folder).map((walked) => toFoundFolder(root, walked));
}

/** Returns every file below `folder`, sorted by path. Follows links that stay inside the publication. */
export function findFiles(root: string, folder: string): FoundFile[] {
  return findFolders(root, folder)
    .flatMap(({ files }) => files())
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Returns whether a path of the publication exists. A link to nothing exists too. */
export function isThere(root: string, relative: string): boolean {
  return lstatSync(path.join(root, relative), { throwIfNoEntry: false }) !== undefined;
}

/** Returns why a path cannot be read as a file; undefined if it can, or if nothing exists there. */
export function refusalOf(root: string, relative: string): Refusal | undefined {
  const absolute = path.join(root, relative);
  const stats = lstatSync(/* turbopackIgnore: true */ absolute, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return undefined;
  if (!stats.isSymbolicLink()) return "special";
  const followed = followLink(realpathSync(root), absolute);
  if ("refusal" in followed) return followed.refusal;
  return followed.isFolder ? "special" : undefined;
}

/**
 * Returns the first folder on the way to `folder` that is none of the publication, with the reason: a link out of it, or a file.
 * Undefined if there is none; folders that do not exist yet are no reason.
 */
export function refusedFolder(root: string, folder: string): Refused | undefined {
  const parts = folder.split("/");
  for (const [index] of parts.entries()) {
    const one = parts.slice(0, index + 1).join("/");
    const absolute = path.join(root, one);
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (stats.isDirectory()) continue;
    if (!stats.isSymbolicLink()) return { path: one, refusal: "special" };
    const followed = followLink(realpathSync(root), absolute);
    if ("refusal" in followed) return { path: one, refusal: followed.refusal };
    if (!followed.isFolder) return { path: one, refusal: "special" };
  }
  return undefined;
}

/** Returns the file; undefined if there is none, or if it cannot be read. */
export function findFile(root: string, relative: string): FoundFile | undefined {
  if (!isThere(root, relative) || refusalOf(root, relative) !== undefined) return undefined;
  const diskPath = path.join(root, relative);
  const { size } = statSync(/* turbopackIgnore: true */ diskPath);
  return { path: relative.normalize("NFC"), root, diskPath, bytes: size };
}

/**
 * Returns the path of a file on this disk. A name that another system wrote in NFD is looked up in its folder.
 *
 * @param relative As {@link FoundFile.path} gives it.
 */
export function pathOnDisk(root: string, relative: string): string {
  const asWritten = path.join(root, relative);
  if (existsSync(/* turbopackIgnore: true */ asWritten)) return asWritten;
  return relative.split("/").reduce((folder, name) => {
    const actual = readFolder(folder).find((entry) => entry.name.normalize("NFC") === name)?.name;
    return path.join(folder, actual ?? name);
  }, root);
}

/**
 * Reads a file of at most `most` bytes.
 *
 * @throws {UnreadFileError} if it is larger, or no regular file of the publication any more.
 */
export function readBytes({ root, diskPath }: Pick<FoundFile, "root" | "diskPath">, most: number): Buffer {
  return readFile(root, diskPath, most);
}

/** Reads a file as {@link readBytes} does; undefined for one that is not read, which reading the publication reports. */
export function readBytesIfPlain(
  { root, diskPath }: Pick<FoundFile, "root" | "diskPath">,
  most: number,
): Buffer | undefined {
  return readFileIfPlain(root, diskPath, most);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Returns the text of a file; undefined if its bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
