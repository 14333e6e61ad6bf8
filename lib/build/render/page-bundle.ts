import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import { compilePages } from "#lib/build/render/compile-pages";
import { searchScript } from "#lib/search/script";

const routeSchema = z.object({
  /** The compiled module of the route, relative to the bundle's folder. */
  module: z.string(),
  /** The style sheet of the route's pages, minified. */
  css: z.string(),
});

const bundleSchema = z.object({
  /** By the path of the page's module below `app/`. */
  routes: z.record(z.string(), routeSchema),
  searchScript: z.string(),
  /** All files that the modules need, relative to the bundle's folder. */
  files: z.array(z.string()),
});

/** The pages of `app/`, compiled for the publisher, and where they are. */
export type PageBundle = z.infer<typeof bundleSchema> & { folder: string };

const listFile = "bundle.json";
const day = 24 * 60 * 60 * 1000;

/** The bundle in a folder; `undefined` where there is none, or a file of it is missing. */
function readBundle(folder: string): PageBundle | undefined {
  try {
    const bundle = bundleSchema.parse(JSON.parse(readFileSync(path.join(folder, listFile), "utf8")));
    const isWhole = bundle.files.every((file) => existsSync(path.join(folder, file)));
    return isWhole ? { ...bundle, folder } : undefined;
  } catch {
    return undefined;
  }
}

/** Removes bundles of other engine versions; one of today may be in use by another build. */
function removeOldBundles(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    const old = path.join(folder, name);
    if (old !== current && Date.now() - statSync(old).mtimeMs > day)
      rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Opens the compiled pages of this version of the engine. They are compiled once and kept, so that a publication with an
 * unchanged engine starts no compiler.
 *
 * @param root The engine's folder.
 * @param stateFolder Where compiled pages are kept; it may be anywhere.
 * @param engine The hash of the code that renders.
 * @throws with the compiler's own words when the pages cannot be compiled.
 */
export async function openPageBundle(root: string, stateFolder: string, engine: string): Promise<PageBundle> {
  const bundles = path.join(stateFolder, "renderer");
  const folder = path.join(bundles, engine.slice(0, 32));
  const kept = readBundle(folder);
  if (kept !== undefined) return kept;
  // Made under another name first: a build that is killed half way leaves nothing that looks whole.
  const unfinished = path.join(bundles, `unfinished-${randomUUID()}`);
  mkdirSync(unfinished, { recursive: true });
  const [compiled, script] = await Promise.all([compilePages(root, unfinished), searchScript(root)]);
  const bundle = { ...compiled, searchScript: script };
  writeFileSync(path.join(unfinished, listFile), JSON.stringify(bundle));
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  removeOldBundles(bundles, folder);
  return { ...bundle, folder };
}
