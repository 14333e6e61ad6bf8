import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { type PageRoute, pageRoutes } from "#lib/pages/inventory/page-kinds";

/** The browsers that Next compiles for. Without them nested style rules stay nested, and older phones ignore those. */
const browsers = ["chrome111", "edge111", "firefox111", "safari16.4"];

const routePrefix = "route:";

/** The source of a route's module, which exports the page and its layout. */
function routeModule({ page, layout }: PageRoute): string {
  const source = (file: string) => JSON.stringify(`./app/${file}`);
  return [
    // The first import, because style sheets are joined in the order of imports.
    'import "./components/styles/layers.css";',
    layout === undefined
      ? "export const Layout = undefined;"
      : `export { default as Layout } from ${source(layout)};`,
    `export { default as Page } from ${source(page)};`,
  ].join("\n");
}

/** Provides the module of each route, and keeps out modules that only Next needs. */
function routesPlugin(root: string, routes: ReadonlyMap<string, PageRoute>): Plugin {
  return {
    name: "routes",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^route:/ }, ({ path: name }) => ({ path: name, namespace: "route" }));
      onLoad({ filter: /.*/, namespace: "route" }, ({ path: name }) => {
        const route = routes.get(name.slice(routePrefix.length));
        return route && { contents: routeModule(route), resolveDir: root, loader: "ts" };
      });
      // Loading Next's own module takes half a second.
      onResolve({ filter: /^next\/navigation$/ }, () => ({
        path: path.join(root, "lib/build/render/not-found.ts"),
      }));
      // Only Next reads the publication from a route. The publisher sets the data source of every page.
      onResolve({ filter: /^#lib\/pages\/routes\/live-source$/ }, ({ path: name }) => ({
        path: name,
        external: true,
      }));
      onResolve({ filter: /^\/fonts\// }, ({ path: name }) => ({ path: name, external: true }));
    },
  };
}

type CompiledPages = { routes: Record<string, { module: string; css: string }>; files: string[] };

/** The module and the style sheet that esbuild wrote for an entry point. */
function findOutput({ outputs }: Metafile, folder: string, entryPoint: string) {
  for (const [file, { entryPoint: source, cssBundle }] of Object.entries(outputs)) {
    if (source === entryPoint && file.endsWith(".mjs"))
      return { file: path.relative(folder, file), cssBundle };
  }
  throw new Error(`The compiler wrote no module for ${entryPoint}.`);
}

/**
 * Compiles every route of `app/` with React and its server renderer, for Node. Each route gets its own style sheet, which
 * has the rules of its own components alone.
 *
 * @param root The engine's folder.
 * @param folder Where to write the modules.
 * @throws the compiler's error when a module cannot be compiled.
 */
export async function compilePages(root: string, folder: string): Promise<CompiledPages> {
  // Two kinds of pages may share a route; it has one module.
  const routes = new Map(pageRoutes.map((route) => [route.page, route]));
  const modules = [...routes.keys()].map(
    (page, index) => [`route-${index}`, `${routePrefix}${page}`] as const,
  );
  const { metafile } = await build({
    entryPoints: {
      ...Object.fromEntries(modules),
      "render-page": path.join(root, "lib/build/render/render-page.ts"),
      "render-worker": path.join(root, "lib/build/render/render-worker.ts"),
      "search-worker": path.join(root, "lib/build/render/search-worker.ts"),
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
    // React's server renderer is CommonJS and loads Node's modules with `require`.
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
    if (/<\/style/i.test(css))
      throw new Error(
        `The style sheet of ${entryPoint} contains </style, which would end the element around it.`,
      );
    return [entryPoint.slice(routePrefix.length), { module: file, css }] as const;
  });
  const files = Object.keys(metafile.outputs).filter((file) => file.endsWith(".mjs"));
  return { routes: Object.fromEntries(compiled), files };
}
