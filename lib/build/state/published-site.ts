import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { internalFolder, manifestFile } from "#lib/build/commit/site-files";
import { writeAtomically } from "#lib/build/commit/switch";
import { Manifest } from "#lib/build/state/manifest";

/** The name of a file as publishing writes it, in NFC; some disks spell it in NFD. */
function asWritten(site: string, file: string): string {
  const composed = file.normalize("NFC");
  return existsSync(path.join(site, composed)) ? composed : file;
}

/**
 * Every file below the site's folder, whoever put it there. Hidden names (the books, `.git`, `.well-known`) are left out,
 * since publishing makes none. Links are files here: nothing behind them is looked at.
 */
export function listSite(site: string): string[] {
  const walk = (relative: string): string[] =>
    readdirSync(path.join(site, relative), { withFileTypes: true }).flatMap((entry) => {
      const inner = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.name.startsWith(".")) return [];
      return entry.isDirectory() ? walk(inner) : [asWritten(site, inner)];
    });
  return walk("").sort();
}

/** Has nothing been published into this folder yet? Both files are there from the first publication on. */
function isUntouched(site: string): boolean {
  return ["policy.json", path.basename(manifestFile)].every(
    (name) => !existsSync(path.join(site, internalFolder, name)),
  );
}

/**
 * Begins the books of a folder into which nothing has been published yet. What lies there already belongs to somebody else
 * and stays: an empty manifest says so, even if this build is killed.
 *
 * @returns how many such files there are.
 */
export function beginBooks(site: string): number {
  if (!isUntouched(site)) return 0;
  writeAtomically(path.join(site, manifestFile), new Manifest().serialize().toString("utf8"));
  return listSite(site).length;
}

/** No fingerprint of a page or file: it is made anew. */
const unknown = "?";

/**
 * What stands on a site. Where the manifest is missing, damaged or of another version, every file in the folder counts as
 * published and as different, so that what is no longer wanted goes and what is wanted is made anew.
 */
export function readPublished(site: string): Manifest {
  const manifest = Manifest.open(path.join(site, manifestFile));
  if (manifest !== undefined) return manifest;
  if (isUntouched(site)) return new Manifest();
  return new Manifest(listSite(site).map((file) => [file, { fingerprint: unknown, styles: [] }]));
}
