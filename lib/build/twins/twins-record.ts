import { readFileSync, rmSync } from "node:fs";
import * as z from "zod";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import { internalFile } from "#lib/hosting/internal-folder";
import { twinsOf } from "#lib/hosting/twins";

export const twinsSchema = z.object({
  /** Identifies the site's folder, as `look.json` does. */
  folder: z.string(),
  /** Texts whose twins are still to be made. All others have theirs. */
  pending: z.array(z.string()),
});

export type TwinsRecord = z.infer<typeof twinsSchema>;

/** The file that says which texts have their twins. A site without it has no twins, or it is not known which. */
export function twinsFile(site: string): string {
  return internalFile(site, "twins.json");
}

/** Returns the record; `undefined` if it is missing or broken. */
export function readTwins(site: string): TwinsRecord | undefined {
  try {
    return twinsSchema.parse(JSON.parse(readFileSync(twinsFile(site), "utf8")));
  } catch {
    return undefined;
  }
}

/** Writes the record, unless it says the same already. */
export function writeTwins(site: string, record: TwinsRecord): void {
  const text = `${JSON.stringify(record)}\n`;
  if (text !== `${JSON.stringify(readTwins(site))}\n`) writeAtomically(twinsFile(site), text);
}

export function removeTwinsRecord(site: string): void {
  rmSync(twinsFile(site), { force: true });
}

/** Notes before a switch which texts it changes. It removes their twins, so a build that is killed leaves them pending. */
export function notePending(site: string, moves: readonly string[]): void {
  const record = readTwins(site);
  const texts = moves.filter((file) => twinsOf(file).length > 0);
  if (record === undefined || texts.length === 0) return;
  writeTwins(site, { ...record, pending: [...new Set([...record.pending, ...texts])].sort() });
}
