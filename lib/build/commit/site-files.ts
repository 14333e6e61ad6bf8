import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { linkOrCopy } from "#lib/build/commit/link-or-copy";
import { stageFromDisk } from "#lib/build/commit/staging";
import { shortHash } from "#lib/build/plan/content-hash";

/** True for files whose name is a hash of their content. Cached pages may request such a file after it left use. */
export function isHashed(file: string): boolean {
  return file.startsWith("media/") || file.startsWith("og/");
}

/** A file that is published without changes: `file` on the site, `from` on the disk. `finalMonth` as of a {@link Page}. */
export type PlainFile = { file: string; from: string; contentHash: string; finalMonth?: string };

/** The files of `public/`, without hidden ones. */
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
      return { file, from, contentHash: shortHash(readFileSync(from).toString("latin1")) };
    });
}

/** Stages a file. A hashed one, which never changes, is linked; any other is copied: an edit in `public/` must not change the site. */
export function stagePlainFile(site: string, { file, from }: PlainFile): string {
  return stageFromDisk(site, file, from, isHashed(file) ? linkOrCopy : copyFileSync);
}
