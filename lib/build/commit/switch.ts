import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import { internalFolder } from "#lib/build/commit/site-files";

/**
 * Puts what was made beside the site in its place. A journal says first what is to be done; whoever finds one finishes
 * it, so that a build may be killed at any moment and the site is whole again after the next.
 */
const journalSchema = z.object({
  /** Files of the staging folder in the order in which they go on the site: what is pointed to before what points. */
  moves: z.array(z.string()),
  /** Files of the site that go, when nothing points to them any more. */
  removals: z.array(z.string()),
});

export type Journal = z.infer<typeof journalSchema>;

function books(site: string, name: string): string {
  return path.join(site, internalFolder, name);
}

/** The folder beside the site, on the same disk, where everything new is made. */
export function stagingFolder(site: string): string {
  return books(site, "staging");
}

/** Where a file is made that will stand at that place of the site; its folder is there. */
export function stagedFile(site: string, file: string): string {
  const staged = path.join(stagingFolder(site), file);
  mkdirSync(path.dirname(staged), { recursive: true });
  return staged;
}

/** Is what was made for a place other than what stands there? What is the same stays, down to the time on it. */
export function differsFromStanding(site: string, file: string): boolean {
  const [made, published] = [path.join(stagingFolder(site), file), path.join(site, file)];
  if (statSync(published, { throwIfNoEntry: false })?.size !== statSync(made).size) return true;
  return !readFileSync(published).equals(readFileSync(made));
}

/** Writes a file whole or not at all, and so that it outlives a crash of the machine. */
export function writeAtomically(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.new`;
  const handle = openSync(beside, "w");
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
}

function removeEmptyFolders(site: string, folder: string): void {
  let current = folder;
  while (current !== site && current.startsWith(site)) {
    try {
      rmdirSync(current);
    } catch {
      return; // Not empty, or gone already.
    }
    current = path.dirname(current);
  }
}

function carryOut(site: string, { moves, removals }: Journal): void {
  const staging = stagingFolder(site);
  for (const file of moves) {
    const from = path.join(staging, file);
    if (!existsSync(from)) continue; // Moved before this build was killed.
    const to = path.join(site, file);
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
  for (const file of removals) {
    const gone = path.join(site, file);
    rmSync(gone, { force: true });
    removeEmptyFolders(site, path.dirname(gone));
  }
  rmSync(books(site, "journal.json"), { force: true });
  rmSync(staging, { recursive: true, force: true });
}

/** Finishes what a killed build had begun to put in place, and clears away what it had not. */
export function finishInterrupted(site: string): void {
  const journal = books(site, "journal.json");
  if (existsSync(journal)) carryOut(site, journalSchema.parse(JSON.parse(readFileSync(journal, "utf8"))));
  rmSync(stagingFolder(site), { recursive: true, force: true });
}

/** Clears away what a failed build had made, unless it had begun to put it in place: then the next build finishes it. */
export function discardUnfinished(site: string): void {
  if (existsSync(books(site, "journal.json"))) return;
  rmSync(stagingFolder(site), { recursive: true, force: true });
}

/** Puts a whole publication in place. */
export function switchOver(site: string, journal: Journal): void {
  writeAtomically(books(site, "journal.json"), JSON.stringify(journal));
  carryOut(site, journal);
}
