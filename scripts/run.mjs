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

/** @typedef {{ source: string, hash: string }} Bundle */

/** @param {Uint8Array | string} source */
function hashOf(source) {
  return hash("sha256", source).slice(0, 16);
}

/**
 * Returns the kept bundle; undefined if it is missing, damaged or older than its files.
 *
 * @returns {Bundle | undefined}
 */
function readKept() {
  try {
    const { inputs, bundle } = JSON.parse(readFileSync(listFile, "utf8"));
    if (!Object.entries(inputs).every(([file, known]) => stamp(file) === known)) return undefined;
    const bytes = readFileSync(outfile);
    return hashOf(bytes) === bundle ? { source: bytes.toString("latin1"), hash: bundle } : undefined;
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

/**
 * Writes letters outside ASCII as escapes. esbuild leaves them in patterns, and a single one would double the program in memory.
 *
 * @param {string} text
 */
function toAscii(text) {
  return text.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** @returns {Promise<Bundle>} */
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
  const source = external.reduce(
    (all, module) => all.replaceAll(`import("${module}")`, `importModule("${module}")`),
    toAscii(outputFiles[0]?.text ?? ""),
  );
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
  const names = [...own, "package-lock.json", "scripts/run.mjs"];
  const inputs = Object.fromEntries(names.map((file) => [file, stamp(file)]));
  keep(outfile, source);
  keep(listFile, JSON.stringify({ inputs, bundle: hashOf(source) }));
  return { source, hash: hashOf(source) };
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

/**
 * js-yaml loads a parser of JavaScript if there is one. It takes 20 ms, and no file of a publication may hold a program.
 *
 * @param {NodeJS.Require} require
 */
function requireNeeded(require) {
  const needed = (/** @type {string} */ name) => {
    if (name === "esprima") throw new Error("Barqiya reads no JavaScript.");
    return require(name);
  };
  return Object.assign(needed, require);
}

/** @param {Bundle} bundle */
function load({ source, hash }) {
  // V8 tells two programs of the same length apart by nothing, so the file is named by what it was made of.
  const compiledFile = `${outfile}.${hash}.compiled`;
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
  script.runInThisContext()(module.exports, requireNeeded(createRequire(outfile)), module, importModule);
  return module.exports;
}

const kept = readKept() ?? (await bundle());
process.argv.splice(1, 2 + rest.length, outfile, ...rest);
await load(kept).main();
