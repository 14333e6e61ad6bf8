import { clean } from "#lib/arabic/words/normalise";
import { ChangedFileError } from "#lib/content/files/changed-file";
import { decodeUtf8, pathOnDisk, sha256 } from "#lib/content/files/found-files";
import { readFileIfPlain } from "#lib/content/files/open-file";
import { splitBody } from "#lib/content/reader/front-matter/fence";

/** A file of the publication, and the SHA-256 of the bytes that were read, in hexadecimal. */
export type ReadFile = { path: string; hash: string };

/** The hash says whether a file is the one that was read within its limits; this bound only keeps the memory. */
const mostBytes = 64 * 1024 * 1024;

/** Returns the bytes of a file; undefined if it is no regular file of the publication any more. */
export function readIfThere(root: string, file: string): Buffer | undefined {
  return readFileIfPlain(root, file, mostBytes);
}

/**
 * Returns the Markdown of a file that was read before, normalised: NFC, no control characters.
 *
 * @throws {ChangedFileError} when the file has changed since. Its page would have the standfirst of one version and the text of
 *   another.
 */
export function readBody(root: string, { path, hash }: ReadFile): string {
  const bytes = readIfThere(root, pathOnDisk(root, path));
  const text = bytes === undefined || sha256(bytes) !== hash ? undefined : decodeUtf8(bytes);
  const body = text === undefined ? undefined : splitBody(text);
  if (body === undefined) throw new ChangedFileError(path);
  return clean(body);
}
