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
import { crc32 } from "node:zlib";

/**
 * Bundles a TypeScript script to one file and runs its `main`: `node scripts/run.mjs build --full`. Loading hundreds of small
 * modules would take longer than most commands. The bundle is rebuilt when any of its files has changed. What V8 has compiled is
 * kept beside it, which saves 0.3 s at each start; the bundle is CommonJS, because Node 20 keeps that for no other format.
 * Two commands may run at once, and where nothing can be written they run without a kept bundle.
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

/** @param {string} source */
function hashOf(source) {
  return hash("sha256", source).slice(0, 16);
}

/** Returns the kept bundle; undefined if it is missing, damaged or older than its files. */
function readKept() {
  try {
    const { inputs, bundle } = JSON.parse(readFileSync(listFile, "utf8"));
    const isFresh = Object.entries(inputs).every(([file, known]) => stamp(file) === known);
    const source = isFresh ? readFileSync(outfile, "utf8") : "";
    return isFresh && hashOf(source) === bundle ? source : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a file for the next start, whole or not at all. A full disk and a read-only one only cost time.
 *
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function keep(file, content) {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}

async function bundle() {
  const { build } = await import("esbuild");
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
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
  const names = [...own, "package-lock.json", "scripts/run.mjs"];
  const inputs = Object.fromEntries(names.map((file) => [file, stamp(file)]));
  keep(outfile, text);
  keep(listFile, JSON.stringify({ inputs, bundle: hashOf(text) }));
  return text;
}

/**
 * Returns what V8 has compiled, if its checksum is right: V8 itself does not check it, and would run whatever it says.
 *
 * @param {string} file
 * @returns {Buffer | undefined}
 */
function readCompiled(file) {
  try {
    const bytes = readFileSync(file);
    const compiled = bytes.subarray(0, -4);
    return crc32(compiled) === bytes.readUInt32LE(compiled.length) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {Uint8Array} compiled
 */
function writeCompiled(file, compiled) {
  try {
    for (const old of readdirSync(folder).filter((one) => one.endsWith(".compiled")))
      if (old.startsWith(`${path.basename(outfile)}.`)) rmSync(path.join(folder, old), { force: true });
  } catch {
    return;
  }
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(compiled));
  keep(file, Buffer.concat([compiled, checksum]));
}

/** @param {string} source */
function load(source) {
  // V8 tells two programs of the same length apart by nothing, so the file is named by what it was made of.
  const compiledFile = `${outfile}.${hashOf(source)}.compiled`;
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

const source = readKept() ?? (await bundle());
process.argv.splice(1, 2 + rest.length, outfile, ...rest);
await load(source).main();
