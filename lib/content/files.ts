import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readFolder, type Walked, walkFiles } from "#lib/content/walk.mjs";

/** A file of the publication as the disk shows it. */
export type FoundFile = {
  /** Relative to the publication, with `/`, NFC. */
  path: string;
  /** Where it is on this disk, as the disk spells it. */
  diskPath: string;
  bytes: number;
  /** Milliseconds since 1970, with fractions. */
  mtime: number;
};

/** SHA-256, hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function toFoundFile(root: string, relative: string, bytes: number, mtime: number): FoundFile {
  return { path: relative.normalize("NFC"), diskPath: root + path.sep + relative, bytes, mtime };
}

/** What a walk found, in the order of the paths. */
export function toFoundFiles(root: string, { paths, bytes, mtimes }: Walked): FoundFile[] {
  return paths
    .map((relative, index) => toFoundFile(root, relative, bytes[index] ?? 0, mtimes[index] ?? 0))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every file below `folder`, in the order of its path. Follows no links out of the publication. */
export function findFiles(root: string, folder: string): FoundFile[] {
  return toFoundFiles(root, walkFiles(root, folder));
}

function foundFile(root: string, relative: string): FoundFile {
  const { size, mtimeMs } = statSync(/* turbopackIgnore: true */ root + path.sep + relative);
  return toFoundFile(root, relative, size, mtimeMs);
}

/** The file, or `undefined` where there is none. */
export function findFile(root: string, relative: string): FoundFile | undefined {
  try {
    return foundFile(root, relative);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Where a file that was found stands on the disk: a name that another system spelt in NFD is looked up in its folder.
 *
 * @param relative As {@link FoundFile.path} gives it.
 */
export function placeOnDisk(root: string, relative: string): string {
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
