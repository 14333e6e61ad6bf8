import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FilesThread } from "#lib/build/state/files-thread";
import { linesInTurn, lookAtSite, writeLook } from "#lib/build/state/look";
import { findDamaged, markOf } from "#lib/build/state/look.mjs";
import { Manifest } from "#lib/build/state/manifest";
import { internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder, writeFiles } from "../../../support/folders";

let thread: FilesThread;

beforeAll(() => {
  thread = new FilesThread(".");
});

afterAll(() => thread.stop());

const words = "<p>خبر</p>\n";
const mark = markOf(Buffer.from(words));

function lineOf(file: string): string {
  return `${file}\th\t${mark}\tsha256-a`;
}

/** A site with some files, and its manifest with five files to each section. */
function siteWith(count: number): { site: string; published: Manifest; files: string[] } {
  const site = temporaryFolder();
  const files = Array.from({ length: count }, (_, index) => `articles/صفحة-${index}/index.html`);
  writeFiles(site, Object.fromEntries(files.map((file) => [file, words])));
  const published = new Manifest();
  for (const [index, file] of files.entries())
    published.set(file, { contentHash: "h", mark, styles: ["sha256-a"] }, `month ${Math.floor(index / 5)}`);
  return { site, published, files };
}

describe("a published file", () => {
  const page = "articles/2016/12/a/index.html";

  test.each<[string, (file: string) => void, boolean, boolean]>([
    ["as it was published", () => {}, false, false],
    ["that is missing", (file) => rmSync(file), true, true],
    ["whose folder is missing", (file) => rmSync(path.dirname(file), { recursive: true }), true, true],
    ["that is empty", (file) => writeFileSync(file, ""), true, true],
    ["that is cut off", (file) => writeFileSync(file, words.slice(0, -2)), true, true],
    ["that is longer", (file) => writeFileSync(file, `${words} `), true, true],
    ["full of zeros", (file) => writeFileSync(file, Buffer.alloc(Buffer.byteLength(words))), false, true],
    ["with other words of the same size", (file) => writeFileSync(file, "<p>حبر</p>\n"), false, true],
    [
      "that is a folder now",
      (file) => {
        rmSync(file);
        writeFiles(file, { "a.txt": "" });
      },
      true,
      true,
    ],
    [
      "that is a link now",
      (file) => {
        rmSync(file);
        writeFileSync(`${file}.other`, words);
        symlinkSync(`${file}.other`, file);
      },
      true,
      true,
    ],
    [
      "whose folder is a file now",
      (file) => {
        rmSync(path.dirname(file), { recursive: true });
        writeFileSync(path.dirname(file), "");
      },
      true,
      true,
    ],
  ])("%s: damage is found by its size: %3$s, by its bytes: %4$s", (_, damage, bySize, byBytes) => {
    const site = temporaryFolder();
    writeFiles(site, { [page]: words, "index.html": words });
    damage(path.join(site, page));
    const lines = `${lineOf("index.html")}\n${lineOf(page)}\n`;
    expect(findDamaged(site, lines, false)).toEqual(bySize ? [page] : []);
    expect(findDamaged(site, lines, true)).toEqual(byBytes ? [page] : []);
  });

  test("without a mark has only to exist", () => {
    const site = temporaryFolder();
    writeFiles(site, { "a.html": "of any size" });
    expect(findDamaged(site, "a.html\th\t\t\nb.html\th\t\t\n", true)).toEqual(["b.html"]);
  });
});

describe("the turns", () => {
  test.each([1, 2, 3, 7, 13, 50])("of %i files visit every file once, then begin again", (most) => {
    const { published, files } = siteWith(13);
    const visited: string[] = [];
    let next = 0;
    do {
      const turn = linesInTurn(published, next, most);
      expect(turn.lines.length).toBeLessThanOrEqual(most);
      visited.push(...turn.lines.map((line) => line.split("\t")[0] ?? ""));
      next = turn.next;
    } while (next !== 0);
    expect(visited).toEqual(files);
  });

  test("give whole lines from whatever offset they begin", () => {
    const { published, files } = siteWith(13);
    const length = [...published.linesBySection()].reduce((sum, bytes) => sum + bytes.length, 0);
    for (let start = 0; start <= length + 10; start++) {
      const { lines } = linesInTurn(published, start, 3);
      for (const line of lines) expect(files.map(lineOf)).toContain(line);
      expect(lines.length > 0, `from ${start}`).toBe(
        start <= length - Buffer.byteLength(lineOf(files[12] ?? "")) - 1,
      );
    }
  });
});

describe("a look at the site", () => {
  const nothing = new Manifest();
  const look = (
    site: string,
    published: Manifest,
    rest: { changed?: Manifest; comparesBytes?: boolean } = {},
  ) =>
    lookAtSite({
      thread,
      site,
      published,
      changed: rest.changed ?? nothing,
      looksAtAll: rest.comparesBytes === true,
      comparesBytes: rest.comparesBytes === true,
    });

  test("finds nothing in a site that is whole, nor where nothing was published", async () => {
    const { site, published } = siteWith(13);
    expect((await look(site, published)).damaged).toEqual([]);
    expect((await look(site, nothing)).damaged).toEqual([]);
  });

  test("finds all damage once it has found some", async () => {
    const { site, published, files } = siteWith(13);
    writeLook(site, (await look(site, published)).state);
    for (const file of [files[0], files[12]]) rmSync(path.join(site, file ?? ""));
    expect((await look(site, published)).damaged).toEqual([files[0], files[12]]);
  });

  test("finds a file of the sections that are compared, wherever the turn is", async () => {
    const { site, published, files } = siteWith(13);
    const { state } = await look(site, published);
    writeLook(site, { ...state, next: 1_000_000 });
    rmSync(path.join(site, files[0] ?? ""));
    expect((await look(site, published)).damaged).toEqual([]);
    expect((await look(site, published, { changed: published })).damaged).toEqual([files[0]]);
  });

  test.each([
    ["of another folder", '{"next":1000000,"folder":"1 2"}'],
    ["that is missing", undefined],
    ["that is no JSON", "{"],
    ["with an offset below 0", '{"next":-1,"folder":"1 2"}'],
  ])("looks at all with a note %s", async (_, note) => {
    const { site, published, files } = siteWith(13);
    if (note !== undefined) writeFiles(internalFolder(site), { "look.json": note });
    rmSync(path.join(site, files[0] ?? ""));
    expect((await look(site, published)).damaged).toEqual([files[0]]);
  });

  test("compares bytes if the caller asks for it", async () => {
    const { site, published, files } = siteWith(13);
    const file = path.join(site, files[12] ?? "");
    writeFileSync(file, readFileSync(file, "utf8").replace("خ", "ح"));
    expect((await look(site, published)).damaged).toEqual([]);
    expect((await look(site, published, { comparesBytes: true })).damaged).toEqual([files[12]]);
  });
});
