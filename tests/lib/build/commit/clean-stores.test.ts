import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { cleanStores } from "#lib/build/commit/clean-stores";
import { temporaryFolder, writeFiles } from "../../../support/folders";

const day = 24 * 60 * 60 * 1000;
const start = Date.parse("2017-01-01T00:00:00Z");
const stem = "0123456789abcdef";
const other = "fedcba9876543210";
const names = (hash: string) => [`media/${hash}-3-240.avif`, `media/${hash}-3-1200x675.jpg`];

/** Stores with two pictures and two cards. `on` cleans them on a day, with these files shown; returns what is left. */
function stores() {
  const folder = temporaryFolder();
  const files = [...names(stem), ...names(other), "og/a.png", "og/b.jpg"];
  const records = [`media/${stem}${"0".repeat(48)}-3.json`, `media/${other}${"0".repeat(48)}-3.json`];
  writeFiles(folder, Object.fromEntries([...files, ...records].map((file) => [file, "x"])));
  const on = (number: number, shown: readonly string[]) => {
    cleanStores(folder, (file) => shown.includes(file), start + number * day);
    return [...files, ...records].filter((file) => existsSync(path.join(folder, file)));
  };
  return { folder, files, records, on };
}

test("what no publication has shown for 30 days is removed, with the records of such pictures", () => {
  const { files, records, on } = stores();
  const shown = [...names(stem), "og/a.png"];
  expect(on(0, files)).toHaveLength(8);
  expect(on(2, shown)).toHaveLength(8);
  expect(on(31, shown)).toHaveLength(8);
  expect(new Set(on(32, shown))).toEqual(new Set([...shown, records[0]]));
});

test("what is shown again in between stays for another 30 days", () => {
  const { files, on } = stores();
  on(0, []);
  on(20, files);
  expect(on(40, [])).toHaveLength(8);
  expect(on(71, [])).toEqual([]);
});

test("the stores are looked through once a day, and not at all where there are none", () => {
  const { folder, on } = stores();
  on(0, []);
  expect(on(30, [])).toEqual([]);
  writeFiles(folder, { "media/late.avif": "x" });
  on(30.5, []);
  on(60.6, []);
  expect(readdirSync(path.join(folder, "media"))).toEqual(["late.avif"]);
  expect(() => cleanStores(temporaryFolder(), () => true, start)).not.toThrow();
});
