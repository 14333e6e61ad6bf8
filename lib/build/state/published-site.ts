import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Words } from "#lib/build/command/language";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import type { Notify } from "#lib/build/notice";
import { keepBroken } from "#lib/build/state/broken-state";
import { Manifest } from "#lib/build/state/manifest";
import { isOfOtherVersion, manifestFile } from "#lib/build/state/manifest-format";
import { unknownHash } from "#lib/build/state/manifest-section";
import { fileOfAddress, urls } from "#lib/config/urls";
import { policyFile } from "#lib/hosting/policy";
import { originalOf } from "#lib/hosting/twins";

/** The name of a file in NFC, as the publisher writes it. Some file systems return it in NFD. */
function inNfc(site: string, file: string): string {
  const composed = file.normalize("NFC");
  return existsSync(path.join(site, composed)) ? composed : file;
}

/**
 * Every file in the site's folder, whether published or not. Hidden names (`.barqiya`, `.git`, `.well-known`) are left
 * out: no published file has one. Symbolic links count as files and are not followed. Compressed twins are left out: they follow their texts. One without its text is listed.
 */
export function listSite(site: string): string[] {
  const walk = (relative: string): string[] => {
    const entries = readdirSync(path.join(site, relative), { withFileTypes: true });
    const names = new Set(entries.map(({ name }) => name));
    return entries.flatMap((entry) => {
      const inner = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.name.startsWith(".") || names.has(originalOf(entry.name) ?? "")) return [];
      return entry.isDirectory() ? walk(inner) : [inNfc(site, inner)];
    });
  };
  return walk("").sort();
}

/** A page that every publication has and no other site is likely to have. */
const ownPage = fileOfAddress(urls.ticker);

/**
 * True if nothing has been published into this folder. Every publication leaves both of the publisher's files; if a copy of the
 * site came without them, it is known by a page.
 */
function isUntouched(site: string): boolean {
  return ![policyFile(site), manifestFile(site), path.join(site, ownPage)].some((file) => existsSync(file));
}

/**
 * Writes an empty manifest into a folder that nothing has been published into. Its files were not published, so they must
 * stay. Without the manifest, the build after a killed one would count them as published and remove them.
 *
 * @returns how many such files there are; 0 for a folder with a manifest.
 */
export function startManifest(site: string): number {
  if (!isUntouched(site)) return 0;
  writeAtomically(manifestFile(site), new Manifest().serialize().toString("utf8"));
  return listSite(site).length;
}

function missing(file: string): Words {
  return {
    ar: `قائمة الملفات المنشورة ${file} مفقودة، فيُصنع الموقع كله من جديد، وتُحذف منه الملفات التي ليست من الصحيفة.`,
    en: `The list of published files, ${file}, is missing. The whole site is made again, and files that the publication does not contain are removed.`,
  };
}

function damaged(file: string, copy: string): Words {
  return {
    ar: `قائمة الملفات المنشورة ${file} تالفة، ونسختها التالفة باسم ${copy}. يُصنع الموقع كله من جديد، وتُحذف منه الملفات التي ليست من الصحيفة.`,
    en: `The list of published files, ${file}, is broken; it is kept as ${copy}. The whole site is made again, and files that the publication does not contain are removed.`,
  };
}

/**
 * Reads what is published on a site. If the manifest of a published site is missing, damaged or of another version, every
 * file in the folder counts as published and changed: unwanted files are removed, wanted ones are written again.
 */
export function readPublished(site: string, notify: Notify): Manifest {
  const file = manifestFile(site);
  const manifest = Manifest.open(file);
  if (manifest !== undefined) return manifest;
  if (isUntouched(site)) return new Manifest();
  if (!isOfOtherVersion(file)) notify(existsSync(file) ? damaged(file, keepBroken(file)) : missing(file));
  return new Manifest(listSite(site).map((file) => [file, { contentHash: unknownHash, styles: [] }]));
}
