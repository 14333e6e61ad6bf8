import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import { retire } from "#lib/build/state/retired";

const day = 24 * 60 * 60 * 1000;
/** How long a file stays in a store after the last publication that showed it, in milliseconds. */
const lifetime = 30 * day;

/** When the stores were last looked through, and since when each file is unused (milliseconds since 1970). */
export const unusedSchema = z.object({ checked: z.number(), files: z.record(z.string(), z.number()) });

type Unused = z.infer<typeof unusedSchema>;

/** The file of this record in the folder of caches. */
export function unusedFile(stateFolder: string): string {
  return path.join(stateFolder, "unused.json");
}

function readUnused(file: string): Unused {
  try {
    return unusedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { checked: 0, files: {} };
  }
}

function list(stateFolder: string, store: "media" | "og"): string[] {
  const folder = path.join(stateFolder, store);
  return existsSync(folder) ? readdirSync(folder).map((name) => `${store}/${name}`) : [];
}

/** `media/HASH-RECIPE`, which the files of a picture and its record in the store have in common. */
function pictureOf(file: string): string {
  const [, hash = "", recipe = ""] = /^media\/([0-9a-f]{16})[0-9a-f]*-(\w+)/.exec(file) ?? [];
  return `media/${hash}-${recipe}`;
}

/**
 * Removes the pictures and social cards that no publication has shown for 30 days. Looks through the stores at most once a
 * day, since that takes as long as the archive is large.
 *
 * @param stateFolder The folder of caches.
 * @param isShown Whether the published site has a file, such as `media/NAME`.
 * @param now Milliseconds since 1970.
 */
export function cleanStores(stateFolder: string, isShown: (file: string) => boolean, now: number): void {
  const record = unusedFile(stateFolder);
  const before = readUnused(record);
  if (now - before.checked < day) return;
  const files = [...list(stateFolder, "media"), ...list(stateFolder, "og")];
  const shown = new Set(files.filter(isShown));
  const pictures = new Set([...shown].map(pictureOf));
  const isUsed = (file: string) =>
    shown.has(file) || (file.endsWith(".json") && pictures.has(pictureOf(file)));
  const present = new Set(files);
  const known = Object.fromEntries(Object.entries(before.files).filter(([file]) => present.has(file)));
  const { retired, expired } = retire(known, files, isUsed, now, lifetime);
  for (const file of expired) rmSync(path.join(stateFolder, file), { force: true });
  writeAtomically(record, `${JSON.stringify({ checked: now, files: retired })}\n`);
}
