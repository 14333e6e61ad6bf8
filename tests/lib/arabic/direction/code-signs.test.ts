import { describe, expect, test } from "vitest";
import { isolateRuns } from "#lib/arabic/direction/direction";

/** The text with each isolated run between ⟦ and ⟧. */
function show(text: string): string {
  return isolateRuns(text)
    .map((run) => (run.isolate === "ltr" ? `⟦${run.text}⟧` : run.text))
    .join("");
}

function expectShown(shown: string) {
  expect(show(shown.replace(/[⟦⟧]/g, ""))).toBe(shown);
}

describe("the signs of a program belong to the name that they touch", () => {
  test.each([
    "النوع ⟦List<String>⟧ شائع",
    "النوع ⟦Map<String, List<int>>⟧.",
    "النوع ⟦vector<int>⟧، ثم",
    "النوع ⟦List<? extends Number>⟧ عام",
    "النوع ⟦Option<&str>⟧ و⟦Box<T[]>⟧ و⟦unique_ptr<T*>⟧",
    "ثم ⟦std::vector<std::pair<int, int>> v⟧; ثم",
    "القائمة ⟦ArrayList<>()⟧ فارغة",
    "القائمة ⟦Array<number>[]⟧ أيضاً",
    "الدالة ⟦main()⟧ تبدأ",
    "(الدالة ⟦main()⟧)",
    "المصفوفة ⟦int[]⟧ هنا",
    "حيث ⟦a<b>c⟧ هنا",
    "النوع ⟦<T>⟧ عام",
    "الوسم ⟦</div>⟧ يغلق و⟦<br />⟧ يقطع",
    'الوسم ⟦<a href="x">⟧ رابط',
    "أحمد ⟦<info@example.org>⟧ كتب",
  ])("%s", expectShown);
});

describe("numbers with names stay with them", () => {
  test.each([
    "رقم الحساب ⟦SA03 8000 0000 6080 1016 7519⟧، رقم",
    "الحساب ⟦GB29 NWBK 6016 1331 9268 19⟧.",
    "ارتفع مؤشر ⟦FTSE 100⟧ بـ ⟦0.3%⟧ و⟦S&P 500⟧ بنسبة",
    "ربحت ⟦FTSE⟧ 100 مليون دولار",
  ])("%s", expectShown);
});

describe("a comparison is one run", () => {
  test.each([
    "حيث ⟦x > y⟧ دائماً",
    "حيث ⟦x>=5⟧ و⟦y<=3⟧ و⟦z!=0⟧",
    "حيث ⟦5<x<10⟧ و⟦5 ≤ x⟧",
    "حيث ⟦5 < 7⟧ و⟦0≤1⟧",
    "السهم ⟦a -> b⟧ ثم ⟦c => d⟧",
  ])("%s", expectShown);
});

describe("signs of the Arabic sentence stay in it", () => {
  test.each([
    "الإعدادات > عام > ⟦iPhone⟧ > حول",
    "العدد <5 قليل و>50 كثير",
    "(⟦UNICEF⟧) و[⟦WHO⟧] و<⟦BBC⟧ وغيرها>",
    "النوع ⟦Foo⟧<كتاب> هنا",
  ])("%s", expectShown);
});
