import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { settleBoth } from "#lib/build/commit/settle-both";
import { stagedFile } from "#lib/build/commit/switch";
import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import type { Progress } from "#lib/build/progress";
import { openPageBundle, type PageBundle } from "#lib/build/render/page-bundle";
import type { renderPage } from "#lib/build/render/render-page";
import type { RenderContext } from "#lib/build/render/render-request";
import type { Renderer } from "#lib/build/render/renderer";
import { renderError, renderInThreads } from "#lib/build/render/worker-pool";
import type { InlineHashes } from "#lib/build/state/new-manifest";
import { policyHash } from "#lib/hosting/policy-hash";
import { writeFileText } from "#lib/pages/files/file-writers";
import { findRoute, isFileKind } from "#lib/pages/inventory/page-kinds";
import type { SiteContext } from "#lib/view-models/site-context";

/** Starting a thread takes as long as rendering this many pages. */
const mostInProcess = 60;

/** How many threads to render so many pages with; 0 means in this process. */
export function countThreads(pages: number, processors: number): number {
  return pages <= mostInProcess ? 0 : Math.min(processors, Math.ceil(pages / mostInProcess));
}

/** Renders pages in this process. */
async function renderHere(
  site: string,
  pages: readonly PlannedPage[],
  bundle: string,
  context: RenderContext,
): Promise<void> {
  const module: { renderPage: typeof renderPage } = await import(
    pathToFileURL(path.join(bundle, "render-page.mjs")).href
  );
  for (const { kind, address, data, file } of pages) {
    try {
      writeFileSync(
        stagedFile(site, file),
        await module.renderPage(context, { kind, address, data: data() }),
      );
    } catch (error) {
      throw renderError(address, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}

/**
 * Writes the files that need no React: feeds, sitemaps, the search index. Yields after each file, so that waiting threads
 * get more pages.
 */
async function writeFiles(site: string, files: readonly PlannedPage[], context: SiteContext): Promise<void> {
  for (const { kind, file, data } of files) {
    if (isFileKind(kind)) writeFileSync(stagedFile(site, file), writeFileText(kind, context, data()));
    await setImmediate();
  }
}

/** What the policy must allow for each page, by file: its route's style sheet, and the search script for `/search/`. */
function inlineHashesOf(
  pages: readonly PlannedPage[],
  { routes, searchScript }: PageBundle,
): Map<string, InlineHashes> {
  const styles = new Map(Object.entries(routes).map(([page, { css }]) => [page, [policyHash(css)]]));
  const scripts = [policyHash(searchScript)];
  return new Map(
    pages.map(({ kind, address, file }) => [
      file,
      {
        styles: styles.get(findRoute(kind, address).route.page) ?? [],
        ...(kind === "search" && { scripts }),
      },
    ]),
  );
}

type ReactRendererOptions = {
  /** The engine's folder. */
  root: string;
  stateFolder: string;
  /** The hash of the engine. */
  engine: string;
  onProgress: Progress;
};

/** A renderer of the pages of `app/` with React: few pages in this process, many in worker threads. */
export function renderWithReact({ root, stateFolder, engine, onProgress }: ReactRendererOptions): Renderer {
  const open = async () => openPageBundle(root, stateFolder, engine);
  let opening: ReturnType<typeof open> | undefined;
  return {
    startAhead: () => {
      opening = open();
      // `render` reports a failure. Without this line Node would end the process before.
      opening.catch(() => {});
    },
    render: async (site, plan: Plan) => {
      const pages = plan.stale.filter(({ kind }) => !isFileKind(kind));
      const files = plan.stale.filter(({ kind }) => isFileKind(kind));
      const writing = writeFiles(site, files, plan.context);
      if (pages.length === 0) {
        await writing;
        return new Map();
      }
      const rendering = async () => {
        const bundle = await (opening ?? open());
        const { folder, routes, searchScript } = bundle;
        const context: RenderContext = { site: plan.context, routes, searchScript };
        let rendered = 0;
        const onRendered = (more: number) => {
          rendered += more;
          onProgress("rendering", rendered, pages.length);
        };
        onProgress("rendering", 0, pages.length);
        const size = countThreads(pages.length, availableParallelism());
        if (size === 0) await renderHere(site, pages, folder, context);
        else await renderInThreads(requestsOf(site, pages), { bundle: folder, context, size, onRendered });
        return inlineHashesOf(pages, bundle);
      };
      const [hashes] = await settleBoth(rendering(), writing);
      return hashes;
    },
    stop: async () => {
      // The compiler may still be running when a publication has failed.
      await opening?.catch(() => {});
    },
  };
}

function* requestsOf(site: string, pages: readonly PlannedPage[]) {
  for (const { kind, address, data, file } of pages)
    yield { kind, address, data: data(), to: stagedFile(site, file) };
}
