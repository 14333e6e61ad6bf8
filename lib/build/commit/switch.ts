import { existsSync, lstatSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Journal, journalFile, readJournal } from "#lib/build/commit/journal";
import { findObstacle } from "#lib/build/commit/site-path";
import { stagedOwnPlace, stagedSite, stagingFolder, withFolder } from "#lib/build/commit/staging";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import type { Notify } from "#lib/build/notice";
import { manifestFile, unreadableManifest } from "#lib/build/state/manifest-format";
import { UserFacingError } from "#lib/config/user-facing-error";
import { internalFile } from "#lib/hosting/internal-folder";
import { twinsOf } from "#lib/hosting/twins";

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

/** Removes the compressed twins of a text before the text changes: a server would go on sending them. */
function removeTwins(site: string, file: string): void {
  for (const twin of twinsOf(file)) {
    const stats = lstatSync(path.join(site, twin), { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isDirectory()) rmSync(path.join(site, twin), { force: true });
  }
}

function move(from: string, to: string): void {
  // An interrupted build has moved it. A link is never a staged file.
  if (!lstatSync(from, { throwIfNoEntry: false })?.isFile()) return;
  renameSync(from, withFolder(to));
}

/**
 * Moves staged files in their order. If the site lacks a folder, the whole staged folder is moved: a site that is published for the
 * first time needs a few moves, not one for each file.
 */
function moveAll(site: string, files: readonly string[]): void {
  const staged = stagedSite(site);
  const [there, moved] = [new Set<string>(), new Set<string>()];
  for (const file of files) {
    const names = file.split("/");
    const folders = names.slice(1).map((_, depth) => names.slice(0, depth + 1).join("/"));
    if (folders.some((folder) => moved.has(folder))) continue;
    const missing = folders.find((folder) => {
      if (there.has(folder)) return false;
      if (lstatSync(path.join(site, folder), { throwIfNoEntry: false }) === undefined) return true;
      there.add(folder);
      return false;
    });
    if (missing === undefined) {
      removeTwins(site, file);
      move(path.join(staged, file), path.join(site, file));
    } else if (lstatSync(path.join(staged, missing), { throwIfNoEntry: false })?.isDirectory()) {
      renameSync(path.join(staged, missing), withFolder(path.join(site, missing)));
      moved.add(missing);
    }
  }
}

function removePublished(site: string, file: string): void {
  const removed = path.join(site, file);
  // A folder of that name is not of the site.
  if (lstatSync(removed, { throwIfNoEntry: false })?.isDirectory()) return;
  removeTwins(site, file);
  rmSync(removed, { force: true });
  removeEmptyFolders(site, path.dirname(removed));
}

function applyJournal(site: string, { moves, own, removals }: Journal): void {
  moveAll(site, moves);
  for (const name of own) move(stagedOwnPlace(site, name), internalFile(site, name));
  for (const file of removals) removePublished(site, file);
  rmSync(journalFile(site), { force: true });
  rmSync(stagingFolder(site), { recursive: true, force: true });
}

/**
 * Sets a broken journal aside. It is not known which of its changes were made, so the manifest is made unreadable first: then
 * every file in the site's folder counts as published and changed.
 */
function setAside(site: string, notify: Notify): void {
  const file = journalFile(site);
  const kept = `${file}.broken`;
  writeAtomically(manifestFile(site), unreadableManifest);
  rmSync(kept, { recursive: true, force: true });
  renameSync(file, kept);
  notify({
    ar: `سجلّ النشر السابق ${file} تالف، فحُفظ باسم ${kept}. لم يُنقل به ملف ولم يُحذف. يُصنع الموقع الآن كله من جديد، وتُحذف منه الملفات التي ليست من الصحيفة.`,
    en: `The journal of the last publication, ${file}, is broken and was renamed to ${kept}. Nothing was moved or removed by it. The whole site is made again now, and files that the publication does not contain are removed.`,
  });
}

/** Finishes the journal of an interrupted build, and removes the files it staged if it left no journal or a broken one. */
export function finishInterrupted(site: string, notify: Notify): void {
  const journal = readJournal(site);
  if (journal === "broken") setAside(site, notify);
  else if (journal !== undefined) {
    if (findObstacle(site, journal.moves, journal.removals) === undefined) applyJournal(site, journal);
    else setAside(site, notify);
  }
  rmSync(stagingFolder(site), { recursive: true, force: true });
}

/** Removes the staged files of a failed build. If it left a journal they stay, because the next build needs them. */
export function discardUnfinished(site: string): void {
  if (existsSync(journalFile(site))) return;
  rmSync(stagingFolder(site), { recursive: true, force: true });
}

/**
 * Makes the changes of a publication.
 *
 * @throws {UserFacingError} before any change, if a link, a file or a folder is in the way.
 */
export function switchOver(site: string, journal: Journal): void {
  const obstacle = findObstacle(site, journal.moves, journal.removals);
  if (obstacle !== undefined)
    throw new UserFacingError({
      ar: `في مجلد الموقع ما يمنع النشر: ${obstacle} رابط رمزي، أو ملف مكانَ مجلد، أو مجلد مكانَ ملف. انقله من هناك ثم أعد الأمر. لم يُنشر شيء، والموقع باقٍ كما كان.`,
      en: `${obstacle} is in the way of the site: it is a symbolic link, a file in the place of a folder, or a folder in the place of a file. Move it away and run the command again. Nothing was published; the site stands as it was.`,
    });
  writeAtomically(journalFile(site), JSON.stringify(journal));
  applyJournal(site, journal);
}
