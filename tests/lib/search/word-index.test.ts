import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getBucket, getBucketCounts, smallSegment } from "#lib/config/search-sizes";
import type { WordsFile } from "#lib/search/formats";
import { KnownWords } from "#lib/search/known-words";
import { elsewhere, type Posting, unpackPostings } from "#lib/search/postings";
import { mostInline, type Searched, WordIndex, type WordsPart } from "#lib/search/word-index";
import { readWordsFile } from "#lib/search/words-file";

type Written = Partial<Omit<Searched, "text"> & { text: string }>;

function anIndex(articles: readonly Written[]): WordIndex {
  const words = new KnownWords();
  return new WordIndex(
    words,
    articles.map(({ text = "", ...rest }) => ({
      ...{ headline: "", standfirst: "", names: [], filters: [] },
      ...rest,
      text: words.readText(text),
    })),
  );
}

/** Each word of a file with its postings: `ordinal:position,position`. */
function read(file: WordsFile): Record<string, string> {
  const show = ({ ordinal, positions }: Posting) => `${ordinal}:${positions.join(",")}`;
  return Object.fromEntries(
    readWordsFile(file).map(([exact, , packed]) => [exact, unpackPostings(packed).map(show).join(" ")]),
  );
}

function indexed(articles: readonly Written[], part: WordsPart): Record<string, string> {
  return read(anIndex(articles).file(part, 1, 1));
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
    expect(words).toEqual({ "#c:science": "0:0.5 2:0.5", "#a:samir": "0:0.5", science: "1:0" });
  });
});

test("words that are one together have rows of their own, at their positions", () => {
  const file = anIndex([{ headline: "سعيد في بور سعيد" }]).file("headlines", 1, 1);
  const rows = readWordsFile(file).filter(([exact]) => exact === "سعيد");
  const positions = rows.map(([, , packed]) => unpackPostings(packed)[0]?.positions);
  expect(positions.sort()).toEqual([[0], [3]]);
  expect(rows.filter(([, analysis]) => analysis !== rows[0]?.[1])).toHaveLength(1);
});

describe("the words of texts", () => {
  test("have their positions, and those of headlines are not among them", () => {
    expect(indexed([{ headline: "خبر", text: "حلب تنتظر\n\nحلب" }, { text: "سوق حلب" }], "texts")).toEqual({
      حلب: "0:4000,4032 1:4001",
      تنتظر: "0:4001",
      سوق: "1:4000",
    });
  });

  test.each([
    ["عاد سمير. وصل سامي", "0:4032"],
    ["عاد سمير! وصل سامي", "0:4032"],
    ["أعاد سمير؟\nوصل سامي", "0:4032"],
    ["عاد سمير، ثم وصل سامي", "0:4003"],
    ["عاد د. وصل سامي", "0:4002"],
    ["بلغ السعر 61.5 وصل سامي", "0:4003"],
    [`${"سمير ".repeat(40)}. وصل سامي`, "0:4064"],
  ])("%s: a sentence begins at a multiple of 32", (text, postings) => {
    expect(indexed([{ text }], "texts").وصل).toBe(postings);
  });

  test("are found without positions if they are stop words or single letters, and count as positions", () => {
    expect(indexed([{ text: "من حلب في و سوق ب في" }], "texts")).toEqual({
      من: "0:4000.5",
      حلب: "0:4001",
      في: "0:4000.5",
      و: "0:4000.5",
      سوق: "0:4004",
      ب: "0:4000.5",
    });
  });

  test("keep all positions in an article, so that phrases are exact", () => {
    const [postings = ""] = Object.values(indexed([{ text: "حلب ".repeat(200) }], "texts"));
    expect(postings.split(",")).toHaveLength(200);
  });
});

describe("a word that is common", () => {
  /** The files of a segment in which a word stands so often in the texts, and once in a headline. */
  const files = (count: number, articles: number) => {
    const index = anIndex([
      ...[{ headline: "حلب", text: "حلب ".repeat(count - 1) }, { text: "سوق" }],
      ...Array.from({ length: articles - 2 }, () => ({})),
    ]);
    const words = index.file("words", 1, 1);
    return {
      words: read(words),
      positions: read(index.file("positions", 1, 1)),
      sentences: read(index.file("sentences", 1, 1)),
      marks: readWordsFile(words).map((row) => row[2][0]),
    };
  };

  test("has its positions in a file of their own, and its sentences in another", () => {
    const { words, positions, sentences, marks } = files(mostInline + 1, smallSegment + 1);
    expect(words).toEqual({ حلب: "0:4000.5 0:0.5", سوق: "1:4000" });
    expect(marks[0]).toBe(elsewhere);
    expect(Object.keys(positions)).toEqual(["حلب"]);
    expect(positions.حلب).toMatch(/^0:0,4000,4001,/);
    expect(sentences).toEqual({ حلب: "0:4000.5,4000.25,4032.25 0:0.5" });
  });

  test.each([
    ["it is less common", mostInline, smallSegment + 1],
    ["the segment is small", mostInline + 1, smallSegment],
  ])("has them beside it if %s", (_, count, articles) => {
    const { words, positions, sentences } = files(count, articles);
    expect(words.حلب).toMatch(/^0:0,4000,4001,/);
    expect([positions, sentences]).toEqual([{}, {}]);
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
  const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(" "));

  test("hold each word of each article", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.constantFrom(1, 2, 8, 64), (texts, buckets) => {
        const index = anIndex(texts.map((one) => ({ text: one })));
        const all: Record<string, string> = {};
        for (let bucket = 1; bucket <= buckets; bucket++)
          Object.assign(all, read(index.file("words", bucket, buckets)));
        expect(all).toEqual(read(index.file("texts", 1, 1)));
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
    const keys = readWordsFile(file).map(([exact]) => exact);
    expect(keys).toEqual([...keys].sort());
  });
});

describe("buckets", () => {
  test.each([
    [0, 1, 0],
    [1, 2, 0],
    [16, 16, 0],
    [32, 32, 0],
    [512, 128, 0],
    [1024, 256, 0],
    [1025, 1024, 256],
    [10_000, 4096, 2048],
    [40_000, 16_384, 8192],
  ])("%d articles fill %d, and %d with positions", (articles, wordBuckets, positionBuckets) => {
    expect(getBucketCounts(articles)).toEqual({ wordBuckets, positionBuckets });
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
