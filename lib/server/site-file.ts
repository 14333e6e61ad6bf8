import { lstatSync, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";

/** A file of the site. `bytes` is its size, `modified` its time in milliseconds since 1970. */
export type SiteFile = { file: string; relative: string; bytes: number; modified: number };

/** Errors for names that the file system cannot store or this process may not read. They count as missing files. */
const missingCodes = new Set(["ENAMETOOLONG", "EACCES", "EPERM", "EILSEQ", "ELOOP"]);

/** The code of a failed system call, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function readStats(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (missingCodes.has(systemCode(error) ?? "")) return undefined;
    throw error;
  }
}

/** The regular file at a path below the folder. Symbolic links are not followed: they could lead out of the site. */
export function findSiteFile(folder: string, relative: string): SiteFile | undefined {
  const segments = relative.split("/").filter((segment) => segment !== "");
  let file = folder;
  let found: Stats | undefined;
  for (const segment of segments) {
    if (found?.isDirectory() === false) return undefined;
    file = path.join(file, segment);
    found = readStats(file);
    if (found === undefined) return undefined;
  }
  return found && toSiteFile(file, segments.join("/"), found);
}

function toSiteFile(file: string, relative: string, stats: Stats): SiteFile | undefined {
  if (!stats.isFile()) return undefined;
  return { file, relative, bytes: stats.size, modified: stats.mtime.getTime() };
}

/** The regular file at a path, beside one that was found by {@link findSiteFile}. */
export function findFile(file: string, relative: string): SiteFile | undefined {
  const stats = readStats(file);
  return stats && toSiteFile(file, relative, stats);
}

/** Thrown if a publication replaced a file after it was found and before it was opened. */
export class ChangedFile extends Error {}

/** True while the file at this path is the one that was found. */
export function isSameFile({ file, bytes, modified }: SiteFile): boolean {
  const found = readStats(file);
  return found?.isFile() === true && found.size === bytes && found.mtime.getTime() === modified;
}

/**
 * Opens a file that was found before, so that its bytes belong to the headers that tell its size and time.
 *
 * @throws {ChangedFile} if it is another file by now.
 */
export async function openSame({ file, bytes, modified }: SiteFile): Promise<FileHandle> {
  const handle = await open(file);
  const { size, mtime } = await handle.stat();
  if (size === bytes && mtime.getTime() === modified) return handle;
  await handle.close();
  throw new ChangedFile();
}

/**
 * @returns all bytes of a file that was found before.
 * @throws {ChangedFile} if it is another file by now.
 */
export async function readSame(found: SiteFile): Promise<Buffer> {
  const handle = await openSame(found);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
