import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import { internalFile } from "#lib/hosting/internal-folder";

/**
 * The changes that a publication makes to a site. The journal is written before the first change, and the next build
 * finishes a journal that it finds. So a build may be killed at any moment.
 */
const journalSchema = z.object({
  /** Staged files, in the order in which they are moved to the site: link targets before the pages that link to them. */
  moves: z.array(z.string()),
  /** Files to remove from the site, after all moves, when no page links to them any more. */
  removals: z.array(z.string()),
});

type Journal = z.infer<typeof journalSchema>;

function journalFile(site: string): string {
  return path.join(site, internalFile("journal.json"));
}

/** The folder for new files. It is inside the site's folder, so on the same disk, and a move is a rename. */
export function stagingFolder(site: string): string {
  return path.join(site, internalFile("staging"));
}

/** Where to write a new version of a file of the site. Creates the folder around it. */
export function stagedFile(site: string, file: string): string {
  const staged = path.join(stagingFolder(site), file);
  mkdirSync(path.dirname(staged), { recursive: true });
  return staged;
}

/** True if the staged file differs from the published one. An equal file is not moved, so that it keeps its time. */
export function differsFromPublished(site: string, file: string): boolean {
  const [staged, published] = [path.join(stagingFolder(site), file), path.join(site, file)];
  if (statSync(published, { throwIfNoEntry: false })?.size !== statSync(staged).size) return true;
  return !readFileSync(published).equals(readFileSync(staged));
}

function removeEmptyFolders(site: string, folder: string): void {
  let current = folder;
  while (current !== site && current.startsWith(site)) {
    try {
      rmdirSync(current);
    } catch {
      return; // It is not empty, or an interrupted build removed it.
    }
    current = path.dirname(current);
  }
}

function applyJournal(site: string, { moves, removals }: Journal): void {
  const staging = stagingFolder(site);
  for (const file of moves) {
    const from = path.join(staging, file);
    if (!existsSync(from)) continue; // An interrupted build has moved it.
    const to = path.join(site, file);
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
  for (const file of removals) {
    const removed = path.join(site, file);
    rmSync(removed, { force: true });
    removeEmptyFolders(site, path.dirname(removed));
  }
  rmSync(journalFile(site), { force: true });
  rmSync(staging, { recursive: true, force: true });
}

/** Finishes the journal of an interrupted build, and removes the files it staged if it left no journal. */
export function finishInterrupted(site: string): void {
  const journal = journalFile(site);
  if (existsSync(journal)) applyJournal(site, journalSchema.parse(JSON.parse(readFileSync(journal, "utf8"))));
  rmSync(stagingFolder(site), { recursive: true, force: true });
}

/** Removes the staged files of a failed build. If it left a journal they stay, because the next build needs them. */
export function discardUnfinished(site: string): void {
  if (existsSync(journalFile(site))) return;
  rmSync(stagingFolder(site), { recursive: true, force: true });
}

/** Makes the changes of a publication. */
export function switchOver(site: string, journal: Journal): void {
  writeAtomically(journalFile(site), JSON.stringify(journal));
  applyJournal(site, journal);
}
