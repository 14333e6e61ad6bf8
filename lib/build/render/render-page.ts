import { type ComponentType, createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { finishHtml } from "#lib/build/render/finish-html";
import type { RenderContext, RenderRequest } from "#lib/build/render/render-request";
import { pathOfSite } from "#lib/config/site-path";
import { setWords } from "#lib/config/words";
import type { PageData } from "#lib/pages/inventory/page";
import { findRoute } from "#lib/pages/inventory/page-kinds";
import { setSource } from "#lib/pages/routes/source";

/** A route's module as `compile-pages.ts` writes it. */
type RouteModule = {
  Page: (props: { params: Promise<Record<string, string>> }) => Promise<ReactNode>;
  Layout?: ComponentType<{ children: ReactNode }>;
};

/** Next adds these two tags itself, so no component may contain them. */
const documentTags =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';

/** Modules by name. Each is imported when the first page of its route is rendered. */
const loaded = new Map<string, Promise<RouteModule>>();

function loadRoute(module: string): Promise<RouteModule> {
  const route = loaded.get(module) ?? import(new URL(module, import.meta.url).href);
  loaded.set(module, route);
  return route;
}

/** Gives routes a data source that has one page alone. */
function setPageSource({ site, searchScript }: RenderContext, { kind, address, data }: RenderRequest): void {
  setSource({
    context: site,
    addresses: (wantedKind) => (wantedKind === kind ? [address] : []),
    get: <K extends keyof PageData>(wantedKind: K, wanted: string) =>
      wantedKind === kind && wanted === address ? (data as PageData[K]) : undefined,
    searchScript: async () => searchScript,
  });
}

/**
 * Renders a page as a complete HTML document without a script. Calls must not overlap: the data source is global.
 *
 * @throws the error of the page, or an error when the page contains anything that a published page must not have.
 */
export async function renderPage(context: RenderContext, request: RenderRequest): Promise<string> {
  const { route, params } = findRoute(request.kind, request.address);
  const compiled = context.routes[route.page];
  if (compiled === undefined) throw new Error(`app/${route.page} was not compiled.`);
  setPageSource(context, request);
  const { brand } = context.site.site;
  setWords(brand?.words);
  const { Page, Layout } = await loadRoute(compiled.module);
  // Next passes percent-encoded parameters, and routes decode them.
  const encoded = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, encodeURIComponent(value)]),
  );
  const page = await Page({ params: Promise.resolve(encoded) });
  const tree = Layout === undefined ? page : createElement(Layout, null, page);
  const script = request.kind === "search" ? context.searchScript : undefined;
  const html = finishHtml(renderToStaticMarkup(tree), script, pathOfSite(context.site.site.url));
  const headStart = html.indexOf("<head>") + "<head>".length;
  const headEnd = html.indexOf("</head>", headStart);
  if (headStart < "<head>".length || headEnd === -1) throw new Error("The page has no head.");
  return [
    "<!doctype html>",
    html.slice(0, headStart),
    documentTags,
    html.slice(headStart, headEnd),
    `<style>${compiled.css}</style>`,
    brand?.sheet === undefined ? "" : `<style>${brand.sheet}</style>`,
    html.slice(headEnd),
    "\n",
  ].join("");
}
