import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { type PageRoute, pageRoutes } from "#lib/pages/inventory/page-kinds";

/** The browsers that Next compiles for: without them nested rules stay nested, and older phones lose them. */
const browsers = ["chrome111", "edge111", "firefox111", "safari16.4"];

const routePrefix = "route:";

/** The module of a route: its page and the layout around it. */
function routeModule({ page, layout }: PageRoute): string {
  const source = (file: string) => JSON.stringify(`./app/${file}`);
  return [
    // First, since the order of imports is the order of style sheets.
    'import "./components/styles/layers.css";',
    layout === undefined
      ? "export const Layout = undefined;"
      : `export { default as Layout } from ${source(layout)};`,
    `export { default as Page } from ${source(page)};`,
  ].join("\n");
}

/** Gives each route a module, and keeps out what only Next needs. */
function routesPlugin(root: string, routes: ReadonlyMap<string, PageRoute>): Plugin {
  return {
    name: "routes",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^route:/ }, ({ path: name }) => ({ path: name, namespace: "route" }));
      onLoad({ filter: /.*/, namespace: "route" }, ({ path: name }) => {
        const route = routes.get(name.slice(routePrefix.length));
        return route && { contents: routeModule(route), resolveDir: root, loader: "ts" };
      });
      // Loading Next's module takes half a second; a page that the publisher renders is there.
      onResolve({ filter: /^next\/navigation$/ }, () => ({
        path: path.join(root, "lib/build/render/not-found.ts"),
      }));
      // The publisher sets the source of every page, so that reading the publication is never loaded.
      onResolve({ filter: /^#lib\/render\/live-source$/ }, ({ path: name }) => ({
        path: name,
        external: true,
      }));
      onResolve({ filter: /^\/fonts\// }, ({ path: name }) => ({ path: name, external: true }));
    },
  };
}

export type CompiledPages = { routes: Record<string, { module: string; css: string }>; files: string[] };

/** The file that esbuild made of an entry point, and its style sheet. */
function findOutput({ outputs }: Metafile, folder: string, entryPoint: string) {
  for (const [file, { entryPoint: made, cssBundle }] of Object.entries(outputs)) {
    if (made === entryPoint && file.endsWith(".mjs")) return { file: path.relative(folder, file), cssBundle };
  }
  throw new Error(`The compiler made nothing of ${entryPoint}.`);
}

/**
 * Compiles every route of `app/`, React and its server renderer into a folder, for Node. Each route has a style sheet of its
 * own, with the rules of its own components alone.
 *
 * @param root The engine's folder.
 * @throws with the compiler's own words when a module cannot be compiled.
 */
export async function compilePages(root: string, folder: string): Promise<CompiledPages> {
  // A page that shows two kinds has one module.
  const routes = new Map(pageRoutes.map((route) => [route.page, route]));
  const modules = [...routes.keys()].map(
    (page, index) => [`route-${index}`, `${routePrefix}${page}`] as const,
  );
  const { metafile } = await build({
    entryPoints: {
      ...Object.fromEntries(modules),
      "render-page": path.join(root, "lib/build/render/render-page.ts"),
      "render-worker": path.join(root, "lib/build/render/render-worker.ts"),
    },
    outdir: folder,
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    platform: "node",
    format: "esm",
    target: ["node20", ...browsers],
    jsx: "automatic",
    outExtension: { ".js": ".mjs" },
    define: { "process.env.NODE_ENV": '"production"' },
    // React's server renderer is CommonJS and asks for Node's modules by `require`.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins: [routesPlugin(root, routes)],
  });
  const compiled = modules.map(([, entryPoint]) => {
    const { file, cssBundle } = findOutput(metafile, "", `route:${entryPoint}`);
    const css = cssBundle === undefined ? "" : readFileSync(path.join(folder, cssBundle), "utf8").trim();
    if (/<\/style/i.test(css)) throw new Error(`The style sheet of ${entryPoint} would end its own element.`);
    return [entryPoint.slice(routePrefix.length), { module: file, css }] as const;
  });
  const files = Object.keys(metafile.outputs).filter((file) => file.endsWith(".mjs"));
  return { routes: Object.fromEntries(compiled), files };
}
