import { hash } from "node:crypto";
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
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

/**
 * Bundles a TypeScript script to one file and runs its `main`: `node scripts/run.mjs build --full`. Loading hundreds of small
 * modules would take longer than most commands. The bundle is rebuilt when any of its files has changed. What V8 has compiled is
 * kept beside it, which saves 0.3 s at each start; the bundle is CommonJS, because Node 20 keeps that for no other format.
 */
const [, , name = "", ...rest] = process.argv;
const entry = name.endsWith(".ts") ? name : `scripts/${name}.ts`;
refuseUnknown();
const outfile = path.resolve(".barqiya/scripts", `${entry.replace(/\.ts$/, "").replaceAll("/", "-")}.cjs`);
const listFile = `${outfile}.json`;
const folder = path.dirname(outfile);

/** Packages that are loaded from `node_modules`. */
const external = ["sharp", "next", "esbuild", "@playwright/test", "lighthouse", "subset-font", "harfbuzzjs"];

/** Says in one sentence which commands there are, unless one is named. */
function refuseUnknown() {
  const asksForHelp = name === "--help" || name === "-h";
  if (!asksForHelp && existsSync(entry)) return;
  const names = readdirSync("scripts").flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
  const usage = `Usage: node scripts/run.mjs COMMAND [OPTIONS], with one of these commands: ${names.join(", ")}.`;
  const problem = name === "" ? "No command is named." : `There is no command "${name}".`;
  (asksForHelp ? process.stdout : process.stderr).write(asksForHelp ? `${usage}\n` : `${problem} ${usage}\n`);
  process.exit(asksForHelp ? 0 : 2);
}

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
  mkdirSync(folder, { recursive: true });
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    metafile: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // Node compiles it a third faster. Names stay, so that stack traces can be read.
    minifyWhitespace: true,
    external,
    write: false,
    logLevel: "error",
  });
  // Code that V8 has kept cannot call `import()` itself in Node 20, so it gets a function that does.
  const text = external.reduce(
    (all, module) => all.replaceAll(`import("${module}")`, `importModule("${module}")`),
    outputFiles[0]?.text ?? "",
  );
  writeFileSync(outfile, text);
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
  const inputs = [...own, "package-lock.json", "scripts/run.mjs"];
  writeFileSync(listFile, JSON.stringify(Object.fromEntries(inputs.map((file) => [file, stamp(file)]))));
}

/**
 * @param {string} file
 * @returns {Buffer | undefined}
 */
function readCompiled(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {Uint8Array} compiled
 */
function writeCompiled(file, compiled) {
  for (const old of readdirSync(folder).filter((one) => one.endsWith(".compiled")))
    if (old.startsWith(`${path.basename(outfile)}.`)) rmSync(path.join(folder, old), { force: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, compiled);
  renameSync(temporary, file);
}

function load() {
  const source = readFileSync(outfile, "utf8");
  // V8 tells two programs of the same length apart by nothing, so the file is named by what it was made of.
  const compiledFile = `${outfile}.${hash("sha256", source).slice(0, 16)}.compiled`;
  const cachedData = readCompiled(compiledFile);
  const script = new vm.Script(`(function (exports, require, module, importModule) {${source}\n})`, {
    filename: outfile,
    ...(cachedData && { cachedData }),
  });
  // At the end, so that functions that were compiled on their first call are kept too.
  if (cachedData === undefined || script.cachedDataRejected)
    process.once("exit", () => writeCompiled(compiledFile, script.createCachedData()));
  const module = { exports: {} };
  const importModule = (/** @type {string} */ name) => import(name);
  script.runInThisContext()(module.exports, createRequire(outfile), module, importModule);
  return module.exports;
}

if (!isFresh()) await bundle();
process.argv.splice(1, 2 + rest.length, outfile, ...rest);
await load().main();
