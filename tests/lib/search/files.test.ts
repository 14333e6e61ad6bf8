import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { openPublication } from "#lib/content/reader/read";
import { searchPages } from "#lib/pages/inventory/search-pages";
import { searchWriters } from "#lib/search/files";
import { isolated } from "#lib/search/isolated";
import { readOpening } from "#lib/search/opening";
import { searchScript } from "#lib/search/script";
import { validFolder } from "../../support/folders";
import { later } from "../../support/snapshots";

const publication = openPublication({ root: validFolder });
const context = { site: publication.site, contentFolder: validFolder };

function write(): Map<string, string> {
  const snapshot = openSnapshot(publication, { now: Date.parse(later), includesUnpublished: false });
  return new Map(
    searchPages(snapshot, new Map()).map((page) => {
      const writer = searchWriters[page.kind as keyof typeof searchWriters] as (
        ...args: [typeof context, unknown]
      ) => string;
      return [page.address, writer(context, page.data())];
    }),
  );
}

describe("the files of the index", () => {
  const files = write();

  test("hold the words of headlines, tags, openings and headings", () => {
    const words = Object.keys(JSON.parse(files.get("/search/index/2016-12/1-of-1.json") ?? "{}"));
    for (const word of ["أنقرة", "الميناء", "سياسة"]) expect(words).toContain(word);
    expect(words).toEqual([
      ...words.filter((word) => /^\d/.test(word)),
      ...words.filter((word) => !/^\d/.test(word)),
    ]);
  });

  test("hold what a result shows, with its date in words", () => {
    const rows = JSON.parse(files.get("/search/index/2016-12/documents-1.json") ?? "[]");
    expect(rows[0]).toHaveLength(8);
    expect(rows[0][0]).toBe("/articles/2016/12/ankara-talks/");
    expect(rows[0][4]).toMatch(/2016/);
    expect(JSON.parse(files.get("/search/index/index.json") ?? "[]")).toEqual([
      ["2016-12", 1],
      ["2016-11", 1],
    ]);
  });

  test("are the same when they are built again", () => {
    expect(write()).toEqual(files);
  });
});

describe("the opening of a text", () => {
  test.each([
    ["فقرة أولى.\n\nفقرة ثانية.\n\n## عنوان فيه **تشديد**\n\nثالثة.", "فقرة أولى.\nعنوان فيه تشديد"],
    ["![صورة](a.png)\n\n> اقتباس\n\nالفقرة [الأولى](/a/).", "الفقرة الأولى."],
    ["## عنوان\n\n- نقطة", "عنوان"],
    ["", ""],
  ])("%j", (text, expected) => {
    expect(readOpening(text)).toBe(expected);
  });
});

test("Latin runs are between isolate characters", () => {
  expect(isolated("تلسكوب James Webb يكشف")).toBe("تلسكوب \u2066James Webb\u2069 يكشف");
  expect(isolated("James Webb")).toBe("\u2066James Webb\u2069");
  expect(isolated("حلب")).toBe("حلب");
});

describe("the script", () => {
  const root = path.resolve(import.meta.dirname, "../../..");

  test("is the same every time, and at most 9 KB in brotli", async () => {
    const script = await searchScript(root);
    expect(await searchScript(path.join(root, "."))).toBe(script);
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(9 * 1024);
  });

  test("uses nothing that browsers of 2017 lack, and never writes text as markup", async () => {
    const script = await searchScript(root);
    const newer =
      /\.(flatMap|flat|at|replaceAll|matchAll|fromEntries|hasOwn|toSorted|findLast|allSettled)\(|\?\?|\?\.[a-z(]|\(\?<|\\p\{|\.finally\(/;
    expect(newer.exec(script)?.[0]).toBeUndefined();
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/);
    expect("a?.b".match(newer)).not.toBeNull();
  });
});
