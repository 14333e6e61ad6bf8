import { describe, expect, test } from "vitest";
import { readQuery, setPrefix } from "#lib/search/browser/query";

/** The words of a query as `[phrase] word@offset`, those to exclude with a minus. */
function read(text: string): string[] {
  const query = readQuery(text);
  const first = query[0]?.offset ?? 0;
  return query.map(
    ({ word, offset, phrase, isExcluded }) =>
      `${isExcluded ? "-" : ""}${phrase > 0 ? `[${phrase}] ` : ""}${word.exact}@${offset - first}`,
  );
}

describe("a query is read", () => {
  test.each([
    ["حلب", ["حلب@0"]],
    ["  وزير   الخارجية ", ["وزير@0", "الخارجية@1"]],
    ["حلب حلب", ["حلب@0"]],
    ["الطريق إلى حلب", ["الطريق@0", "حلب@2"]],
    ["«مجلس الأمن»", ["[1] مجلس@0", "[1] الأمن@1"]],
    ['"مجلس الأمن"', ["[1] مجلس@0", "[1] الأمن@1"]],
    ["“مجلس الأمن” قرار", ["[1] مجلس@0", "[1] الأمن@1", "قرار@2"]],
    ["قرار «مجلس الأمن", ["قرار@0", "[1] مجلس@1", "[1] الأمن@2"]],
    ["«صباح صباح»", ["[1] صباح@0", "[1] صباح@1"]],
    ["حلب -دمشق", ["حلب@0", "-[1] دمشق@1"]],
    ["حلب −دمشق", ["حلب@0", "-[1] دمشق@1"]],
    ["حلب -«ريف دمشق»", ["حلب@0", "-[1] ريف@1", "-[1] دمشق@2"]],
    ["موسكو – أنقرة", ["موسكو@0", "أنقرة@1"]],
    ["موسكو-أنقرة", ["موسكو@0", "أنقرة@1"]],
    ["حرارة -5", ["حرارة@0", "5@1"]],
    ["إنتاج 15 700 طن", ["إنتاج@0", "15700@1", "طن@2"]],
    ["١٬٠٠٠ ١٥ ٧٠٠", ["1000@0", "15700@1"]],
    ["عام 2016 300 قتيل", ["عام@0", "2016@1", "300@2", "قتيل@3"]],
    ["-دمشق", ["-[1] دمشق@0"]],
    ["حلب -في", ["حلب@0"]],
    ["في", ["في@0"]],
    ["في على", ["في@0", "على@1"]],
    ["؟!", []],
    ["«»", []],
    ["-", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("with two successive words also as one, but the files of each word first", () => {
    const [alone] = readQuery("بور");
    const [first, second] = readQuery("ببور سعيد");
    for (const one of [first, second])
      expect(one?.word.readings.map(({ stem }) => stem)).toContain("بورسعيد");
    expect(readQuery("بور سعيد")[0]?.keys).toEqual(alone?.keys);
  });

  test("up to ten words", () => {
    expect(readQuery("أحمر أخضر أزرق أسود أبيض أصفر بني رمادي وردي برتقالي بنفسجي")).toHaveLength(10);
  });

  test("a quoted word is meant as typed, a phrase and what is excluded not as another form", () => {
    const tiers = (text: string) => readQuery(text).map(({ mostTier }) => mostTier);
    expect(tiers("حلب «دمشق» «مجلس الأمن» -حمص")).toEqual([5, 1, 2, 2, 2]);
  });
});

describe("the last word may be unfinished", () => {
  test.each([
    ["محاد", "محاد"],
    ["قمة محاد", "محاد"],
    ["محاد ", ""],
    ["مح", ""],
    ["«قمة محاد", ""],
    ["قمة -محاد", ""],
    ["محاد في", ""],
    ["", ""],
  ])("%j: %j", (text, prefix) => {
    const query = readQuery(text);
    setPrefix(query, text);
    expect(query.map((word) => word.prefix).join("")).toBe(prefix);
  });
});
