import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outline } from "#lib/social-cards/outline";
import { Typeface } from "#lib/social-cards/typeface";
import { type Box, Typesetter } from "#lib/social-cards/typesetting";
import { headlines } from "../../support/headlines";

const face = await Typeface.open(".");
const setter = new Typesetter(face);
const wide: Box = { width: 4000, height: 200, largest: 60, smallest: 30, leading: 1.4 };
const card: Box = { width: 1056, height: 370, largest: 108, smallest: 38, leading: 1.44 };

function outlines(text: string): Outline[] {
  const direction = /(?!\p{N})\p{Script=Arabic}|؟/u.test(text) ? "rtl" : "ltr";
  return face.shape(text, { start: 0, end: text.length, direction }).glyphs.map(({ outline }) => outline);
}

function lineOutlines(text: string): Outline[][] {
  return setter.set(text, wide).lines.map(({ glyphs }) => glyphs.map(({ outline }) => outline));
}

describe("a line is in visual order", () => {
  test.each(headlines)("$text", ({ text, painted }) => {
    expect(lineOutlines(text)).toEqual([painted.flatMap(outlines)]);
  });

  test.each([
    ["فاز 3-2 أمس", ["أمس", "3-2", "فاز"]],
    ["مقاتلات F-16 تعود", ["تعود", "F-16", "مقاتلات"]],
    ["نمو 12.5% في عام", ["عام", "في", "12.5%", "نمو"]],
    ["اتفاق ٥٠٪ منه", ["منه", "٪", "٥٠", "اتفاق"]],
  ])("%s", (text, painted) => {
    expect(lineOutlines(text)).toEqual([painted.flatMap(outlines)]);
  });

  test("with its quotes and brackets around their content", () => {
    const [line = []] = lineOutlines("«قمة» (غداً)");
    const placeOf = (mark: string) => line.indexOf(outlines(mark)[0] ?? new Float64Array());
    // In a right-to-left line the opening quote is on the right and points to the right.
    expect(placeOf("«")).toBeGreaterThanOrEqual(0);
    expect(placeOf("«")).toBeLessThan(placeOf("»"));
    expect(placeOf("»")).toBe(line.length - 1);
  });
});

describe("letters", () => {
  test("join", () => {
    const [alone] = outlines("ب");
    expect(outlines("ببب")).toHaveLength(3);
    expect(outlines("ببب")).not.toContainEqual(alone);
  });

  test("join where a long word is cut", () => {
    const { lines } = setter.set("ب".repeat(190), card);
    expect(lines.length).toBeGreaterThan(1);
    const drawn = lines.flatMap(({ glyphs }) => glyphs.map(({ outline }) => outline));
    expect(drawn).toHaveLength(190);
    expect(drawn).not.toContainEqual(outlines("ب")[0]);
  });

  test("that the typeface does not have are left out, and the others stay", () => {
    expect(lineOutlines("خبر 漢 حلب")).toEqual([["حلب", "خبر"].flatMap(outlines)]);
  });
});

describe("a complete text fits into its box", () => {
  const arabic = fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويءةى ؟،«»");
  const other = fc.constantFrom(..."WMi3-% .:/()﷽\u0651\u064b");
  const title = fc.string({
    unit: fc.oneof({ weight: 5, arbitrary: arabic }, other),
    minLength: 1,
    maxLength: 200,
  });

  test.each([
    ["هدنة"],
    ["W".repeat(200)],
    ["﷽".repeat(60)],
    ["https://example.org/".repeat(10)],
    ["وزراء خارجية الدول الأعضاء يبحثون مبادرة جديدة لوقف إطلاق النار ".repeat(3).trim()],
  ])("%s", (text) => {
    const { size, leading, lines } = setter.set(text, card);
    for (const { width } of lines) expect((width * size) / 1000).toBeLessThanOrEqual(card.width);
    expect(lines.length * size * leading).toBeLessThanOrEqual(card.height);
  });

  test("for any text, with every letter", () => {
    fc.assert(
      fc.property(title, (text) => {
        const { size, leading, lines } = setter.set(text, card);
        for (const { width } of lines) expect((width * size) / 1000).toBeLessThanOrEqual(card.width + 0.01);
        expect(lines.length * size * leading).toBeLessThanOrEqual(card.height);
        const glyphs = (some: typeof lines) => some.reduce((count, line) => count + line.glyphs.length, 0);
        const unbroken = setter.set(text, { ...card, width: 1_000_000 });
        expect(glyphs(lines)).toBe(glyphs(unbroken.lines));
      }),
      { numRuns: 60 },
    );
  });

  test("as large as possible", () => {
    expect(setter.set("هدنة", card).size).toBe(card.largest);
    const long = "وزراء الخارجية يبحثون في القاهرة وقف إطلاق النار ".repeat(4).trim();
    expect(long.length).toBeGreaterThan(180);
    expect(setter.set(long, card).size).toBeGreaterThan(45);
  });

  test("slightly smaller if a number would be separated from its noun", () => {
    const { lines, size } = setter.set("مونديال 2026 بالأرقام: 48 منتخباً و104 مباريات في 39 يوماً", card);
    const number = outlines("48");
    expect(size).toBeLessThan(card.largest);
    for (const { glyphs } of lines) {
      const drawn = glyphs.map(({ outline }) => outline);
      expect(drawn.slice(0, number.length)).not.toEqual(number);
    }
  });
});
