import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import { internalFile } from "#lib/hosting/internal-folder";

export const retiredSchema = z.object({
  styles: z.record(z.string(), z.number()),
  scripts: z.record(z.string(), z.number()).default({}),
  files: z.record(z.string(), z.number()),
});

/**
 * Style sheets, search scripts and hashed files that no published page uses any more, each with the time it left use
 * (milliseconds since 1970). Browsers and caches may hold pages that still use them, so they stay valid for a week.
 */
type Retired = z.infer<typeof retiredSchema>;

const week = 7 * 24 * 60 * 60 * 1000;

/** The file of this list. */
export function retiredFile(site: string): string {
  return internalFile(site, "retired.json");
}

export function readRetired(site: string): Retired {
  try {
    return retiredSchema.parse(JSON.parse(readFileSync(retiredFile(site), "utf8")));
  } catch {
    return { styles: {}, scripts: {}, files: {} };
  }
}

/** True if the list exists and is damaged. The caller then has to find the unused files in the folder itself. */
export function isRetiredListDamaged(site: string): boolean {
  const file = retiredFile(site);
  if (!existsSync(file)) return false;
  try {
    return !retiredSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).success;
  } catch {
    return true;
  }
}

export function writeRetired(site: string, retired: Retired): void {
  const text = `${JSON.stringify(retired)}\n`;
  if (text !== `${JSON.stringify(readRetired(site))}\n`) writeAtomically(retiredFile(site), text);
}

/**
 * Updates a list of retired names. Names that left use are added, names that are in use again are taken off.
 *
 * @param before When each name was retired (milliseconds since 1970).
 * @param leaving Names that may have left use now.
 * @param lifetime How long a retired name stays valid, in milliseconds.
 * @returns the new list, and the names whose lifetime is over.
 */
export function retire(
  before: Readonly<Record<string, number>>,
  leaving: Iterable<string>,
  isUsed: (name: string) => boolean,
  now: number,
  lifetime = week,
): { retired: Record<string, number>; expired: string[] } {
  const all = { ...before };
  for (const name of leaving) all[name] ??= now;
  const unused = Object.entries(all).filter(([name]) => !isUsed(name));
  return {
    retired: Object.fromEntries(unused.filter(([, since]) => now - since < lifetime)),
    expired: unused.filter(([, since]) => now - since >= lifetime).map(([name]) => name),
  };
}
