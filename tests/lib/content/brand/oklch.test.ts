import { describe, expect, test } from "vitest";
import { fromOklch, toOklch } from "#lib/content/brand/oklch";

describe("OKLCH", () => {
  // Values of CSS Color 4 for `oklch()` of named colours, rounded.
  test.each([
    ["#ff0000", 0.628, 0.2577, 29.23],
    ["#00ff00", 0.8664, 0.2948, 142.5],
    ["#0000ff", 0.452, 0.3132, 264.05],
    ["#ffffff", 1, 0, undefined],
    ["#000000", 0, 0, undefined],
  ])("%s", (colour, lightness, chroma, hue) => {
    const found = toOklch(colour);
    expect(found.lightness).toBeCloseTo(lightness, 3);
    expect(found.chroma).toBeCloseTo(chroma, 3);
    if (hue !== undefined) expect(((found.hue * 180) / Math.PI + 360) % 360).toBeCloseTo(hue, 1);
  });

  test.each(["#17405f", "#fbf8f1", "#a6121a", "#000000", "#ffffff", "#7f7f7f"])(
    "%s there and back",
    (colour) => {
      expect(fromOklch(toOklch(colour))).toBe(colour);
    },
  );

  test("a colour that screens cannot show keeps its lightness", () => {
    const { lightness } = toOklch(fromOklch({ lightness: 0.9, chroma: 0.3, hue: 4.6 }));
    expect(lightness).toBeCloseTo(0.9, 1);
  });
});
