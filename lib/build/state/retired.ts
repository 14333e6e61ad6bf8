import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { internalFolder } from "#lib/build/commit/site-files";
import { writeAtomically } from "#lib/build/commit/switch";

const retiredSchema = z.object({
  styles: z.record(z.string(), z.number()),
  scripts: z.record(z.string(), z.number()).default({}),
  files: z.record(z.string(), z.number()),
});

/**
 * Style sheets, scripts of the search and hashed files that no page uses any more, and since when (ms since 1970). Readers' browsers and caches
 * may hold pages that still do, so they stay for a week.
 */
export type Retired = z.infer<typeof retiredSchema>;

const week = 7 * 24 * 60 * 60 * 1000;

function retiredFile(site: string): string {
  return path.join(site, internalFolder, "retired.json");
}

export function readRetired(site: string): Retired {
  try {
    return retiredSchema.parse(JSON.parse(readFileSync(retiredFile(site), "utf8")));
  } catch {
    return { styles: {}, scripts: {}, files: {} };
  }
}

/** Is there a list that cannot be read, so that nobody knows which files are to go in a week? */
export function isRetiredLost(site: string): boolean {
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

/** Retires what left use now, brings back what came into use again, and lets go of what was retired a week ago. */
export function retire(
  before: Readonly<Record<string, number>>,
  leaving: Iterable<string>,
  isUsed: (name: string) => boolean,
  now: number,
): { retired: Record<string, number>; expired: string[] } {
  const all = { ...before };
  for (const name of leaving) all[name] ??= now;
  const unused = Object.entries(all).filter(([name]) => !isUsed(name));
  return {
    retired: Object.fromEntries(unused.filter(([, since]) => now - since < week)),
    expired: unused.filter(([, since]) => now - since >= week).map(([name]) => name),
  };
}
