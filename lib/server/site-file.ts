import { lstatSync, type Stats } from "node:fs";
import path from "node:path";

/** A file of the site and what a cache needs to know of it; `modified` in ms since 1970. */
export type SiteFile = { file: string; relative: string; bytes: number; modified: number };

/** What the disk says of a name that it cannot hold or that we may not see: as good as not there. */
const asGoodAsMissing = new Set(["ENAMETOOLONG", "EACCES", "EPERM", "EILSEQ", "ELOOP"]);

/** The code of a failed system call: `ENOENT` and the like. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function look(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (asGoodAsMissing.has(systemCode(error) ?? "")) return undefined;
    throw error;
  }
}

/** The regular file at a path below the folder; neither a link nor anything reached through one. */
export function findSiteFile(folder: string, relative: string): SiteFile | undefined {
  const segments = relative.split("/").filter((segment) => segment !== "");
  let file = folder;
  let found: Stats | undefined;
  for (const segment of segments) {
    if (found?.isDirectory() === false) return undefined;
    file = path.join(file, segment);
    found = look(file);
    if (found === undefined) return undefined;
  }
  if (!found?.isFile()) return undefined;
  return { file, relative: segments.join("/"), bytes: found.size, modified: found.mtime.getTime() };
}
