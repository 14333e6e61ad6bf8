import { readFileSync } from "node:fs";
import * as shaper from "harfbuzzjs";
import { describe, expect, test } from "vitest";
import { type Outline, OutlineReader } from "#lib/social-cards/outline";

type Edge = [x0: number, y0: number, x1: number, y1: number];

function edgesOf(outline: Outline): Edge[] {
  return Array.from({ length: outline.length / 4 }, (_, index) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = outline.subarray(index * 4);
    return [x0, y0, x1, y1];
  });
}

const file = "node_modules/@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf";
const face = new shaper.Face(new shaper.Blob(new Uint8Array(readFileSync(file))));
const font = new shaper.Font(face);
const reader = new OutlineReader(shaper);
const letters = [..."ابجدهوزحطيكلمنسعفصقرشتثخذضظغء٠٥٪؟«"];

function read(letter: string): { glyph: number; outline: Outline } {
  const glyph = font.nominalGlyph(letter.codePointAt(0) ?? 0) ?? 0;
  return { glyph, outline: reader.read(font, glyph) };
}

describe("the outline of a letter", () => {
  test("is in thousandths of the font size", () => {
    expect(face.upem).toBe(1000);
  });

  test.each(letters)("is closed: it goes up as far as down: %s", (letter) => {
    const { outline } = read(letter);
    const rise = edgesOf(outline).reduce((sum, [, y0, , y1]) => sum + y1 - y0, 0);
    expect(outline.length).toBeGreaterThan(0);
    expect(rise).toBeCloseTo(0, 6);
  });

  test.each(letters)("has the extents that the font states: %s", (letter) => {
    const { glyph, outline } = read(letter);
    const { xBearing = 0, yBearing = 0, width = 0, height = 0 } = font.glyphExtents(glyph) ?? {};
    const edges = edgesOf(outline);
    const across = edges.flatMap(([x0, , x1]) => [x0, x1]);
    const upwards = edges.flatMap(([, y0, , y1]) => [y0, y1]);
    // The extents of a font include the control points of curves, which are slightly outside of them.
    const reach = [Math.min(...across), Math.max(...across), Math.min(...upwards), Math.max(...upwards)];
    const said = [xBearing, xBearing + width, yBearing + height, yBearing];
    for (const [index, value] of reach.entries())
      expect(Math.abs(value - (said[index] ?? 0))).toBeLessThan(5);
  });

  test("is empty for a space", () => {
    expect(read(" ").outline).toHaveLength(0);
  });
});

test("chords stay near their curve", () => {
  let curveTo: shaper.DrawCubicToFunc | undefined;
  let moveTo: shaper.DrawMoveToFunc | undefined;
  class Functions extends shaper.DrawFuncs {
    override setMoveToFunc(draw: shaper.DrawMoveToFunc): void {
      moveTo = draw;
    }
    override setCubicToFunc(draw: shaper.DrawCubicToFunc): void {
      curveTo = draw;
    }
  }
  // A quarter of a circle. The best cubic curve is up to 0.14 outside of it.
  const radius = 500;
  const handle = radius * 0.5522847;
  const drawGlyph = () => {
    moveTo?.(radius, 0, undefined, undefined);
    curveTo?.(radius, handle, handle, radius, 0, radius, undefined, undefined);
  };
  const edges = edgesOf(new OutlineReader({ DrawFuncs: Functions }).read({ drawGlyph }, 1));
  expect(edges.length).toBeLessThan(30);
  for (const [x0, y0, x1, y1] of edges) {
    const middle = Math.hypot((x0 + x1) / 2, (y0 + y1) / 2);
    expect(middle).toBeGreaterThan(radius - 0.3);
    expect(Math.hypot(x1, y1)).toBeLessThan(radius + 0.15);
  }
});
