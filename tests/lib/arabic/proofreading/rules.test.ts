import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getProofreadingRules, proofreadingRules } from "#lib/arabic/proofreading/rules";
import { applyFindings } from "#lib/arabic/words/typography";
import type { LocaleSettings } from "#lib/config/site";

const settings: LocaleSettings = { timeZone: "UTC", region: "arab" };
const rules = getProofreadingRules(settings);

function correct(text: string): string {
  return rules.reduce((left, rule) => applyFindings(left, rule.find(left)), text);
}

test("every rule has a code of its own in kebab-case", () => {
  const codes = rules.map((rule) => rule.id);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});

test("only the digits ask for the site's settings", () => {
  const codes = new Set(proofreadingRules.map((rule) => rule.id));
  expect(rules.map((rule) => rule.id).filter((code) => !codes.has(code))).toEqual(["mixed-digits"]);
});

test.each([
  ["قال الوزير ,في مؤتمر صحفي ،إن النسبة %50 .", "قال الوزير، في مؤتمر صحفي، إن النسبة 50%."],
  ['و قال "نعم" , ثم سكت ؟', "وقال «نعم»، ثم سكت؟"],
  ["ﺳﻮﺭﻳﺎ, لبنان  و الأردن", "سوريا، لبنان والأردن"],
  ['قال: " نعم " عام ١٤٣٦ه', "قال: «نعم» عام 1436هـ"],
  ["محـمد , علیه", "محمد، عليه"],
])("the corrections of all rules meet: %j", (typed, wanted) => {
  expect(correct(typed)).toBe(wanted);
});

test("a clean text has nothing to be corrected", () => {
  const text =
    "انتهت بلا نتيجة المحادثات التي جمعت في أنقرة وزارة الدفاع الروسية وفصائل حلب، فيما يبقى نحو 280,000 مدني تحت " +
    "الحصار. وقال «مصدر» (طلب عدم ذكر اسمه): إن طائرات F-16 حلّقت في الساعة 3:30 م؛ فهل انتهى الأمر؟ لا…";
  expect(rules.flatMap((rule) => rule.find(text))).toEqual([]);
});

test("no text makes a rule throw or point outside", () => {
  const piece = fc.constantFrom(...'،؛؟!:.,;?"«»()[]ـ%٪ \n\u00A0ه١1', "خبر", "BBC", "و", "ﻻ", "ی", "\uD800");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const { index, length } of rules.flatMap((rule) => rule.find(text))) {
        expect(index >= 0 && length > 0 && index + length <= text.length).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each([
    " ",
    "ـ",
    "ب",
    "(",
    "«",
    '"ب',
    "((:",
    "( ",
    "ب.",
    "1",
    " .",
    "بـ",
    "و ",
    "a@",
    "www.)",
    "a.b@",
    "﴿",
    "+1 ",
    "%1",
    "&ب;",
    "ی",
    "؟ ",
    ",",
  ])("reads a long text of %j in a moment", (part) => {
    const start = performance.now();
    rule.find(part.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
