import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { journalFile } from "#lib/build/commit/journal";
import { takeLock } from "#lib/build/commit/lock";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import type { Notify } from "#lib/build/notice";
import { unreadableManifest } from "#lib/build/state/manifest-format";
import { UserFacingError } from "#lib/config/user-facing-error";
import { internalFolder } from "#lib/hosting/internal-folder";

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => code === error.code);
}

function notWritable(folder: string, site: string): UserFacingError {
  const parent = path.dirname(folder);
  return new UserFacingError({
    ar: `لا يسمح النظام بالكتابة في ${parent}، وفيه يُنشئ النشر المجلد ${folder} بجانب مجلد الموقع ${site}. اسمح بالكتابة فيه، أو اجعل OUT_DIR داخل مجلد يُسمح بالكتابة فيه.`,
    en: `The system does not permit to write to ${parent}, where publishing keeps ${folder} beside the site's folder ${site}. Permit it, or set OUT_DIR to a folder inside one that can be written to.`,
  });
}

function onOtherDisk(folder: string, site: string): UserFacingError {
  const inner = path.join(site, "site");
  return new UserFacingError({
    ar: `المجلد ${site} على قرص غير قرص ${folder} الذي بجانبه، فلا تُنقل الصفحات بينهما دفعة واحدة. إن كان ${site} قرصاً موصولاً (mount) فاجعل OUT_DIR مجلداً داخله، مثل ${inner}`,
    en: `${site} is on another disk than ${folder} beside it, so pages cannot be moved from one to the other in one step. If ${site} is a mounted disk, set OUT_DIR to a folder in it, such as ${inner}.`,
  });
}

/**
 * Returns whether files can be renamed from one folder to the other. Linux refuses a rename between two mounts of one disk
 * too, and finds that out before it looks for the file.
 */
function areOnOneDisk(folder: string, site: string): boolean {
  if (statSync(folder).dev !== statSync(site).dev) return false;
  try {
    renameSync(path.join(folder, "missing"), path.join(site, ".missing"));
  } catch (error) {
    return !hasCode(error, "EXDEV");
  }
  return true;
}

/**
 * Makes the site's folder and the publisher's own folder beside it.
 *
 * @throws {UserFacingError} if the folder around them cannot be written to, or if they are on two disks.
 */
export function openInternalFolder(site: string): void {
  mkdirSync(site, { recursive: true });
  const folder = internalFolder(site);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (hasCode(error, "EACCES", "EPERM", "EROFS")) throw notWritable(folder, site);
    throw error;
  }
  if (areOnOneDisk(folder, site)) return;
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  throw onOtherDisk(folder, site);
}

/** What older versions kept, except a lock, a journal and staged files. */
const keptFiles = ["policy.json", "redirects.json", "retired.json", "announced.json", "manifest.tsv"];
const staged = "staging";

/**
 * Takes over what older versions kept in a folder inside the site. Their journals and staged files have another form: they are
 * left out, and the manifest is made unreadable, so that everything is made again.
 */
export function takeOverOldFolder(site: string, notify: Notify): void {
  const old = path.join(site, ".barqiya");
  const held = keptFiles.filter((name) => existsSync(path.join(old, name)));
  if (held.length === 0) return;
  const folder = internalFolder(site);
  const release = takeLock(path.join(old, "lock"));
  try {
    const journal = path.join(old, path.basename(journalFile(site)));
    if (existsSync(journal)) writeAtomically(path.join(old, "manifest.tsv"), unreadableManifest);
    rmSync(journal, { recursive: true, force: true });
    rmSync(path.join(old, staged), { recursive: true, force: true });
    for (const name of keptFiles.filter((one) => existsSync(path.join(old, one)))) {
      if (existsSync(path.join(folder, name))) rmSync(path.join(old, name), { recursive: true });
      else renameSync(path.join(old, name), path.join(folder, name));
    }
  } finally {
    release();
  }
  // A folder of caches may have the same name.
  if (readdirSync(old).length === 0) rmSync(old, { recursive: true });
  notify({
    ar: `نُقلت ملفات النشر من ${old} داخل الموقع إلى ${folder} بجانبه، فلم يبقَ في مجلد الموقع إلا ما يُنشر.`,
    en: `The publisher's own files were moved from ${old} to ${folder}, so that the site's folder holds only what is published.`,
  });
}
