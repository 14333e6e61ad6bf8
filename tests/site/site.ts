import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The published site that these tests look at; `npm test` publishes it and says where. */
export const siteFolder = process.env.SITE_DIR ?? "out";

/** The same publication published once more, elsewhere. */
export const secondFolder = process.env.SECOND_SITE_DIR;

/** The paths of all files below a folder. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

export type HtmlFile = { file: string; html: string };

/** Every page of a site. */
export function pagesOf(folder: string): HtmlFile[] {
  return filesOf(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ file, html: readFileSync(path.join(folder, file), "utf8") }));
}
