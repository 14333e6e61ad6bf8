import { lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { markOf } from "#lib/build/state/look.mjs";
import { internalFile } from "#lib/hosting/internal-folder";

/** The folder for new files. It is on the same disk as the site, so that a move is a rename. */
export function stagingFolder(site: string): string {
  return internalFile(site, "staging");
}

/** Where the new versions of the site's files are. */
export function stagedSite(site: string): string {
  return path.join(stagingFolder(site), "site");
}

/** Where the new version of one of the publisher's own files is. */
export function stagedOwnPlace(site: string, name: string): string {
  return path.join(stagingFolder(site), "own", name);
}

/** Returns a file. Creates the folder around it. */
export function withFolder(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

/** Where to write a new version of a file of the site. Creates the folder around it. */
export function stagedFile(site: string, file: string): string {
  return withFolder(path.join(stagedSite(site), file));
}

/** Where to write a new version of one of the publisher's own files. Creates the folder around it. */
export function stagedOwnFile(site: string, name: string): string {
  return withFolder(stagedOwnPlace(site, name));
}

/** True if the new version of a file is in the staging folder. */
export function isStaged(site: string, file: string): boolean {
  return lstatSync(path.join(stagedSite(site), file), { throwIfNoEntry: false }) !== undefined;
}

function isPublished(site: string, file: string, bytes: Uint8Array): boolean {
  const published = path.join(site, file);
  const stats = lstatSync(published, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes.length && readFileSync(published).equals(bytes);
}

/**
 * Stages the new version of a file of the site. If the published file has the same bytes nothing is staged, so that it keeps its
 * time.
 *
 * @returns the mark of the new version.
 */
export function stage(site: string, file: string, text: string): string {
  const bytes = Buffer.from(text);
  if (!isPublished(site, file, bytes)) writeFileSync(stagedFile(site, file), bytes);
  return markOf(bytes);
}

/** As {@link stage}, with a file on the disk, which `put` links or copies. */
export function stageFromDisk(
  site: string,
  file: string,
  from: string,
  put: (from: string, to: string) => void,
): string {
  const bytes = readFileSync(from);
  if (!isPublished(site, file, bytes)) put(from, stagedFile(site, file));
  return markOf(bytes);
}
