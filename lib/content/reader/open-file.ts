import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { followLink, isWithin, type Refusal } from "#lib/content/reader/links.mjs";

/**
 * The only way to the bytes of a publication's files: a regular file inside the publication, of bounded size. A pipe is not
 * waited for, and a link out of the publication is not followed, even if it was made after the folder was listed.
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
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** The last folder that was found inside a publication. Files are read folder by folder. */
let known = { root: "", folder: "" };

/** @throws {UnreadFileError} if a link has led the folder out of the publication. */
function requireInside(root: string, file: string): void {
  const folder = path.dirname(file);
  if (known.root === root && known.folder === folder) return;
  if (!isWithin(realpathSync(root), realpathSync(folder))) throw new UnreadFileError(file, "outside");
  known = { root, folder };
}

function openPlain(file: string): number {
  try {
    return openSync(/* turbopackIgnore: true */ file, flags);
  } catch (error) {
    // A socket, or a device without a driver.
    if (codeOf(error) === "ENXIO" || codeOf(error) === "ENODEV") throw new UnreadFileError(file, "special");
    throw error;
  }
}

/** Opens a file, or the target of a link that stays inside the publication. */
function openInside(root: string, file: string): number {
  requireInside(root, file);
  try {
    return openPlain(file);
  } catch (error) {
    if (codeOf(error) !== "ELOOP") throw error;
  }
  const followed = followLink(realpathSync(root), file);
  if ("refusal" in followed) throw new UnreadFileError(file, followed.refusal);
  return openPlain(followed.real);
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
  const handle = openInside(root, file);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new UnreadFileError(file, "special");
    if (stats.size > most) throw new UnreadFileError(file, "too-large");
    return use(handle, stats.size);
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads a file of a publication.
 *
 * @throws {UnreadFileError} as {@link withFile} does.
 */
export function readFile(root: string, file: string, most: number): Buffer {
  return withFile(root, file, most, (handle) => readFileSync(handle));
}

/** Returns whether a file can be read: it is a regular file inside the publication, of at most `most` bytes. */
export function canRead(root: string, file: string, most: number): boolean {
  try {
    return withFile(root, file, most, () => true);
  } catch {
    return false;
  }
}
