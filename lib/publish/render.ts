import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PageData, PageKind } from "#lib/page";
import { cleanHtml } from "#lib/publish/clean-html";
import { LockedError, takeLock } from "#lib/publish/lock";
import { Manifest } from "#lib/publish/manifest";
import type { Inside } from "#lib/publish/new-manifest";
import { NextBuild } from "#lib/publish/next-build";
import type { Rendered } from "#lib/publish/next-outputs";
import { fixedKinds, type Plan, type PlannedPage } from "#lib/publish/plan";
import type { Progress } from "#lib/publish/progress";
import { manifestFile } from "#lib/publish/site-files";
import { stagedFile } from "#lib/publish/switch";
import { type Frame, writeJob } from "#lib/render/job";
import { redirectPage } from "#lib/render/redirect-page";
import { searchWriters } from "#lib/search/files";
import { searchScript } from "#lib/search/script";

/** Makes the pages of a plan. */
export type Renderer = {
  /** Gets ready while the plan is being made. */
  startAhead: () => void;
  /** Puts a plan's stale pages into the staging folder of a site, and tells what is inside each file. */
  render: (site: string, plan: Plan) => Promise<Map<string, Inside>>;
  /** Leaves nothing running, whatever happened. */
  stop: () => Promise<void>;
};

/** Takes one page over from Next, and tells what is inside it. */
function takeOver(
  site: string,
  page: PlannedPage,
  { pages, readSheet }: Rendered,
  script: string | undefined,
): Inside {
  const from = pages.get(page.address);
  if (from === undefined) throw new Error(`Next did not render ${page.address}; nothing was published.`);
  const bytes = readFileSync(from);
  const isHtml = page.file.endsWith(".html");
  if (!isHtml) {
    writeFileSync(stagedFile(site, page.file), bytes);
    return { styles: [] };
  }
  const { html, styles, scripts } = cleanHtml(bytes.toString("utf8"), { readSheet, script });
  writeFileSync(stagedFile(site, page.file), html);
  return { styles, ...(scripts.length > 0 && { scripts }) };
}

/** Where Next works, relative to the engine's folder. */
const distDir = ".next/publish";

type Writers = { [K in PageKind]?: (frame: Frame, data: PageData[K]) => string };

/** What needs nothing of Next: pages at former addresses, and the search index, whose files are made of many texts. */
const writers: Writers = {
  redirect: ({ site }, data) => redirectPage(site, data),
  ...searchWriters,
};

/** Writes what needs nothing of Next, and tells what is left. */
function writeByHand(site: string, { stale, frame }: Plan): PlannedPage[] {
  return stale.filter((page) => {
    const writer = writers[page.kind] as ((frame: Frame, data: unknown) => string) | undefined;
    if (writer === undefined) return true;
    writeFileSync(stagedFile(site, page.file), writer(frame, page.data()));
    return false;
  });
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
  const job = path.join(stateFolder, "job");
  const next = new NextBuild({ root, distDir, job, engine, onProgress });
  let unlock: (() => void) | undefined;
  // Sites of one checkout may be published at the same time, but Next works for one at a time.
  const takeNext = () => {
    if (unlock !== undefined) return;
    mkdirSync(path.join(root, ".next"), { recursive: true });
    unlock = takeLock(path.join(root, ".next/publish.lock"));
    rmSync(job, { recursive: true, force: true });
    mkdirSync(job, { recursive: true });
  };
  return {
    startAhead: () => {
      try {
        takeNext();
      } catch (error) {
        // It may be free when there is something to render.
        if (error instanceof LockedError) return;
        throw error;
      }
      next.startAhead();
    },
    render: async (site, plan) => {
      const stale = writeByHand(site, plan);
      const { pages, frame } = plan;
      if (stale.length === 0) return new Map();
      takeNext();
      // Routes without parameters are rendered whenever Next runs, so they need their data even if they are not stale.
      const wanted = new Set([...stale, ...pages.filter(({ kind }) => fixedKinds.has(kind))]);
      onProgress("rendering", 0, stale.length);
      const rendered = await next.render(wanted.size, () =>
        writeJob(
          job,
          frame,
          [...wanted].map(({ kind, address, data }) => ({ kind, address, data: data() })),
        ),
      );
      onProgress("taking the pages over", stale.length, stale.length);
      // The only page that may have a script, and the only script that it may have.
      const isSearched = stale.some(({ kind }) => kind === "search");
      const script = isSearched ? await searchScript(root) : undefined;
      return new Map(
        stale.map((page) => [
          page.file,
          takeOver(site, page, rendered, page.kind === "search" ? script : undefined),
        ]),
      );
    },
    stop: async () => {
      await next.stop();
      if (unlock === undefined) return;
      // Next keeps every page it ever rendered, with the payloads for scripts: nine files a page.
      rmSync(path.join(root, distDir, "server/route-cache"), { recursive: true, force: true });
      unlock();
      unlock = undefined;
    },
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
  const render: Renderer["render"] = async (site, { stale }) => {
    const manifests: [string, Manifest][] = parts.map((part) => [
      part,
      Manifest.read(path.join(part, manifestFile)),
    ]);
    const inside = new Map<string, Inside>();
    const missing: string[] = [];
    for (const { file, fingerprint, address } of stale) {
      const found = manifests.find(([, manifest]) => manifest.fingerprintOf(file) === fingerprint);
      if (found === undefined) {
        missing.push(address);
        continue;
      }
      const [part, manifest] = found;
      linkOrCopy(path.join(part, file), stagedFile(site, file));
      const { styles = [], scripts } = manifest.get(file) ?? {};
      inside.set(file, { styles, ...(scripts && { scripts }) });
    }
    if (missing.length > 0) {
      throw new Error(
        `${missing.length} page(s) are in none of the parts, ${missing[0]} among them. All parts must be made of the same ` +
          "publication and engine with the same PUBLISH_AT and SITE_URL.",
      );
    }
    return inside;
  };
  return { startAhead: () => {}, render, stop: async () => {} };
}
