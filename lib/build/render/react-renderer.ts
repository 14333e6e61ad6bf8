import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { together } from "#lib/build/commit/settle-both";
import { stagedFile } from "#lib/build/commit/switch";
import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import type { Progress } from "#lib/build/progress";
import { openPageBundle, type PageBundle } from "#lib/build/render/page-bundle";
import type { renderPage } from "#lib/build/render/render-page";
import type { RenderContext } from "#lib/build/render/render-request";
import type { Renderer } from "#lib/build/render/renderer";
import { renderError, renderInThreads } from "#lib/build/render/worker-pool";
import type { Inside } from "#lib/build/state/new-manifest";
import { policyHash } from "#lib/hosting/policy-hash";
import { writeFileText } from "#lib/pages/files/file-writers";
import { findRoute, isFileKind } from "#lib/pages/inventory/page-kinds";
import type { SiteContext } from "#lib/view-models/site-context";

/** A thread takes as long to start as some pages to render. */
const mostInProcess = 60;

/** How many threads render so many pages; none where this process does so itself. */
export function countThreads(pages: number, processors: number): number {
  return pages <= mostInProcess ? 0 : Math.min(processors, Math.ceil(pages / mostInProcess));
}

/** Renders some pages in this process. */
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

/** Writes the files that need no React: feeds, sitemaps, the search index. Between two of them threads get more pages. */
async function writeFiles(site: string, files: readonly PlannedPage[], context: SiteContext): Promise<void> {
  for (const { kind, file, data } of files) {
    if (isFileKind(kind)) writeFileSync(stagedFile(site, file), writeFileText(kind, context, data()));
    await setImmediate();
  }
}

/** What the policy has to allow for each page: its route's style sheet, and the search's script. */
function contentsOf(
  pages: readonly PlannedPage[],
  { routes, searchScript }: PageBundle,
): Map<string, Inside> {
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

export type ReactRendererOptions = {
  /** The engine's folder. */
  root: string;
  stateFolder: string;
  /** The hash of the code that renders. */
  engine: string;
  onProgress: Progress;
};

/** Renders the pages of `app/` with React: a few in this process, many in worker threads. */
export function renderWithReact({ root, stateFolder, engine, onProgress }: ReactRendererOptions): Renderer {
  const open = async () => openPageBundle(root, stateFolder, engine);
  let opening: ReturnType<typeof open> | undefined;
  return {
    startAhead: () => {
      opening = open();
      // A failure is reported when there is something to render.
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
        return contentsOf(pages, bundle);
      };
      const [contents] = await together(rendering(), writing);
      return contents;
    },
    stop: async () => {
      // The compiler may still be at work when a publication has failed.
      await opening?.catch(() => {});
    },
  };
}

function* requestsOf(site: string, pages: readonly PlannedPage[]) {
  for (const { kind, address, data, file } of pages)
    yield { kind, address, data: data(), to: stagedFile(site, file) };
}
