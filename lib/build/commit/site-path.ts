import { lstatSync } from "node:fs";
import path from "node:path";

/** True for the path of a published file relative to its site: it stays below the site's folder, and no name is hidden. */
export function isSitePath(file: string): boolean {
  return file.split("/").every((name) => name !== "" && !name.startsWith(".") && !name.includes("\0"));
}

/**
 * Finds what would make a change of the site happen outside of it, or fail half-way: a link or a file where a folder belongs,
 * or a folder where a file belongs.
 *
 * @param moves Files to put in place, as {@link isSitePath} accepts them.
 * @param removals Files to remove.
 * @returns the first such path; undefined if there is none.
 */
export function findObstacle(
  site: string,
  moves: readonly string[],
  removals: readonly string[],
): string | undefined {
  const sound = new Set<string>();
  const isFolder = (file: string) => lstatSync(file, { throwIfNoEntry: false })?.isDirectory();
  for (const file of [...moves, ...removals]) {
    const names = path.dirname(file) === "." ? [] : path.dirname(file).split("/");
    for (let depth = 1; depth <= names.length; depth++) {
      const folder = path.join(site, ...names.slice(0, depth));
      if (sound.has(folder)) continue;
      const found = isFolder(folder);
      // Folders that are missing are made.
      if (found === undefined) break;
      if (!found) return folder;
      sound.add(folder);
    }
  }
  return moves.map((file) => path.join(site, file)).find(isFolder);
}
