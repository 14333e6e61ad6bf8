import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Bundles a TypeScript script to one file and runs it: `node scripts/run.mjs build --full`. Loading hundreds of small
 * modules would take longer than most commands. The bundle is rebuilt when any of its files has changed.
 */
const [, , name = "", ...rest] = process.argv;
const entry = name.endsWith(".ts") ? name : `scripts/${name}.ts`;
const outfile = path.resolve(".barqiya/scripts", `${entry.replace(/\.ts$/, "").replaceAll("/", "-")}.mjs`);
const listFile = `${outfile}.json`;

/** @param {string} file */
function stamp(file) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

function isFresh() {
  try {
    const inputs = JSON.parse(readFileSync(listFile, "utf8"));
    return Object.entries(inputs).every(([file, known]) => stamp(file) === known);
  } catch {
    return false;
  }
}

async function bundle() {
  const { build } = await import("esbuild");
  mkdirSync(path.dirname(outfile), { recursive: true });
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Node compiles it a third faster. Names stay, so that stack traces can be read.
    minifyWhitespace: true,
    external: ["sharp", "next", "esbuild", "@playwright/test", "lighthouse", "subset-font", "harfbuzzjs"],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
  const inputs = [...own, "package-lock.json", "scripts/run.mjs"];
  writeFileSync(listFile, JSON.stringify(Object.fromEntries(inputs.map((file) => [file, stamp(file)]))));
}

if (!isFresh()) await bundle();
process.argv.splice(1, 2 + rest.length, outfile, ...rest);
await import(pathToFileURL(outfile).href);
