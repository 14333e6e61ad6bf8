import { copyFileSync, linkSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "#lib/build/plan/content-hash";

/** The folder inside the site's folder where publishing keeps its own books. */
export const internalFolder = ".barqiya";

/** What stands on the site, below its folder; see `manifest.ts`. */
export const manifestFile = `${internalFolder}/manifest.tsv`;

/** Files whose names change with their bytes; caches may ask for an old name for a while. */
export function isHashed(file: string): boolean {
  return file.startsWith("media/") || file.startsWith("og/");
}

/** A file that is put on the site as it is; `finalMonth` as of a {@link Page}. */
export type PlainFile = { file: string; from: string; fingerprint: string; finalMonth?: string };

/** Everything in `public/`, which goes on the site as it is. */
export function publicFiles(folder: string): PlainFile[] {
  const walk = (relative: string): string[] =>
    readdirSync(path.join(folder, relative), { withFileTypes: true }).flatMap((entry) => {
      const inner = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.name.startsWith(".")) return [];
      return entry.isDirectory() ? walk(inner) : [inner];
    });
  return walk("")
    .sort()
    .map((file) => {
      const from = path.join(folder, file);
      return { file, from, fingerprint: fingerprint(readFileSync(from).toString("latin1")) };
    });
}

/** Made pictures never change, so they get a second name where the disk allows it; anything else is copied. */
export function putPlainFile({ file, from }: PlainFile, to: string): void {
  try {
    if (isHashed(file)) {
      linkSync(from, to);
      return;
    }
  } catch {
    // Another disk, or one without hard links.
  }
  copyFileSync(from, to);
}
