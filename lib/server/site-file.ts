import { lstatSync, type Stats } from "node:fs";
import path from "node:path";

/** A file of the site. `bytes` is its size, `modified` its time in milliseconds since 1970. */
export type SiteFile = { file: string; relative: string; bytes: number; modified: number };

/** Errors for names that the file system cannot store or this process may not read. They count as missing files. */
const missingCodes = new Set(["ENAMETOOLONG", "EACCES", "EPERM", "EILSEQ", "ELOOP"]);

/** The code of a failed system call, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function readStats(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (missingCodes.has(systemCode(error) ?? "")) return undefined;
    throw error;
  }
}

/** The regular file at a path below the folder. Symbolic links are not followed: they could lead out of the site. */
export function findSiteFile(folder: string, relative: string): SiteFile | undefined {
  const segments = relative.split("/").filter((segment) => segment !== "");
  let file = folder;
  let found: Stats | undefined;
  for (const segment of segments) {
    if (found?.isDirectory() === false) return undefined;
    file = path.join(file, segment);
    found = readStats(file);
    if (found === undefined) return undefined;
  }
  if (!found?.isFile()) return undefined;
  return { file, relative: segments.join("/"), bytes: found.size, modified: found.mtime.getTime() };
}
