import { describe, expect, test } from "vitest";
import { countNoun, type Noun, nouns, ordinal } from "#lib/arabic/numbers/plural";
import type { LocaleSettings } from "#lib/config/site";

const arab: LocaleSettings = { timeZone: "Asia/Damascus", region: "arab" };
const egypt: LocaleSettings = { timeZone: "Africa/Cairo", region: "egypt" };
const maghreb: LocaleSettings = { timeZone: "Africa/Casablanca", region: "maghreb" };

describe("a noun is counted in its six forms", () => {
  test.each([
    [nouns.minute, "أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقيقتين", "3 دقائق", "11 دقيقة", "100 دقيقة"],
    [nouns.article, "لا مقالات", "مقال واحد", "مقالان", "مقالين", "3 مقالات", "11 مقالاً", "100 مقال"],
    [
      nouns.correction,
      "لا تصحيحات",
      "تصحيح واحد",
      "تصحيحان",
      "تصحيحين",
      "3 تصحيحات",
      "11 تصحيحاً",
      "100 تصحيح",
    ],
    [nouns.newsItem, "لا أخبار", "خبر واحد", "خبران", "خبرين", "3 أخبار", "11 خبراً", "100 خبر"],
    [nouns.result, "لا نتائج", "نتيجة واحدة", "نتيجتان", "نتيجتين", "3 نتائج", "11 نتيجة", "100 نتيجة"],
    [nouns.page, "لا صفحات", "صفحة واحدة", "صفحتان", "صفحتين", "3 صفحات", "11 صفحة", "100 صفحة"],
    [nouns.word, "لا كلمات", "كلمة واحدة", "كلمتان", "كلمتين", "3 كلمات", "11 كلمة", "100 كلمة"],
    [nouns.day, "اليوم", "يوم واحد", "يومان", "يومين", "3 أيام", "11 يوماً", "100 يوم"],
    [nouns.year, "أقل من سنة", "سنة واحدة", "سنتان", "سنتين", "3 سنوات", "11 سنة", "100 سنة"],
  ])("$other", (noun, zero, one, two, afterPreposition, few, many, other) => {
    expect([0, 1, 2, 3, 11, 100].map((n) => countNoun(noun, n, arab))).toEqual([
      zero,
      one,
      two,
      few,
      many,
      other,
    ]);
    expect(countNoun(noun, 2, arab, { afterPreposition: true })).toBe(afterPreposition);
  });
});

test.each([
  [3, "3 مقالات"],
  [10, "10 مقالات"],
  [11, "11 مقالاً"],
  [99, "99 مقالاً"],
  [100, "100 مقال"],
  [101, "101 مقال"],
  [102, "102 مقال"],
  [103, "103 مقالات"],
  [110, "110 مقالات"],
  [111, "111 مقالاً"],
  [1000, "1,000 مقال"],
  [1003, "1,003 مقالات"],
  [1.5, "1.5 مقال"],
  [2.5, "2.5 مقال"],
])("%d is written «%s»", (n, written) => {
  expect(countNoun(nouns.article, n, arab)).toBe(written);
});

test("a preposition changes the dual and nothing else", () => {
  const written = [0, 1, 2, 3, 11, 100].map((n) =>
    countNoun(nouns.year, n, arab, { afterPreposition: true }),
  );
  expect(written).toEqual(["أقل من سنة", "سنة واحدة", "سنتين", "3 سنوات", "11 سنة", "100 سنة"]);
});

test("the number takes the region's digits and separators", () => {
  expect(countNoun(nouns.word, 1234, egypt)).toBe("١٬٢٣٤ كلمة");
  expect(countNoun(nouns.word, 1234, maghreb)).toBe("1.234 كلمة");
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("%d counts nothing", (n) => {
  expect(() => countNoun(nouns.day, n, arab)).toThrow(RangeError);
});

test("a noun without one of its forms does not compile", () => {
  const { few: _, ...incomplete } = nouns.day;
  // @ts-expect-error: `few` is missing
  const noun: Noun = incomplete;
  expect(noun).not.toHaveProperty("few");
});

describe("an ordinal", () => {
  test.each([
    [1, "الأول", "الأولى"],
    [2, "الثاني", "الثانية"],
    [3, "الثالث", "الثالثة"],
    [4, "الرابع", "الرابعة"],
    [5, "الخامس", "الخامسة"],
    [6, "السادس", "السادسة"],
    [7, "السابع", "السابعة"],
    [8, "الثامن", "الثامنة"],
    [9, "التاسع", "التاسعة"],
    [10, "العاشر", "العاشرة"],
    [11, "الـ11", "الـ11"],
    [21, "الـ21", "الـ21"],
  ])("%d is «%s» and «%s»", (n, masculine, feminine) => {
    expect(ordinal(n, "masculine", arab)).toBe(masculine);
    expect(ordinal(n, "feminine", arab)).toBe(feminine);
  });

  test("takes the site's digits after ten", () => {
    expect(ordinal(21, "feminine", egypt)).toBe("الـ٢١");
  });

  test.each([0, -1, 1.5])("%d is no place in an order", (n) => {
    expect(() => ordinal(n, "masculine", arab)).toThrow(RangeError);
  });
});
