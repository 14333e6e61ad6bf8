import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeTwins } from "#lib/build/twins/make-twins.mjs";
import { Random } from "../../../corpus/random";
import { temporaryFolder, writeFiles } from "../../../support/folders";

const text = "<p>نص طويل عن محادثات أنقرة.</p>".repeat(100);

function siteWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const site = temporaryFolder();
  writeFiles(site, files);
  return { site, temporary: path.join(site, ".new"), least: 1024 };
}

test("the twins of a text hold its bytes and have its time", () => {
  const place = siteWith({ "index.html": text });
  const page = path.join(place.site, "index.html");
  makeTwins(place, "index.html");
  expect(brotliDecompressSync(readFileSync(`${page}.br`)).toString()).toBe(text);
  expect(gunzipSync(readFileSync(`${page}.gz`)).toString()).toBe(text);
  for (const twin of [`${page}.br`, `${page}.gz`])
    expect(statSync(twin).mtime.getTime()).toBe(statSync(page).mtime.getTime());
  expect(existsSync(place.temporary)).toBe(false);
});

test("a true twin stays as it is, and gets the time of its text", () => {
  const place = siteWith({ "index.html": text, "index.html.gz": gzipSync(text, { level: 1 }) });
  const page = path.join(place.site, "index.html");
  const before = readFileSync(`${page}.gz`);
  utimesSync(page, 1000, 1000);
  makeTwins(place, "index.html");
  expect(readFileSync(`${page}.gz`).equals(before)).toBe(true);
  expect(statSync(`${page}.gz`).mtimeMs).toBe(1_000_000);
});

test.each([
  ["of another text", gzipSync(text.replace("أنقرة", "دمشق "))],
  ["that is cut off", gzipSync(text).subarray(0, -9)],
  ["that is empty", ""],
  ["that is no twin at all", "not compressed"],
  ["of a text that is far longer", gzipSync("x".repeat(1_000_000))],
])("a twin %s is made again", (_, content) => {
  const place = siteWith({ "index.html": text, "index.html.gz": content });
  makeTwins(place, "index.html");
  expect(gunzipSync(readFileSync(path.join(place.site, "index.html.gz"))).toString()).toBe(text);
});

function noise(count: number): Buffer {
  const random = new Random(1);
  return Buffer.from(Array.from({ length: count }, () => random.between(0, 255)));
}

test.each([
  ["is gone", undefined],
  ["is too short", "x".repeat(1023)],
  // Random bytes: no coding makes them smaller.
  ["gets no smaller", noise(2000)],
])("a text that %s has no twins", (_, content) => {
  const page = content === undefined ? undefined : { "index.html": content };
  const place = siteWith({ ...page, "index.html.br": "old", "index.html.gz": "old" });
  makeTwins(place, "index.html");
  expect(readdirSync(place.site)).toEqual(Object.keys(page ?? {}));
});

test("a link in the place of a twin is replaced, and what it leads to stays; a folder is left alone", () => {
  const place = siteWith({ "index.html": text, "outside.txt": "outside" });
  symlinkSync(path.join(place.site, "outside.txt"), path.join(place.site, "index.html.gz"));
  mkdirSync(path.join(place.site, "index.html.br"));
  makeTwins(place, "index.html");
  expect(readFileSync(path.join(place.site, "outside.txt"), "utf8")).toBe("outside");
  expect(gunzipSync(readFileSync(path.join(place.site, "index.html.gz"))).toString()).toBe(text);
  expect(statSync(path.join(place.site, "index.html.br")).isDirectory()).toBe(true);
});

test("the same text has the same twins", () => {
  const [one, other] = [siteWith({ "a.html": text }), siteWith({ "a.html": text })];
  makeTwins(one, "a.html");
  makeTwins(other, "a.html");
  for (const name of ["a.html.br", "a.html.gz"])
    expect(readFileSync(path.join(one.site, name)).equals(readFileSync(path.join(other.site, name)))).toBe(
      true,
    );
});
