import { rmSync } from "node:fs";
import path from "node:path";
import { isHashed } from "#lib/build/commit/site-files";
import { isWhole } from "#lib/build/state/look.mjs";
import type { Manifest } from "#lib/build/state/manifest";

/**
 * Removes damaged pictures and social cards from their stores too, so that they are made again. A published picture and the
 * one in the store are often one file with two names.
 *
 * @param stateFolder The folder of caches.
 * @param damaged Files of the site.
 */
export function forgetDamaged(stateFolder: string, published: Manifest, damaged: readonly string[]): void {
  for (const file of damaged.filter(isHashed)) {
    const stored = path.join(stateFolder, file);
    const mark = published.get(file)?.mark ?? "";
    if (!isWhole(stored, mark, true)) rmSync(stored, { force: true });
  }
}
