import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { searchStrings } from "#lib/config/strings";
import { searchUrls } from "#lib/config/urls";
import { openPublication } from "#lib/content/reader/read";
import { searchPages } from "#lib/pages/inventory/search-pages";
import { findCommonWords } from "#lib/search/common-words";
import { searchWriters } from "#lib/search/files";
import type { RecentFile, RecentTextFile, TextFile } from "#lib/search/formats";
import { isolated } from "#lib/search/isolated";
import { searchScript } from "#lib/search/script";
import { searchText } from "#lib/search/search-text";
import { placeOf } from "#lib/search/segment-rows";
import { readWordsFile } from "#lib/search/words-file";
import { getScriptData } from "../../../components/search/script-data";
import { validFolder } from "../../support/folders";
import { later } from "../../support/snapshots";

const publication = openPublication({ root: validFolder });

function write(url = publication.site.url): Map<string, string> {
  const context = { site: { ...publication.site, url }, contentFolder: validFolder };
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

describe("the files of the index of a site below a path", () => {
  const files = write("https://example.org/a/b");

  test("lie at the same addresses within the site, and lead to the pages on its host", () => {
    expect([...files.keys()]).toEqual([...write().keys()]);
    const text = [...files.values()].join("");
    expect(text).toContain('"/a/b/articles/2016/12/ankara-talks/"');
    expect(text).toContain('"/a/b/categories/politics/"');
    expect(text).not.toMatch(/"\/(?!a\/b\/)/);
  });
});

describe("the files of the index", () => {
  const files = write();
  const read = (address: string) => JSON.parse(files.get(address) ?? "");
  const recent: RecentFile = read("/search/index/recent.json");
  const [block, segment] = recent.segments;
  const name = segment?.[0] ?? "";

  test("hold the words of headlines, tags and sections of the newest articles, and their filters", () => {
    const words = readWordsFile(recent.words).map(([exact]) => exact);
    for (const word of ["أنقرة", "الميناء", "سياسة", "#c:politics", "#a:port-desk"])
      expect(words).toContain(word);
    expect(words).toEqual([...words].sort());
  });

  test("hold the words of whole texts beside them", () => {
    const texts: RecentTextFile = read("/search/index/recent-text.json");
    expect(texts.version).toBe(recent.version);
    expect(readWordsFile(texts.words).map(([exact]) => exact)).toContain("الرسوم");
  });

  test("hold what a result shows, with its date in words", () => {
    const [row] = recent.documents;
    expect(row).toHaveLength(8);
    expect(row?.[0]).toBe("/articles/2016/12/ankara-talks/");
    expect(row?.[4]).toMatch(/2016/);
    expect(read(searchUrls.documents("2016-11", 1))).toHaveLength(1);
  });

  test("list the segments, and where the newest articles are in their month", () => {
    expect(recent.segments).toEqual([
      ["", 0, 0, "2016-12", 0, [2]],
      [name, 2, 0, "2016-11", 0, [1]],
    ]);
  });

  test("have the whole text of each article at the position that its segment gives", () => {
    const places = [block, segment].map((one) => one && placeOf(one, 0));
    const texts: TextFile[] = places.map((place) =>
      read(searchUrls.text(place?.month ?? "", place?.position ?? 0)),
    );
    expect(texts.map(({ row }) => row[0])).toEqual([
      "/articles/2016/12/ankara-talks/",
      "/articles/2016/11/quay-reopens/",
    ]);
    expect(texts[0]?.row).toEqual(recent.documents[0]);
    expect(texts[0]?.text).toContain("الرسوم");
  });

  test("are the same when they are built again", () => {
    expect(write()).toEqual(files);
  });
});

describe("the text of an article", () => {
  test.each([
    ["فقرة أولى.\n\n## عنوان فيه **تشديد**\n\n- نقطة", [], "فقرة أولى.\nعنوان فيه تشديد\nنقطة"],
    [
      '![صورة سوق](a.png "سوق حلب")\n\n> اقتباس\n\nالفقرة [الأولى](/a/).',
      [],
      "صورة سوق\nسوق حلب\nاقتباس\n\nالفقرة الأولى.",
    ],
    ["فقرة[^1].\n\n[^1]: حاشية فيها كلمة.", [], "فقرة.\n\nحاشية فيها كلمة."],
    ["نص", ["شرح الصورة", "تصحيح"], "نص\n\nشرح الصورة\n\nتصحيح"],
    ["", [], ""],
  ])("%j with %j", (typed, notes, expected) => {
    expect(searchText(typed, notes)).toBe(expected);
  });
});

describe("the commonest words", () => {
  test("are in the list of the power of two that they reach, without stop words", () => {
    const articles = [
      ["حلب في الشتاء", "سوق"],
      ["حلب", "سوق حلب"],
      ["حلب في الصيف"],
      ["حلب", "في سوق"],
      ["وزير"],
    ];
    expect(findCommonWords(articles)).toEqual(["الشتاء الصيف وزير", "سوق", "حلب"]);
  });
});

test("Latin runs are between isolate characters", () => {
  expect(isolated("تلسكوب James Webb يكشف")).toBe("تلسكوب \u2066James Webb\u2069 يكشف");
  expect(isolated("James Webb")).toBe("\u2066James Webb\u2069");
  expect(isolated("حلب")).toBe("حلب");
});

describe("the script", () => {
  const root = path.resolve(import.meta.dirname, "../../..");

  test("is the same every time, and at most 10.85 KB in brotli", async () => {
    const script = await searchScript(root);
    expect(await searchScript(path.join(root, "."))).toBe(script);
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(10.85 * 1024);
  });

  test("keeps the names of what the page and the index hand over", async () => {
    const script = await searchScript(root);
    const ofIndex = ["version", "segments", "words", "documents", "row", "text"];
    const { forms, digits, group } = getScriptData(publication.site);
    const names = [...ofIndex, ...Object.keys(searchStrings), ...Object.keys({ forms, digits, group })];
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(script))).toEqual([]);
    expect(script).not.toMatch(/isExcluded|mostTier/);
  });

  test("has Arabic letters as characters in its patterns, and all marks as escapes", async () => {
    const script = await searchScript(root);
    expect(script).toContain("[ڤپأإآٱىئؤة\\u0653-\\u0655]");
    expect(script.normalize("NFC")).toBe(script);
    for (const code of ["u200B", "u200F", "uFEFF"]) expect(script).toContain(`\\${code}`);
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
