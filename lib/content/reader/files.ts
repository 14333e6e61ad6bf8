import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { followLink, type Refusal } from "#lib/content/reader/links.mjs";
import {
  lastChange,
  type Refused,
  readFolder,
  separator,
  type WalkedFolder,
  walkFolders,
} from "#lib/content/reader/walk.mjs";

/** A file of the publication as the disk shows it. */
export type FoundFile = {
  /** Relative to the publication, with `/`, NFC. */
  path: string;
  /** Where it is on this disk, as the disk spells it. */
  diskPath: string;
  bytes: number;
};

/** SHA-256, hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A folder that has files. */
export type FoundFolder = {
  /** Relative to the publication, with `/`, NFC. */
  path: string;
  /** All that the disk tells of its files, in one text, so that two can be compared at a glance; see {@link namesIn}. */
  listing: string;
  /** When the newest of its files changed; milliseconds since 1970, with fractions; see {@link lastChange}. */
  newest: number;
  /** Its files in the order of their names, spelt out when somebody asks. */
  files: () => FoundFile[];
  /** What in it is not read although somebody may have meant it. */
  refused: readonly Refused[];
};

/** The names of the files in a listing. */
export function namesIn(listing: string): string[] {
  return listing === "" ? [] : listing.split(separator).filter((_, index) => index % 2 === 0);
}

/** The files in a listing: name, stamp and bytes. */
export function filesIn(listing: string): { name: string; stamp: string; bytes: number }[] {
  const parts = listing.split(separator);
  return namesIn(listing).map((name, index) => {
    const stamp = parts[index * 2 + 1] ?? "";
    return { name, stamp, bytes: Number.parseInt(stamp, 10) };
  });
}

/** When a file with this stamp changed for the last time; see {@link lastChange}. */
export function changedAt(stamp: string): number {
  const [, mtime = "", ctime = ""] = stamp.split(" ");
  const mtimeMs = Number(mtime);
  return lastChange({ mtimeMs, ctimeMs: ctime === "" ? mtimeMs : Number(ctime) });
}

/** What a walk found of a folder of the publication. */
export function toFoundFolder(
  root: string,
  { path: folder, listing, newest, spelt, refused }: WalkedFolder,
): FoundFolder {
  const files = () =>
    filesIn(listing).map(({ name, bytes }): FoundFile => {
      const file = `${folder}/${name}`;
      return { path: file, diskPath: path.join(root, spelt[file] ?? file), bytes };
    });
  return { path: folder, listing, newest, files, refused };
}

/** Every folder with files, from `folder` down, in the order of their paths. Follows links that stay inside the publication. */
export function findFolders(root: string, folder: string): FoundFolder[] {
  return walkFolders(root, folder).map((walked) => toFoundFolder(root, walked));
}

/** Every file below `folder`, in the order of its path. Follows links that stay inside the publication. */
export function findFiles(root: string, folder: string): FoundFile[] {
  return findFolders(root, folder)
    .flatMap(({ files }) => files())
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Does anything stand at a place of the publication, be it a link to nothing? */
export function isThere(root: string, relative: string): boolean {
  return lstatSync(path.join(root, relative), { throwIfNoEntry: false }) !== undefined;
}

/** Why what stands at a place cannot be read as a file; undefined where it can, or nothing stands there. */
export function refusalOf(root: string, relative: string): Refusal | undefined {
  const place = path.join(root, relative);
  const stats = lstatSync(/* turbopackIgnore: true */ place, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return undefined;
  if (!stats.isSymbolicLink()) return "special";
  const followed = followLink(realpathSync(root), place);
  if ("refusal" in followed) return followed.refusal;
  return followed.isFolder ? "special" : undefined;
}

/** The file, or `undefined` where there is none that can be read. */
export function findFile(root: string, relative: string): FoundFile | undefined {
  if (!isThere(root, relative) || refusalOf(root, relative) !== undefined) return undefined;
  const diskPath = path.join(root, relative);
  const { size } = statSync(/* turbopackIgnore: true */ diskPath);
  return { path: relative.normalize("NFC"), diskPath, bytes: size };
}

/**
 * Where a file that was found stands on the disk: a name that another system spelt in NFD is looked up in its folder.
 *
 * @param relative As {@link FoundFile.path} gives it.
 */
export function pathOnDisk(root: string, relative: string): string {
  const asWritten = path.join(root, relative);
  if (existsSync(/* turbopackIgnore: true */ asWritten)) return asWritten;
  return relative.split("/").reduce((folder, name) => {
    const spelt = readFolder(folder).find((entry) => entry.name.normalize("NFC") === name)?.name;
    return path.join(folder, spelt ?? name);
  }, root);
}

export function readBytes(file: Pick<FoundFile, "diskPath">): Buffer {
  return readFileSync(/* turbopackIgnore: true */ file.diskPath);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a file, or `undefined` where its bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
