import { lstatSync, readFileSync } from "node:fs";
import * as z from "zod";
import { isSitePath } from "#lib/build/commit/site-path";
import { internalFile } from "#lib/hosting/internal-folder";

const sitePath = z.string().refine(isSitePath);

/**
 * The changes that a publication makes to a site. The journal is written before the first change, and the next build
 * finishes a journal that it finds. So a build may be killed at any moment.
 */
const journalSchema = z.strictObject({
  /** Staged files, in the order in which they are moved to the site: link targets before the pages that link to them. */
  moves: z.array(sitePath),
  /** Staged files of the publisher's own, which are moved after that. The manifest is the last. */
  own: z.array(z.string().regex(/^[a-z]+\.[a-z]+$/)),
  /** Files to remove from the site, after all moves, when no page links to them any more. */
  removals: z.array(sitePath),
});

export type Journal = z.infer<typeof journalSchema>;

/** The file of a site's journal. */
export function journalFile(site: string): string {
  return internalFile(site, "journal.json");
}

/**
 * Reads the journal of a site.
 *
 * @returns undefined if there is none; `broken` if it is cut off, no journal, or names a path outside of the site.
 */
export function readJournal(site: string): Journal | "broken" | undefined {
  const file = journalFile(site);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (!stats.isFile()) return "broken";
  const text = readFileSync(file, "utf8");
  try {
    return journalSchema.parse(JSON.parse(text));
  } catch {
    return "broken";
  }
}
