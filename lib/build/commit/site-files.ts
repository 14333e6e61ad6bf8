import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { linkOrCopy } from "#lib/build/commit/link-or-copy";
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

/** Links a hashed file, which never changes. Copies any other one: an edit in `public/` must not change the site. */
export function putPlainFile({ file, from }: PlainFile, to: string): void {
  if (isHashed(file)) linkOrCopy(from, to);
  else copyFileSync(from, to);
}
