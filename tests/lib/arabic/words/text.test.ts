import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareArabic,
  countWords,
  cutText,
  dominantDirection,
  listParts,
  readingMinutes,
  withoutArticle,
} from "#lib/arabic/words/text";

describe("cutText", () => {
  test.each([
    ["خبر قصير", 20, "خبر قصير"],
    ["خبر قصير", 8, "خبر قصير"],
    ["خبر قصير", 7, "خبر…"],
    ["خبر قصير", 4, "خبر…"],
    ["خبر، ثم خبر", 6, "خبر…"],
    ["قال: «نعم» وذهب", 7, "قال…"],
    ["كلمةطويلةجداً", 5, "كلمة…"],
    ["خبر", 1, "…"],
    ["", 5, ""],
    ["مُحَمَّدٌ رسولٌ كريم", 5, "مُحَمَّدٌ…"],
    ["👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦…"],
  ])("%j in %d is %j", (text, limit, cut) => {
    expect(cutText(text, limit)).toBe(cut);
  });

  test("never goes over its limit and never splits a grapheme", () => {
    const segmenter = new Intl.Segmenter("ar", { granularity: "grapheme" });
    const graphemes = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (text, limit) => {
          const cut = graphemes(cutText(text, limit));
          expect(cut.length).toBeLessThanOrEqual(limit);
          expect(graphemes(text).slice(0, cut.length - 1)).toEqual(cut.slice(0, -1));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test.each([0, -1, 1.5])("%d is no limit", (limit) => {
    expect(() => cutText("خبر", limit)).toThrow(RangeError);
  });
});

describe("the article", () => {
  test.each([
    ["القاهرة", "قاهرة"],
    ["ٱلقاهرة", "قاهرة"],
    ["الـقاهرة", "قاهرة"],
    ["التراث العالمي", "تراث العالمي"],
    ["ألمانيا", "ألمانيا"],
    ["الله", "الله"],
    ["التزام", "التزام"],
    ["ال", "ال"],
    ["ال سعود", "ال سعود"],
    ["حلب", "حلب"],
    ["", ""],
  ])("of «%s» leaves «%s»", (text, left) => {
    expect(withoutArticle(text)).toBe(left);
  });

  test("does not decide the order of an index", () => {
    const names = [
      "اليمن",
      "حلب",
      "الجزائر",
      "بغداد",
      "أنقرة",
      "«الدوحة»",
      "إدلب",
      "القاهرة",
      "10",
      "9",
      "UNICEF",
    ];
    expect(names.sort(compareArabic)).toEqual([
      "9",
      "10",
      "إدلب",
      "أنقرة",
      "بغداد",
      "الجزائر",
      "حلب",
      "«الدوحة»",
      "القاهرة",
      "اليمن",
      "UNICEF",
    ]);
  });

  test("decides between two that differ in nothing else", () => {
    expect(compareArabic("سلام", "السلام")).not.toBe(0);
    expect(compareArabic("سلام", "سلام")).toBe(0);
  });
});

test("a list keeps its items apart from the words between them", () => {
  expect(listParts(["حلب", "UNICEF", "أنقرة"])).toEqual([
    { type: "element", value: "حلب" },
    { type: "literal", value: " و" },
    { type: "element", value: "UNICEF" },
    { type: "literal", value: " و" },
    { type: "element", value: "أنقرة" },
  ]);
  expect(listParts([])).toEqual([]);
});

test.each([
  ["", 0],
  ["  \n ", 0],
  ["خبر", 1],
  ["خبر عاجل\nمن حلب", 4],
  ["قال: «نعم» … ثم - ذهب", 4],
  ["الرياض – واس", 2],
  ["في 2016 أطلقت UNICEF", 4],
  ["؟ ! …", 0],
])("%j has %d words", (text, words) => {
  expect(countWords(text)).toBe(words);
});

test.each([
  [0, 0],
  [80, 0],
  [180, 1],
  [360, 2],
  [1800, 10],
])("%d words take %d minutes", (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

test.each([
  ["خبر عاجل", "rtl"],
  ["BBC News", "ltr"],
  ["منظمة UNICEF الدولية", "rtl"],
  ["The city of حلب in Syria", "ltr"],
  ["2016", "rtl"],
  ["", "rtl"],
  ["עברית", "rtl"],
  ["Новости", "ltr"],
])("%j runs %s", (text, direction) => {
  expect(dominantDirection(text)).toBe(direction);
});
