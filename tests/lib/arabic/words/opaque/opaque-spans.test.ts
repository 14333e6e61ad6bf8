import { describe, expect, test } from "vitest";
import { getOpaqueSpans, isOpaqueAt, touchesOpaque } from "#lib/arabic/words/opaque/opaque-spans";

function opaqueIn(text: string): string[] {
  return getOpaqueSpans(text).map(({ start, end }) => text.slice(start, end));
}

describe("a part is opaque", () => {
  test.each([
    ["منظمة UNICEF قالت", ["UNICEF"]],
    ["حيث a  ,  b عددان", ["a  ,  b"]],
    ["إن x + 5 = 7 صحيح", ["x + 5 = 7"]],
    ["إن 2 + ( 3 × 4 ) عدد", ["2 + ( 3 × 4 )"]],
    ["حيث ( x + y ) عدد", ["( x + y )"]],
    ["حيث ( n ) عدد", ["( n )"]],
    ["منظمة ( UNICEF ) قالت", ["UNICEF"]],
    ["الزوج (a ، b) ثم", ["(a ، b)"]],
    ["UNICEF ، WHO", ["UNICEF", "WHO"]],
    ["إن س  +  ص = 5 صحيح", ["س  +  ص = 5"]],
    ["إن ( س × ٣ ) / ع عدد", ["( س × ٣ ) / ع"]],
    ["المعادلة $س ، ص = 3$ هنا", ["$س ، ص = 3$"]],
    ["سعره $5 ، وذاك $10", []],
    ["هاتف iPhone 15 جديد", ["iPhone 15"]],
    ["قالت «BBC» ثم «CNN»", ["BBC", "CNN"]],
    ["قال <nick> : نعم", [" <nick> "]],
    ["الوسم <b> ثم </b>", [" <b> ", " </b>"]],
    ["منها   وأمسى", ["   "]],
    ["قرأ «بهار ، گل» ثم", ["«بهار ، گل»"]],
    ['قرأ "ژیان ، هەولێر" ثم', ['"ژیان ، هەولێر"']],
    ["في (گوگل) أمس", ["(گوگل)"]],
    ["قرأ «کتابخانه ملی ایران ، تهران» ثم", ["«کتابخانه ملی ایران ، تهران»"]],
    ["﴿قل هو  الله أحد﴾ صدق", ["﴿قل هو  الله أحد﴾"]],
    ["هەولێر پایتەختی هەرێمی کوردستانە", ["هەولێر پایتەختی هەرێمی کوردستانە"]],
    ["این کتاب برای خواندن است ، نعم", ["این کتاب برای خواندن است ، نعم"]],
    ["قرأ ‘بهار ، گل’ ثم", ["‘بهار ، گل’"]],
    ["Привет, мир قال", ["Привет, мир"]],
    ["שלום ثم α ≤ β", ["שלום", "α ≤ β"]],
    ["f(x) = 𝑥 هنا", ["f(x) = 𝑥"]],
  ])("%j: %j", (text, wanted) => {
    expect(opaqueIn(text)).toEqual(wanted);
  });
});

describe("no part is opaque", () => {
  test.each([
    "قال الوزير ,في مؤتمر",
    "عام 2016 ، ثم 2017",
    "بلغت %50 و50% و+5",
    "في 1/12/2016",
    "فاز 3 : 2",
    "قال «نعم» ثم (لا)",
    "نص  نص",
    "لـ«هذا» الـ20",
    "إلی المدینة یوم الأحد (فی حلب) علی متن سفینة",
    "",
  ])("of %j", (text) => {
    expect(opaqueIn(text)).toEqual([]);
  });
});

test("a change inside a span differs from one at its edge", () => {
  const text = "قال A , B ثم";
  expect([3, 4, 5, 8, 9].map((index) => isOpaqueAt(text, index))).toEqual([false, true, true, true, false]);
  expect([4, 5, 9].map((index) => touchesOpaque(text, index, 0))).toEqual([false, true, false]);
  expect([3, 5].map((index) => touchesOpaque(text, index, 1))).toEqual([false, true]);
});

test.each([
  "a ",
  "<a",
  '"گ',
  "(گ",
  "«گ ",
  "﴿",
  "   ",
  "گ ",
  "+1",
  "1 / ",
  "a\n",
  "( ",
  "(((",
  "$a",
  "س + ",
  "(س)",
  "a ، ",
  "'ی",
])("a long text of %j is read in a moment", (part) => {
  const start = performance.now();
  getOpaqueSpans(part.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});
