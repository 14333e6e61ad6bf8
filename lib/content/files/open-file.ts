import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { followLink, isWithin, type Refusal } from "#lib/content/files/links.mjs";

/**
 * The only way to the bytes of a publication's files: a regular file inside the publication, of bounded size. A pipe is not
 * waited for, and a link out of the publication is not followed, even if it was made after the folder was listed. Parsers and
 * decoders are given the bytes, never the path, because they would open it again.
 */

/** Thrown when a file of the publication is not read. */
export class UnreadFileError extends Error {
  readonly refusal: Refusal | "too-large";

  constructor(file: string, refusal: Refusal | "too-large") {
    super(`${file} is not read: ${refusal}.`);
    this.name = "UnreadFileError";
    this.refusal = refusal;
  }
}

/** Opening never waits for the writer of a pipe, and fails at a link. */
const safely = constants.O_NONBLOCK | constants.O_NOFOLLOW;
const forReading = constants.O_RDONLY | safely;
const forWriting = constants.O_WRONLY | safely;

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** The last folder that was found inside a publication, and which folder of the disk it was. Files are read folder by folder. */
let known = { root: "", folder: "", device: -1, inode: -1 };

/** @throws {UnreadFileError} if a link has led the folder out of the publication. */
function requireInside(root: string, file: string): void {
  const folder = path.dirname(file);
  const { dev: device, ino: inode } = statSync(/* turbopackIgnore: true */ folder);
  const isSame = known.device === device && known.inode === inode;
  if (isSame && known.root === root && known.folder === folder) return;
  if (!isWithin(realpathSync(root), realpathSync(folder))) throw new UnreadFileError(file, "outside");
  known = { root, folder, device, inode };
}

function openPlain(file: string, flags: number): number {
  try {
    return openSync(/* turbopackIgnore: true */ file, flags);
  } catch (error) {
    // A socket, a pipe without a reader, or a device without a driver.
    if (codeOf(error) === "ENXIO" || codeOf(error) === "ENODEV") throw new UnreadFileError(file, "special");
    throw error;
  }
}

/** Opens a file that is no link. Looks at its folder again afterwards: a link may have taken its place meanwhile. */
function openWithin(root: string, file: string, flags: number): number {
  requireInside(root, file);
  const handle = openPlain(file, flags);
  try {
    requireInside(root, file);
    return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

/** Opens a file, or the target of a link that stays inside the publication. */
function openInside(root: string, file: string, flags: number): number {
  try {
    return openWithin(root, file, flags);
  } catch (error) {
    if (codeOf(error) !== "ELOOP") throw error;
  }
  const followed = followLink(realpathSync(root), file);
  if ("refusal" in followed) throw new UnreadFileError(file, followed.refusal);
  return openWithin(root, followed.real, flags);
}

/**
 * Opens a file of a publication, and passes it to `use` with its size in bytes.
 *
 * @param root The publication's folder.
 * @param most The most bytes that it may have.
 * @throws {UnreadFileError} if it is no regular file inside the publication, or is larger.
 */
export function withFile<T>(
  root: string,
  file: string,
  most: number,
  use: (handle: number, bytes: number) => T,
): T {
  const handle = openInside(root, file, forReading);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new UnreadFileError(file, "special");
    if (stats.size > most) throw new UnreadFileError(file, "too-large");
    return use(handle, stats.size);
  } finally {
    closeSync(handle);
  }
}

/** Reads at most `bytes` bytes, so that a file that grows meanwhile stays within its limit. */
function readStart(handle: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  let length = 0;
  while (length < bytes) {
    const added = readSync(handle, buffer, length, bytes - length, null);
    if (added === 0) break;
    length += added;
  }
  return buffer.subarray(0, length);
}

/**
 * Reads a file of a publication.
 *
 * @throws {UnreadFileError} as {@link withFile} does.
 */
export function readFile(root: string, file: string, most: number): Buffer {
  return withFile(root, file, most, readStart);
}

/** Returns the bytes of a file; undefined if it is missing, or is no regular file of the publication, or is larger. */
export function readFileIfPlain(root: string, file: string, most: number): Buffer | undefined {
  try {
    return readFile(root, file, most);
  } catch (error) {
    const isMissing = codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
    if (isMissing || error instanceof UnreadFileError) return undefined;
    throw error;
  }
}

/**
 * Replaces the text of a file of a publication. A link that stays inside remains a link.
 *
 * @throws {UnreadFileError} if it is no regular file inside the publication any more. Nothing is written then.
 */
export function overwriteFile(root: string, file: string, text: string): void {
  const handle = openInside(root, file, forWriting);
  try {
    if (!fstatSync(handle).isFile()) throw new UnreadFileError(file, "special");
    ftruncateSync(handle);
    writeFileSync(handle, text);
  } finally {
    closeSync(handle);
  }
}
