import { describe, expect, test } from "vitest";
import { isPairing, isResultLine, isScore, isTeam } from "#lib/arabic/direction/result-lines";

describe("a line that is a result", () => {
  test.each([
    "الأهلي 3-2 الزمالك",
    "الأهلي 3 – 2 الزمالك.",
    "- الأهلي 3-2 الزمالك",
    "الأهلي ٣:٢ الزمالك",
    "تشرين 2-1 الوحدة",
    "ريال مدريد 4-1 ريال سوسيداد",
    "«الوحدة» 0-0 «الجزيرة»",
    "يوفنتوس 1-1 ميلان (4-2)",
    "نصف النهائي: الهلال 2-1 النصر",
    "أولمبيا لوبليانا 98-102 بارتيزان",
    "ألكاراز 6-4 3-6 7-5 سينر",
    "الأهلي – الزمالك: 3-2",
    "الجولة 5: الأهلي 3-2 الزمالك",
    "28/11: الأهلي 3-2 الزمالك",
    "الأهلي 3-2 الزمالك، الهلال 1-0 النصر",
    "الأهلي ضد الزمالك 3-2",
  ])("%s", (line) => {
    expect(isResultLine(line)).toBe(true);
  });

  test.each([
    "فاز الأهلي 3-2 على الزمالك",
    "الأهلي يكتسح الزمالك 5-0",
    "الأهلي يسحق 5-0 الزمالك",
    "انتهت المباراة 3-2 أمس",
    "الفئة 5-10 سنوات",
    "الأعمار 20-30 عاماً",
    "المعرض 1-3 مارس",
    "الأهلي 3-2 الزمالك، وهدفه الثالث كان الأجمل",
    "الـــساعة 10:26 GMT.",
    "الدوام 9-5 مساءً",
    "الافتتاح 10:30 صباحاً",
    "موسم 2015-2016 الدراسي",
    "هاتف 555-1234 دمشق",
    "حجم الملف 5-10 MB",
    "السعر 5-10 ريال",
    "دمشق 10:30 القاهرة",
    "ضربات الترجيح 4-2 للزمالك",
    "التصويت 12-3 لصالح القرار",
    "3-2",
    "الأهلي 3-2",
    "الأهلي 3 الزمالك 2",
    "",
  ])("is not «%s»", (line) => {
    expect(isResultLine(line)).toBe(false);
  });
});

test.each([
  ["أ – ب", true],
  ["الأهلي - الزمالك", true],
  ["الأهلي × الزمالك", true],
  ["من البيت – إلى المدرسة", false],
  ["الأهلي", false],
  ["2015 – 2016", false],
])("«%s» names two teams: %s", (text, wanted) => {
  expect(isPairing(text)).toBe(wanted);
});

test.each([
  ["1-0", true],
  [" 1 – 0 ", true],
  ["1-1 (4-2)", true],
  ["2015-2016", false],
  ["1-0 أمس", false],
])("«%s» is a score: %s", (text, wanted) => {
  expect(isScore(text)).toBe(wanted);
});

test("a name of a team has no number and no word of prose", () => {
  expect(["الأهلي", "ريال مدريد", "PSG", "45", "فاز الأهلي", ""].map(isTeam)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.each(["أ ", "1-2 ", "أ - ", "(1-2) ", "أ: "])(
  "a long text of %j takes no more than a moment",
  (part) => {
    const start = performance.now();
    isResultLine(part.repeat(20_000));
    isPairing(part.repeat(20_000));
    isScore(part.repeat(20_000));
    isTeam(part.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
