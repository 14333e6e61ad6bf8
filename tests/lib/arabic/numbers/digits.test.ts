import { describe, expect, test } from "vitest";
import { formatNumber, formatPercent, toDigits, toLatinDigits } from "#lib/arabic/numbers/digits";
import type { LocaleSettings } from "#lib/config/site";

const timeZone = "UTC";
const arab: LocaleSettings = { timeZone, region: "arab" };
const egypt: LocaleSettings = { timeZone, region: "egypt" };

describe("1,234.5 is written", () => {
  test.each([
    ["arab", undefined, "1,234.5"],
    ["levant", undefined, "1,234.5"],
    ["gulf", undefined, "1,234.5"],
    ["egypt", undefined, "١٬٢٣٤٫٥"],
    ["maghreb", undefined, "1.234,5"],
    ["algeria-tunisia", undefined, "1.234,5"],
    ["mauritania", undefined, "1.234,5"],
    ["egypt", "latin", "1,234.5"],
    ["arab", "arabic", "١٬٢٣٤٫٥"],
    ["maghreb", "arabic", "١٬٢٣٤٫٥"],
  ] as const)("in %s with digits %s as %s", (region, digits, written) => {
    expect(formatNumber(1234.5, { timeZone, region, digits })).toBe(written);
  });
});

test.each([
  [0, "0"],
  [-0, "0"],
  [7, "7"],
  [999, "999"],
  [1000, "1,000"],
  [1_234_567, "1,234,567"],
  [-37.63, "-37.63"],
  [0.1 + 0.2, "0.3"],
  [-0.0001, "0"],
])("%d is «%s»", (n, written) => {
  expect(formatNumber(n, arab)).toBe(written);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is refused", (n) => {
  expect(() => formatNumber(n, arab)).toThrow(RangeError);
});

test("no number hides a direction mark", () => {
  for (const settings of [arab, egypt]) {
    expect(formatNumber(-1234.5, settings) + formatPercent(-50, settings)).not.toMatch(
      /[\u061C\u200E\u200F\u00A0]/,
    );
  }
});

test("the digits of a text become the site's, the rest stays", () => {
  expect(toDigits("F-16 في 2016/12/01", egypt)).toBe("F-١٦ في ٢٠١٦/١٢/٠١");
  expect(toDigits("0123456789", egypt)).toBe("٠١٢٣٤٥٦٧٨٩");
  expect(toDigits("2016 و٢٠١٧", arab)).toBe("2016 و٢٠١٧");
});

test("the percent sign comes after the number", () => {
  expect(formatPercent(50, arab)).toBe("50%");
  expect(formatPercent(50, egypt)).toBe("٥٠٪");
  expect(formatPercent(12.5, { timeZone, region: "maghreb" })).toBe("12,5%");
});

test("digits of Arabic and Persian become 0-9, and nothing else changes", () => {
  expect(toLatinDigits("١٢٣۴۵، 6 و٪")).toBe("12345، 6 و٪");
});
