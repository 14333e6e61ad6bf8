import { copyFileSync, linkSync } from "node:fs";

/** Makes a hard link, or a copy where the file system has no hard links or the folders are on different disks. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
