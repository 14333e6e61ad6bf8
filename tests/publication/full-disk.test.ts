import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { internalFolder } from "#lib/hosting/internal-folder";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { build, differences, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("full-disk");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const state = path.join(folder, "state");
let added = 0;
const preload = path.join(folder, "failing-disk.cjs");

/** Lets writes below some folders fail with a code, as a full disk does: in all threads, and without a path where Node gives none. */
const failingDisk = `
const fs = require("node:fs");
const { DISK_CODE: code, DISK_FOLDERS: folders, DISK_WRITES: writes } = process.env;
let left = Number(writes);
const isBelow = (file) => typeof file === "string" && folders.split(":").some((one) => file.startsWith(one));
function fail(syscall, file) {
  const error = new Error(code + ": it failed, " + syscall);
  throw Object.assign(error, { code, syscall, errno: -1 }, code === "ENOSPC" ? {} : { path: file });
}
for (const name of ["writeFileSync", "copyFileSync", "linkSync"]) {
  const original = fs[name];
  fs[name] = (...args) => {
    const file = name === "writeFileSync" ? args[0] : args[1];
    if (isBelow(file) && left-- <= 0) fail(name, file);
    return original(...args);
  };
}
require("node:module").syncBuiltinESMExports();
`;

/** The files that a failed build may leave: none in the staging folder, and no journal. */
function leftovers(): string[] {
  return readdirSync(internalFolder(out)).filter((name) => /journal|staging|lock|\.new$/.test(name));
}

test.each([
  ["ENOSPC", 0, "is full; make room"],
  ["EDQUOT", 12, "The quota of the disk of"],
  ["EROFS", 0, "is read-only"],
  ["EACCES", 12, "does not permit to write to"],
])(
  "%s at write %i: the error names the folder, and the site stays as it was",
  async (code, writes, words) => {
    writeFileSync(preload, failingDisk);
    const environment = { STATE_DIR: state };
    writeCorpus(content, { articles: 12, seed: 4, pictures: 1 });
    await build({ content, out, environment });
    const before = hashesOf(out, true);
    addArticle(content, ++added);
    const disk = { DISK_CODE: code, DISK_WRITES: String(writes), DISK_FOLDERS: internalFolder(out) };
    const failing = { ...environment, ...disk, NODE_OPTIONS: `--require ${preload}` };
    const { code: exit, said } = await startBuild({ content, out, environment: failing }, ["--lang", "en"])
      .done;
    expect(exit, said).toBe(2);
    expect(said).toContain(words);
    expect(said).toMatch(new RegExp(`${internalFolder(out)}|${state}`));
    expect(said).toContain("Nothing was published; the site stands as it was.");
    expect(said).not.toMatch(/\n\s+at /);
    expect(differences(before, hashesOf(out, true))).toEqual([]);
    expect(leftovers()).toEqual([]);
    expect(await build({ content, out, environment })).not.toContain(" 0 rendered,");
  },
  300_000,
);
