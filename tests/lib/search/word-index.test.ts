import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getBucket, getBucketCounts } from "#lib/config/search-sizes";
import type { WordsFile } from "#lib/search/formats";
import { KnownWords } from "#lib/search/known-words";
import { partStarts, unpackPostings } from "#lib/search/postings";
import { type Searched, WordIndex, type WordsPart } from "#lib/search/word-index";

type Written = Partial<Omit<Searched, "text"> & { text: string }>;

function anIndex(articles: readonly Written[]): WordIndex {
  const words = new KnownWords();
  return new WordIndex(
    words,
    articles.map(({ text = "", ...rest }) => ({
      ...{ headline: "", standfirst: "", names: [], filters: [] },
      ...rest,
      text: words.read(text),
    })),
  );
}

/** Each word of a file with its postings: `ordinal:position,position`. */
function read(file: WordsFile, part: WordsPart): Record<string, string> {
  const from = part === "texts" ? partStarts.text : partStarts.headline;
  return Object.fromEntries(
    file.map(([exact, , packed]) => [
      exact,
      unpackPostings(packed, from)
        .map(({ ordinal, positions }) => `${ordinal}:${positions.join(",")}`)
        .join(" "),
    ]),
  );
}

function indexed(articles: readonly Written[], part: WordsPart): Record<string, string> {
  return read(anIndex(articles).file(part, 1, 1), part);
}

describe("the words of headlines", () => {
  test("have their positions in headline, standfirst and names", () => {
    const words = indexed(
      [
        { headline: "حلب تنتظر حلب", standfirst: "سكان حلب", names: ["سمير حداد", "حلب"] },
        { headline: "خبر", names: ["سمير"] },
      ],
      "headlines",
    );
    expect(words).toEqual({
      حلب: "0:0,2,1001,2020",
      تنتظر: "0:1",
      سكان: "0:1000",
      سمير: "0:2000 1:2000",
      حداد: "0:2001",
      خبر: "1:0",
    });
  });

  test("include filters, without positions", () => {
    const words = indexed(
      [{ filters: ["#c:science", "#a:samir"] }, { headline: "science" }, { filters: ["#c:science"] }],
      "headlines",
    );
    expect(words).toEqual({ "#c:science": "0: 2:", "#a:samir": "0:", science: "1:0" });
  });
});

describe("the words of texts", () => {
  test("have their positions, and those of headlines are not among them", () => {
    expect(indexed([{ headline: "خبر", text: "حلب تنتظر\n\nحلب" }, { text: "سوق حلب" }], "texts")).toEqual({
      حلب: "0:4000,4002 1:4001",
      تنتظر: "0:4001",
      سوق: "1:4000",
    });
  });

  test("are found without positions if they are stop words or single letters, and count as positions", () => {
    expect(indexed([{ text: "من حلب في و سوق ب في" }], "texts")).toEqual({
      من: "0:",
      حلب: "0:4001",
      في: "0:",
      و: "0:",
      سوق: "0:4004",
      ب: "0:",
    });
  });

  test.each([
    [1, 16],
    [4000, 16],
    [4001, 2],
    [16_000, 2],
    [16_001, 1],
  ])("keep few positions in one article if they are common: in %d articles, %d", (articles, most) => {
    const texts = Array.from({ length: articles }, () => ({ text: "حلب ".repeat(20) }));
    const [postings = ""] = Object.values(indexed(texts, "texts"));
    expect(postings.split(" ")[0]?.split(",")).toHaveLength(most);
  });
});

describe("the files of a segment", () => {
  const words = [
    "حلب",
    "القاهرة",
    "الوزير",
    "وزير",
    "سوق",
    "في",
    "15,700",
    "unicef",
    "constructor",
    "__proto__",
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(" "));

  test("hold each word of each article", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.constantFrom(1, 2, 8, 64), (texts, buckets) => {
        const index = anIndex(texts.map((one) => ({ text: one })));
        const all: Record<string, string> = {};
        for (let bucket = 1; bucket <= buckets; bucket++)
          Object.assign(all, read(index.file("texts", bucket, buckets), "texts"));
        expect(all).toEqual(read(index.file("texts", 1, 1), "texts"));
        const found = new Set(
          Object.values(all).flatMap((postings) =>
            postings.split(" ").map((one) => Number.parseInt(one, 10)),
          ),
        );
        texts.forEach((one, ordinal) => {
          expect(found.has(ordinal)).toBe(one !== "");
        });
      }),
      { numRuns: 100 },
    );
  });

  test("are the same for the same articles, and sorted", () => {
    const make = () => anIndex(["سوق حلب", "حلب في الشتاء", "Aleppo 2016"].map((one) => ({ text: one })));
    const file = make().file("texts", 1, 1);
    expect(make().file("texts", 1, 1)).toEqual(file);
    const keys = file.map(([exact]) => exact);
    expect(keys).toEqual([...keys].sort());
  });
});

describe("buckets", () => {
  test.each([
    [0, 1, 1],
    [1, 1, 4],
    [16, 4, 16],
    [32, 8, 32],
    [512, 64, 256],
    [9000, 512, 2048],
    [40_000, 1024, 4096],
  ])("%d articles fill %d with headlines and %d with texts", (articles, headlineBuckets, textBuckets) => {
    expect(getBucketCounts(articles)).toEqual({ headlineBuckets, textBuckets });
  });

  test("are about equally full, and every number is valid", () => {
    const counts = new Map<number, number>();
    const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    for (const a of letters)
      for (const b of letters)
        for (const c of letters) {
          const bucket = getBucket(a + b + c, 64);
          counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
        }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 64 }, (_, index) => index + 1),
    );
    const mean = letters.length ** 3 / 64;
    expect(Math.max(...counts.values())).toBeLessThan(mean * 1.5);
    expect(Math.min(...counts.values())).toBeGreaterThan(mean * 0.5);
  });
});
