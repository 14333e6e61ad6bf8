import { describe, expect, test } from "vitest";
import { markOf, ruleMark, steps } from "#lib/social-cards/marks";
import { rowLength, Sheet } from "#lib/social-cards/sheet";
import { Typeface } from "#lib/social-cards/typeface";

const face = await Typeface.open(".");

/** A box with its lower left corner where it stands. */
function box(width: number, height: number): Float64Array {
  return Float64Array.of(width, 0, width, height, 0, height, 0, 0);
}

function at({ marks }: Sheet, x: number, y: number): number | undefined {
  return marks[y * rowLength + 1 + x];
}

describe("a sheet", () => {
  test("takes letters, bands and rules where they stand", () => {
    const sheet = new Sheet();
    sheet.drawBand(0, 24, "accent");
    sheet.drawRule(500, 2, 72);
    sheet.drawLetter(box(100, 100), 10, 40, 0.1, "ink");
    expect([0, 1199].map((x) => at(sheet, x, 23))).toEqual([
      markOf("accent", steps),
      markOf("accent", steps),
    ]);
    expect(at(sheet, 0, 24)).toBe(0);
    expect([71, 72, 1127, 1128].map((x) => at(sheet, x, 501))).toEqual([0, ruleMark, ruleMark, 0]);
    expect([9, 10, 19, 20].map((x) => at(sheet, x, 30))).toEqual([0, steps, steps, 0]);
    expect([29, 30, 39, 40].map((y) => at(sheet, 10, y))).toEqual([0, steps, steps, 0]);
  });

  test("has no darker spot where letters reach into each other", () => {
    const sheet = new Sheet();
    for (const x of [20, 28]) sheet.drawLetter(box(10, 2.5), x, 50, 1, "ink");
    // The upper pixel of both is half covered.
    const edge = [25, 28, 29, 35].map((x) => at(sheet, x, 47) ?? 0);
    expect(edge[0]).toBe(Math.round(steps / 2));
    expect(Math.max(...edge)).toBeLessThan(steps * 0.8);
    for (let x = 20; x < 38; x++) expect(at(sheet, x, 48)).toBe(steps);
  });

  test.each(
    ["ببب", "كتب", "تثبت"].flatMap((word) => [38, 47, 108, 168].map((size) => [word, size] as const)),
  )("has no seam where letters join: %s at %i pixels", (word, size) => {
    const sheet = new Sheet();
    const scale = size / 1000;
    for (const { outline, x, y } of face.draw(word, { start: 0, end: word.length, direction: "rtl" }).glyphs)
      sheet.drawLetter(outline, 50.3 + x * scale, 400 - y * scale, scale, "ink");
    // The darkest pixel of each column of the stroke that joins; where letters touch, its lower edge is notched.
    const rows = Array.from({ length: Math.ceil(0.17 * size) }, (_, up) => 399 - up);
    const columns = Array.from({ length: 1200 }, (_, x) =>
      Math.max(...rows.map((y) => at(sheet, x, y) ?? 0)),
    );
    const inside = columns.slice(columns.indexOf(steps), columns.lastIndexOf(steps));
    expect(inside.length).toBeGreaterThan(size);
    expect(Math.min(...inside)).toBeGreaterThanOrEqual(steps - 1);
  });

  test("keeps of two inks in a pixel the one that covers more", () => {
    const sheet = new Sheet();
    sheet.drawLetter(box(10, 10), 20, 50, 1, "ink");
    sheet.drawLetter(box(10.25, 10), 29.75, 50, 1, "accent");
    expect([29, 30].map((x) => at(sheet, x, 45))).toEqual([steps, markOf("accent", steps)]);
  });

  test("is bare again when it is cleared", () => {
    const sheet = new Sheet();
    sheet.drawLetter(box(10, 10), 20, 50, 1, "ink");
    sheet.clear();
    expect(sheet.marks).toEqual(new Sheet().marks);
  });
});
