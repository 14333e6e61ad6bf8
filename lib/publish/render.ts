import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PageData } from "#lib/page";
import { cleanHtml } from "#lib/publish/clean-html";
import { takeLock } from "#lib/publish/lock";
import { type Manifest, readManifest } from "#lib/publish/manifest";
import { type Rendered, runNext } from "#lib/publish/next-build";
import { fixedKinds, type Plan, type PlannedPage } from "#lib/publish/plan";
import type { Progress } from "#lib/publish/progress";
import { manifestFile } from "#lib/publish/site-files";
import { stagedFile } from "#lib/publish/switch";
import { writeJob } from "#lib/render/job";
import { redirectPage } from "#lib/render/redirect-page";

/** Puts a plan's stale pages into the staging folder of a site, and tells the style sheets inside each file. */
export type Renderer = (site: string, plan: Plan) => Promise<Map<string, string[]>>;

/** Takes one page over from Next, and tells the style sheets inside it. */
function takeOver(site: string, page: PlannedPage, { pages, readSheet }: Rendered): string[] {
  const from = pages.get(page.address);
  if (from === undefined) throw new Error(`Next did not render ${page.address}; nothing was published.`);
  const bytes = readFileSync(from);
  const isHtml = page.file.endsWith(".html");
  const { html, styles } = isHtml
    ? cleanHtml(bytes.toString("utf8"), readSheet)
    : { html: bytes, styles: [] };
  writeFileSync(stagedFile(site, page.file), html);
  return styles;
}

/** Where Next works, relative to the engine's folder. */
const distDir = ".next/publish";

/** Pages at former addresses need nothing of Next. */
function isRedirect({ kind }: PlannedPage): boolean {
  return kind === "redirect";
}

function writeRedirects(site: string, { stale, frame }: Plan): void {
  for (const page of stale.filter(isRedirect)) {
    const html = redirectPage(frame.site, page.data() as PageData["redirect"]);
    writeFileSync(stagedFile(site, page.file), html);
  }
}

export type NextRendererOptions = {
  /** The engine's folder. */
  root: string;
  stateFolder: string;
  /** The hash of the code that renders. */
  engine: string;
  onProgress: Progress;
};

/** Renders with Next. */
export function renderWithNext({ root, stateFolder, engine, onProgress }: NextRendererOptions): Renderer {
  return async (site, plan) => {
    writeRedirects(site, plan);
    const { pages, frame } = plan;
    const stale = plan.stale.filter((page) => !isRedirect(page));
    if (stale.length === 0) return new Map();
    const job = path.join(stateFolder, "job");
    rmSync(job, { recursive: true, force: true });
    mkdirSync(job, { recursive: true });
    // Routes without parameters are rendered whenever Next runs, so they need their data even if they are not stale.
    const wanted = new Set([...stale, ...pages.filter(({ kind }) => fixedKinds.has(kind))]);
    writeJob(
      job,
      frame,
      [...wanted].map(({ kind, address, data }) => ({ kind, address, data: data() })),
    );
    onProgress("rendering", 0, stale.length);
    mkdirSync(path.join(root, ".next"), { recursive: true });
    // Sites of one checkout may be published at the same time, but Next works for one at a time.
    const unlock = takeLock(path.join(root, ".next/publish.lock"));
    try {
      const rendered = await runNext({ root, distDir, job, engine, onProgress });
      onProgress("taking the pages over", stale.length, stale.length);
      return new Map(stale.map((page) => [page.file, takeOver(site, page, rendered)]));
    } finally {
      // Next keeps every page it ever rendered, with the payloads for scripts: nine files a page.
      rmSync(path.join(root, distDir, "server/route-cache"), { recursive: true, force: true });
      unlock();
    }
  };
}

/** Gives a file a second name where the disk allows it, and copies it where not. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Takes the pages from the parts that other machines rendered. */
export function takeFromParts(parts: readonly string[]): Renderer {
  return async (site, { stale }) => {
    const manifests: [string, Manifest][] = parts.map((part) => [
      part,
      readManifest(path.join(part, manifestFile)),
    ]);
    const styles = new Map<string, string[]>();
    const missing: string[] = [];
    for (const { file, fingerprint, address } of stale) {
      const found = manifests.find(([, manifest]) => manifest.get(file)?.fingerprint === fingerprint);
      if (found === undefined) {
        missing.push(address);
        continue;
      }
      const [part, manifest] = found;
      linkOrCopy(path.join(part, file), stagedFile(site, file));
      styles.set(file, manifest.get(file)?.styles ?? []);
    }
    if (missing.length > 0) {
      throw new Error(
        `${missing.length} page(s) are in none of the parts, ${missing[0]} among them. All parts must be made of the same ` +
          "publication and engine with the same PUBLISH_AT and SITE_URL.",
      );
    }
    return styles;
  };
}
