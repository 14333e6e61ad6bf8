import { hash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { compilePages } from "#lib/build/render/compile-pages";
import { type KeptVocabulary, makeVocabulary, vocabularyFile } from "#lib/build/render/kept-vocabulary";
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
  /** The SHA-256 of the file with the vocabulary of the search. */
  vocabulary: z.string(),
  /** The SHA-256 of all files that the modules need, by their path relative to the bundle's folder. */
  files: z.record(z.string(), z.string()),
});

/** The compiled pages of `app/`, and their folder. */
export type PageBundle = z.infer<typeof bundleSchema> & { folder: string };

const listFile = "bundle.json";
const day = 24 * 60 * 60 * 1000;

function hashOf(folder: string, file: string): string {
  return hash("sha256", readFileSync(path.join(folder, file)), "hex");
}

/** Reads the bundle in a folder. Returns `undefined` if there is none or one of its files is missing or damaged. */
function readBundle(folder: string): PageBundle | undefined {
  try {
    const bundle = bundleSchema.parse(JSON.parse(readFileSync(path.join(folder, listFile), "utf8")));
    const isWhole = Object.entries(bundle.files).every(([file, known]) => hashOf(folder, file) === known);
    return isWhole ? { ...bundle, folder } : undefined;
  } catch {
    return undefined;
  }
}

/** Removes bundles of other engines that are more than a day old; another build may still use a newer one. */
function removeOldBundles(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    const old = path.join(folder, name);
    const made = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (old !== current && Date.now() - made > day) rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Gives a bundle its name. Another build may have put the same one there meanwhile and use it, so only a damaged one is replaced.
 *
 * @returns the folder of the bundle.
 */
function putBundle(unfinished: string, folder: string): string {
  try {
    // Fails if the folder exists.
    renameSync(unfinished, folder);
    return folder;
  } catch {
    if (readBundle(folder) === undefined) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(unfinished, folder);
    }
  }
  rmSync(unfinished, { recursive: true, force: true });
  return folder;
}

/**
 * Opens the compiled pages of an engine. They are compiled once and kept, so a publication with an unchanged engine does
 * not start the compiler.
 *
 * @param root The engine's folder.
 * @param stateFolder The folder of caches. It may be outside the engine's folder.
 * @param engine The hash of the engine.
 * @throws the compiler's error when the pages cannot be compiled.
 */
export async function openPageBundle(root: string, stateFolder: string, engine: string): Promise<PageBundle> {
  const bundles = path.join(stateFolder, "renderer");
  const folder = path.join(bundles, engine.slice(0, 32));
  const kept = readBundle(folder);
  if (kept !== undefined) return kept;
  // Compiled under another name and then renamed, so that a killed build leaves no incomplete bundle.
  const unfinished = path.join(bundles, `unfinished-${randomUUID()}`);
  mkdirSync(unfinished, { recursive: true });
  const [compiled, script] = await Promise.all([compilePages(root, unfinished), searchScript(root)]);
  const files = Object.fromEntries(compiled.files.map((file) => [file, hashOf(unfinished, file)]));
  const { hash: vocabulary } = makeVocabulary(unfinished);
  const bundle = { ...compiled, files, searchScript: script, vocabulary };
  writeFileSync(path.join(unfinished, listFile), JSON.stringify(bundle));
  const made = { ...bundle, folder: putBundle(unfinished, folder) };
  removeOldBundles(bundles, made.folder);
  return made;
}

/** Returns where the vocabulary of a bundle is. */
export function vocabularyOf({ folder, vocabulary }: PageBundle): KeptVocabulary {
  return { file: path.join(folder, vocabularyFile), hash: vocabulary };
}
