import { availableParallelism } from "node:os";
import path from "node:path";
import v8 from "node:v8";
import { settleAll } from "#lib/build/commit/settle-both";
import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import type { Progress } from "#lib/build/progress";
import { scriptOnHost, styleOnHost } from "#lib/build/render/host-addresses";
import { openPageBundle, type PageBundle, vocabularyOf } from "#lib/build/render/page-bundle";
import type { RenderContext } from "#lib/build/render/render-request";
import type { Renderer } from "#lib/build/render/renderer";
import { type PlannedSearchFile, searchRequests } from "#lib/build/render/search-requests";
import { renderInThreads, StartedThread } from "#lib/build/render/worker-pool";
import { writeFiles } from "#lib/build/render/write-files";
import type { InlineHashes, StagedFiles } from "#lib/build/state/new-manifest";
import { pathOfSite } from "#lib/config/site-path";
import { policyHash } from "#lib/hosting/policy-hash";
import { findRoute, isFileKind, isSearchFileKind } from "#lib/pages/inventory/page-kinds";

/** So many pages and files take as long as collecting garbage often is worth. */
const largePlan = 2000;

/**
 * Makes V8 collect garbage when the heap has grown by a quarter; by itself, it waits until it has grown to several times what is in use.
 * A build of 10,000 articles takes a quarter less memory and no more time.
 */
function collectOften(): void {
  v8.setFlagsFromString("--heap-growing-percent=25");
}

/** What the threads run; see `compile-pages.ts`. */
const renderModule = "render-worker.mjs";
const searchModule = "search-worker.mjs";

/** How many pages take as long as starting a thread. */
const pagesPerStart = 60;

/**
 * How many threads to render so many pages with. One at least: while it renders, this thread writes feeds and draws cards.
 */
export function countThreads(pages: number, processors: number): number {
  return Math.max(1, Math.min(processors, Math.floor(pages / pagesPerStart)));
}

/**
 * What the policy must allow for each page, by file: its route's style sheet, the brand's if there is one, and the search script
 * for `/search/`.
 */
function inlineHashesOf(
  pages: readonly PlannedPage[],
  { routes, searchScript }: PageBundle,
  brandSheet: string | undefined,
): Map<string, InlineHashes> {
  const ofBrand = brandSheet === undefined ? [] : [policyHash(brandSheet)];
  const styles = new Map(
    Object.entries(routes).map(([page, { css }]) => [page, [policyHash(css), ...ofBrand]]),
  );
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

/** Puts the path of a site into the style sheets and the search script of a bundle, which is the same for all sites. */
function bundleOnHost(bundle: PageBundle, sitePath: string): PageBundle {
  if (sitePath === "") return bundle;
  const routes = Object.entries(bundle.routes).map(([page, { module, css }]) => [
    page,
    { module, css: styleOnHost(css, sitePath) },
  ]);
  return {
    ...bundle,
    routes: Object.fromEntries(routes),
    searchScript: scriptOnHost(bundle.searchScript, sitePath),
  };
}

type ReactRendererOptions = {
  /** The engine's folder. */
  root: string;
  stateFolder: string;
  /** The hash of the engine. */
  engine: string;
  onProgress: Progress;
};

function noop(): void {}

/** A renderer of the pages of `app/` with React, and of the other files, in worker threads. */
export function renderWithReact({ root, stateFolder, engine, onProgress }: ReactRendererOptions): Renderer {
  const open = async () => openPageBundle(root, stateFolder, engine);
  let opening: ReturnType<typeof open> | undefined;
  let spare: { render: StartedThread; search: StartedThread } | undefined;
  const openOnHost = async ({ context }: Plan) =>
    bundleOnHost(await (opening ?? open()), pathOfSite(context.site.url));

  const renderPages = async (site: string, plan: Plan, pages: readonly PlannedPage[]) => {
    const bundle = await openOnHost(plan);
    const { folder, routes, searchScript } = bundle;
    let rendered = 0;
    const onRendered = (more: number) => {
      rendered += more;
      onProgress("rendering", rendered, pages.length);
    };
    onProgress("rendering", 0, pages.length);
    const marks = await renderInThreads(requestsOf(pages), {
      site,
      module: path.join(folder, renderModule),
      context: { site: plan.context, routes, searchScript } satisfies RenderContext,
      size: countThreads(pages.length, availableParallelism()),
      spare: spare?.render,
      onRendered,
    });
    return withMarks(inlineHashesOf(pages, bundle, plan.context.site.brand?.sheet), marks);
  };

  const writeSearchFiles = async (site: string, plan: Plan, files: readonly PlannedSearchFile[]) => {
    const bundle = await openOnHost(plan);
    const marks = await renderInThreads(searchRequests(files), {
      site,
      module: path.join(bundle.folder, searchModule),
      workerData: vocabularyOf(bundle),
      context: plan.context,
      size: 1,
      spare: spare?.search,
    });
    return withMarks(new Map(), marks);
  };

  return {
    startAhead: () => {
      opening = open();
      // `render` reports a failure. Without this line Node would end the process before.
      opening.catch(noop);
    },
    startThreads: () => {
      opening?.then((bundle) => {
        spare = {
          render: new StartedThread(path.join(bundle.folder, renderModule)),
          search: new StartedThread(path.join(bundle.folder, searchModule), vocabularyOf(bundle)),
        };
      }, noop);
    },
    render: async (site, plan: Plan, pictures) => {
      if (plan.stale.length >= largePlan) collectOften();
      const pages = plan.stale.filter(({ kind }) => !isFileKind(kind));
      const searchFiles = plan.stale.filter(isSearchFile);
      const making = [
        ...(pages.length > 0 ? [renderPages(site, plan, pages)] : []),
        ...(searchFiles.length > 0 ? [writeSearchFiles(site, plan, searchFiles)] : []),
        writeFiles(site, plan.stale, plan, pictures),
      ];
      const made = await settleAll(making);
      return new Map(made.flatMap((files) => [...files]));
    },
    stop: async () => {
      // The compiler may still be running when a publication has failed.
      await opening?.catch(noop);
      await Promise.all([spare?.render.stop(), spare?.search.stop()]);
    },
  };
}

function isSearchFile(planned: PlannedPage): planned is PlannedSearchFile {
  return isSearchFileKind(planned.kind);
}

function* requestsOf(pages: readonly PlannedPage[]) {
  for (const { kind, address, data, file } of pages) yield { kind, address, data: data(), file };
}

function withMarks(
  hashes: ReadonlyMap<string, InlineHashes>,
  marks: readonly (readonly [file: string, mark: string])[],
): StagedFiles {
  return new Map(marks.map(([file, mark]) => [file, { mark, ...hashes.get(file) }]));
}
