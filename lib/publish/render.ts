import { copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { layOut } from "#lib/publish/batches";
import { LockedError, takeLock } from "#lib/publish/lock";
import { Manifest } from "#lib/publish/manifest";
import type { Inside } from "#lib/publish/new-manifest";
import { NextBuild } from "#lib/publish/next-build";
import { fixedKinds, type Plan, type PlannedPage } from "#lib/publish/plan";
import type { Progress } from "#lib/publish/progress";
import { manifestFile } from "#lib/publish/site-files";
import { stagedFile } from "#lib/publish/switch";
import { takeOver } from "#lib/publish/take-over";
import { together } from "#lib/publish/together";
import { writerOf } from "#lib/render/file-writers";
import { type Frame, writeJob } from "#lib/render/job";
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

/** Where Next works, relative to the engine's folder. */
const distDir = ".next/publish";

/** Writes what needs nothing of Next, between other work, as Next is rendering meanwhile. */
async function writeByHand(site: string, pages: readonly PlannedPage[], frame: Frame): Promise<void> {
  for (const page of pages) {
    const text = writerOf(page.kind)?.(frame, page.data());
    if (text !== undefined) writeFileSync(stagedFile(site, page.file), text);
    await setImmediate();
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
      const { pages, frame } = plan;
      const stale = plan.stale.filter(({ kind }) => writerOf(kind) === undefined);
      const byHand = plan.stale.filter(({ kind }) => writerOf(kind) !== undefined);
      if (stale.length === 0) {
        await writeByHand(site, byHand, frame);
        return new Map();
      }
      takeNext();
      // Routes without parameters are rendered whenever Next runs, so they need their data even if they are not stale.
      const layout = layOut(stale);
      const alone = [...new Set([...layout.alone, ...pages.filter(({ kind }) => fixedKinds.has(kind))])];
      onProgress("rendering", 0, stale.length);
      const [rendered] = await together(
        next.render(stale.length, () => writeJob(job, frame, { ...layout, alone })),
        writeByHand(site, byHand, frame),
      );
      onProgress("taking the pages over", stale.length, stale.length);
      // The only page that may have a script, and the only script that it may have.
      const isSearched = stale.some(({ kind }) => kind === "search");
      return takeOver(site, layout, rendered, isSearched ? await searchScript(root) : undefined);
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
