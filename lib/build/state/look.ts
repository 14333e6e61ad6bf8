import { readFileSync, statSync } from "node:fs";
import * as z from "zod";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import type { FilesThread } from "#lib/build/state/files-thread";
import type { Manifest } from "#lib/build/state/manifest";
import { internalFile } from "#lib/hosting/internal-folder";

/** How many files each publication looks at in turn, besides those that it compares. Takes 20 to 50 milliseconds. */
const filesInTurn = 5000;

export const lookSchema = z.object({
  /** Where the next turn begins: an offset in the lines of the manifest, in bytes. */
  next: z.number().int().nonnegative(),
  /** Identifies the site's folder, so that a copy or a new folder of the same name is looked at as a whole. */
  folder: z.string(),
});

type LookState = z.infer<typeof lookSchema>;

/** What a look at the published files found. */
export type Look = {
  /** The files that are missing or changed. */
  damaged: string[];
  /** To be written with {@link writeLook} when the damaged files have been made again. */
  state: LookState;
};

type LookOptions = {
  thread: FilesThread;
  site: string;
  published: Manifest;
  /** The sections of the manifest that the publication compares. */
  changed: Manifest;
  /** Looks at every file. */
  looksAtAll: boolean;
  /** Compares the bytes of files, not only their sizes. */
  comparesBytes: boolean;
};

/** The file where the next look begins. */
export function lookFile(site: string): string {
  return internalFile(site, "look.json");
}

function readLook(site: string): LookState | undefined {
  try {
    return lookSchema.parse(JSON.parse(readFileSync(lookFile(site), "utf8")));
  } catch {
    return undefined;
  }
}

/** Writes where the next look begins. */
export function writeLook(site: string, state: LookState): void {
  const known = readLook(site);
  if (known?.next !== state.next || known.folder !== state.folder)
    writeAtomically(lookFile(site), `${JSON.stringify(state)}\n`);
}

/** Identifies a folder. One that was removed and made again may get the same inode, but not the same time of birth. */
export function identityOf(folder: string): string {
  const { ino, birthtimeMs } = statSync(folder);
  return `${ino} ${birthtimeMs}`;
}

function isEmpty(manifest: Manifest): boolean {
  return [...manifest.linesBySection()].every((bytes) => bytes.length === 0);
}

function allLines(manifest: Manifest): string {
  return Buffer.concat([...manifest.linesBySection()]).toString("utf8");
}

/** The lines of the turn that begins at an offset, and the offset of the next turn; 0 after the last line. */
export function linesInTurn(
  manifest: Manifest,
  start: number,
  most = filesInTurn,
): { lines: string[]; next: number } {
  const lines: string[] = [];
  let offset = 0;
  for (const bytes of manifest.linesBySection()) {
    // The manifest has changed since the offset was noted, so it may be within a line. That line is left to a later turn.
    let from = start <= offset ? 0 : bytes.indexOf("\n", start - offset - 1) + 1;
    const isBefore = start - offset > bytes.length || (start > offset && from === 0);
    while (!isBefore && from < bytes.length) {
      if (lines.length === most) return { lines, next: offset + from };
      const end = bytes.indexOf("\n", from) + 1;
      lines.push(bytes.toString("utf8", from, end - 1));
      from = end;
    }
    offset += bytes.length;
  }
  return { lines, next: 0 };
}

/**
 * Looks for published files that are missing or changed: those that the publication compares, and as many others in turn that
 * all are looked at in time. If one is damaged, or the site's folder is another one than before, looks at all.
 */
export async function lookAtSite(options: LookOptions): Promise<Look> {
  const { thread, site, published, changed, looksAtAll, comparesBytes } = options;
  const folder = identityOf(site);
  const before = readLook(site);
  const look = (of: string) => thread.findDamaged(site, of, comparesBytes);
  const whole = async () => [...new Set(await look(allLines(published)))];
  if (isEmpty(published)) return { damaged: [], state: { next: 0, folder } };
  if (looksAtAll || before?.folder !== folder) return { damaged: await whole(), state: { next: 0, folder } };
  const { lines, next } = linesInTurn(published, before.next);
  const damaged = await look(allLines(changed) + lines.join("\n"));
  return { damaged: damaged.length === 0 ? [] : await whole(), state: { next, folder } };
}
