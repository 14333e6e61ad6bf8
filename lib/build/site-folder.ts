import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

/** The folder of the site: `OUT_DIR`, or `out`. A link is followed, because the publisher's own folder lies beside it. */
export function siteFolder(root: string, outDir: string | undefined): string {
  const folder = path.resolve(root, outDir || "out");
  return existsSync(folder) ? realpathSync(folder) : folder;
}
