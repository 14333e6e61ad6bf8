import { describe, expect, test } from "vitest";
import { Canvas, rowLength } from "#lib/social-cards/canvas";
import { coverageSteps, pixelCode, ruleCode } from "#lib/social-cards/colour-table";
import { Typeface } from "#lib/social-cards/typeface";

const face = await Typeface.open(".");

/** Returns the outline of a box with its origin at the lower left corner. */
function box(width: number, height: number): Float64Array {
  return Float64Array.of(width, 0, width, height, 0, height, 0, 0);
}

function at({ pixels }: Canvas, x: number, y: number): number | undefined {
  return pixels[y * rowLength + 1 + x];
}

describe("a canvas", () => {
  test("draws letters, bands and rules at their position", () => {
    const canvas = new Canvas();
    canvas.drawBand(0, 24, "accent");
    canvas.drawRule(500, 2, 72);
    canvas.drawLetter(box(100, 100), 10, 40, 0.1, "ink");
    expect([0, 1199].map((x) => at(canvas, x, 23))).toEqual([
      pixelCode("accent", coverageSteps),
      pixelCode("accent", coverageSteps),
    ]);
    expect(at(canvas, 0, 24)).toBe(0);
    expect([71, 72, 1127, 1128].map((x) => at(canvas, x, 501))).toEqual([0, ruleCode, ruleCode, 0]);
    expect([9, 10, 19, 20].map((x) => at(canvas, x, 30))).toEqual([0, coverageSteps, coverageSteps, 0]);
    expect([29, 30, 39, 40].map((y) => at(canvas, 10, y))).toEqual([0, coverageSteps, coverageSteps, 0]);
  });

  test("has no darker spot where letters overlap", () => {
    const canvas = new Canvas();
    for (const x of [20, 28]) canvas.drawLetter(box(10, 2.5), x, 50, 1, "ink");
    // Each box covers half of its uppermost pixel.
    const edge = [25, 28, 29, 35].map((x) => at(canvas, x, 47) ?? 0);
    expect(edge[0]).toBe(Math.round(coverageSteps / 2));
    expect(Math.max(...edge)).toBeLessThan(coverageSteps * 0.8);
    for (let x = 20; x < 38; x++) expect(at(canvas, x, 48)).toBe(coverageSteps);
  });

  test.each(
    ["ببب", "كتب", "تثبت"].flatMap((word) => [38, 47, 108, 168].map((size) => [word, size] as const)),
  )("has no seam where letters join: %s at %i pixels", (word, size) => {
    const canvas = new Canvas();
    const scale = size / 1000;
    for (const { outline, x, y } of face.shape(word, { start: 0, end: word.length, direction: "rtl" }).glyphs)
      canvas.drawLetter(outline, 50.3 + x * scale, 400 - y * scale, scale, "ink");
    // The darkest pixel of each column of the joining stroke. Its lower edge has notches where letters touch.
    const rows = Array.from({ length: Math.ceil(0.17 * size) }, (_, up) => 399 - up);
    const columns = Array.from({ length: 1200 }, (_, x) =>
      Math.max(...rows.map((y) => at(canvas, x, y) ?? 0)),
    );
    const inside = columns.slice(columns.indexOf(coverageSteps), columns.lastIndexOf(coverageSteps));
    expect(inside.length).toBeGreaterThan(size);
    expect(Math.min(...inside)).toBeGreaterThanOrEqual(coverageSteps - 1);
  });

  test("keeps the ink that covers more of a pixel", () => {
    const canvas = new Canvas();
    canvas.drawLetter(box(10, 10), 20, 50, 1, "ink");
    canvas.drawLetter(box(10.25, 10), 29.75, 50, 1, "accent");
    expect([29, 30].map((x) => at(canvas, x, 45))).toEqual([
      coverageSteps,
      pixelCode("accent", coverageSteps),
    ]);
  });

  test("is empty after clear", () => {
    const canvas = new Canvas();
    canvas.drawLetter(box(10, 10), 20, 50, 1, "ink");
    canvas.clear();
    expect(canvas.pixels).toEqual(new Canvas().pixels);
  });
});
