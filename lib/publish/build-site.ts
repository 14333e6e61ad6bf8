import path from "node:path";
import { type PublishOptions, publish } from "#lib/publish/publish";

export type BuildOptions = Omit<PublishOptions, "site" | "onProgress">;

/** The folder of the site: `OUT_DIR`, or `out`. */
export function siteFolder(root: string, outDir: string | undefined): string {
  return path.resolve(root, outDir || "out");
}

function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/** Publishes, shows progress on a terminal, and returns the closing line that scripts rely on. */
export async function buildSite(options: BuildOptions, outDir: string | undefined): Promise<string> {
  const start = performance.now();
  const site = siteFolder(options.root, outDir);
  const { pages, rendered, kept, removed } = await publish({ ...options, site, onProgress: showProgress });
  showProgress("");
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return `published ${pages} pages: ${rendered} rendered, ${kept} kept, ${removed} removed in ${seconds} s`;
}
