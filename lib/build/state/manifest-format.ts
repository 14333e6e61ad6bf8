import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SectionContents } from "#lib/build/state/manifest-section";
import { internalFile } from "#lib/hosting/internal-folder";

/** The name of the manifest among the publisher's own files. */
export const manifestName = "manifest.tsv";

/** The manifest of a site. */
export function manifestFile(site: string): string {
  return internalFile(site, manifestName);
}

const version = "barqiya manifest 6";

/** A manifest of no version: what is published is not known. */
export const unreadableManifest = "barqiya manifest 0: it is not known what is published\n";

/** The entry of a section in the second line. `bytes` is the length of its lines. */
export type SectionEntry = SectionContents & { name: string; bytes: number };

/** The first line of a manifest: the version and the SHA-256 of all that follows. */
export function firstLine(rest: Uint8Array): string {
  return `${version} ${hash("sha256", rest, "hex")}\n`;
}

/**
 * Splits a manifest into its sections.
 *
 * @throws when it is damaged, cut off or of another version.
 */
export function readSections(bytes: Buffer): { entry: SectionEntry; bytes: Buffer }[] {
  const entriesStart = bytes.indexOf("\n") + 1;
  const isSound = bytes.toString("utf8", 0, entriesStart) === firstLine(bytes.subarray(entriesStart));
  if (!isSound) throw new Error("The manifest is damaged or of another version.");
  const entriesEnd = bytes.indexOf("\n", entriesStart);
  const entries: SectionEntry[] = JSON.parse(bytes.toString("utf8", entriesStart, entriesEnd));
  let end = entriesEnd + 1;
  return entries.map((entry) => {
    const start = end;
    end += entry.bytes;
    return { entry, bytes: bytes.subarray(start, end) };
  });
}

/** True for a manifest that another version of the publisher wrote. It cannot be read, and is not damaged. */
export function isOfOtherVersion(file: string): boolean {
  try {
    const [, number] = /^barqiya manifest (\d+)\b/.exec(readFileSync(file, "latin1")) ?? [];
    return number !== undefined && !version.endsWith(` ${number}`);
  } catch {
    return false;
  }
}
