import { statSync } from "node:fs";
import path from "node:path";
import { findFolders } from "#lib/content/files/found-files";
import { readFolder, stampOf } from "#lib/content/files/walk.mjs";

/** Returns a string that changes with every change of the publication's files, without reading them. */
export function stateOfFiles(root: string): string {
  const settings = readFolder(root)
    .filter(({ name }) => name.endsWith(".yaml"))
    .map(({ name }) => {
      const stats = statSync(/* turbopackIgnore: true */ path.join(root, name), { throwIfNoEntry: false });
      return stats === undefined ? name : `${name} ${stampOf(stats)}`;
    });
  const folders = ["articles", "authors", "pages", "brand"].flatMap((folder) => findFolders(root, folder));
  return [...settings, ...folders.map(({ path: folder, listing }) => `${folder} ${listing}`)].join("\n");
}
