import { describe, expect, test } from "vitest";
import { differInTashkeel } from "#lib/arabic/words/tashkeel";

describe("tashkeel that may tell two words apart", () => {
  test.each([
    ["عُمان", "عمّان"],
    ["عُمان", "عَمّان"],
    ["حِمص", "حُمص"],
    ["مُدرِّسة", "مدرَسة"],
    ["حُسن علي", "حَسن علي"],
    ["سلطنة عُمان", "سلطنة عمّان"],
    ["حَمَام", "حمّام"],
    ["السِّلم", "السُّلم"],
    ["عـُـمان", "عمّان"],
  ])("%s and %s", (one, other) => {
    expect([differInTashkeel(one, other), differInTashkeel(other, one)]).toEqual([true, true]);
  });
});

describe("the same word, with more or fewer marks", () => {
  test.each([
    ["عُمان", "عمان"],
    ["عمّان", "عمان"],
    ["عمّان", "عَمّان"],
    ["مُحمَّد", "محمّد"],
    ["السّعودية", "السعوديّة"],
    ["السّعودية", "السَعودية"],
    ["الأمنُ", "الأمنِ"],
    ["شكراً", "شكرًا"],
    ["الدُوَل", "الدُّوَل"],
    ["الدولة", "الدولة"],
    ["عُمـان", "عُمان"],
  ])("%s and %s", (one, other) => {
    expect([differInTashkeel(one, other), differInTashkeel(other, one)]).toEqual([false, false]);
  });
});
