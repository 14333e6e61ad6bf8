import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cropsOf } from "#lib/pictures/crops";
import { beginsAsPicture, isLightAnimation, maxPixelsOf } from "#lib/pictures/picture-limits";

const small = () => sharp({ create: { width: 8, height: 8, channels: 3, background: "#2b6777" } });

describe("a file", () => {
  test.each(["jpeg", "png", "webp", "avif", "gif", "tiff"] as const)("begins as %s", async (format) => {
    expect(beginsAsPicture(await small().toFormat(format).toBuffer())).toBe(true);
  });

  test.each([
    "",
    " ",
    "<svg/>",
    "\ufeff<svg/>",
    "<!doctype html>",
    "%PDF-1.7",
    "\x1f\x8b",
    "نص",
    "PNG",
    "\xff\xd8",
  ])("does not begin as a picture: %j", (text) => {
    expect(beginsAsPicture(Buffer.from(text, "latin1"))).toBe(false);
  });
});

test.each([
  ["jpeg", false, 120],
  ["jpeg", true, 40],
  ["png", false, 120],
  ["png", true, 40],
  ["tiff", false, 120],
  ["webp", false, 40],
  ["gif", false, 40],
  ["heif", false, 25],
] as const)("%s (in passes: %j) may have %i million pixels", (format, isProgressive, millions) => {
  expect(maxPixelsOf({ format, isProgressive })).toBe(millions * 1_000_000);
});

test.each([
  [480 * 270 * 300, 1024 * 1024, true],
  [480 * 270 * 310, 1024, false],
  [480 * 270, 1024 * 1024 + 1, false],
])("an animation of %i pixels and %i bytes moves: %j", (pixels, bytes, moves) => {
  expect(isLightAnimation(pixels, bytes)).toBe(moves);
});

test.each([
  [1, 1, ["x-1x1.jpg"]],
  [2, 2, ["x-2x1.jpg", "x-2x2.jpg"]],
  [24, 16, ["x-24x14.jpg", "x-21x16.jpg", "x-16x16.jpg"]],
  [8000, 1300, ["x-1200x675.jpg", "x-1200x900.jpg", "x-1200x1200.jpg"]],
  [60_000, 1250, ["x-284x160.jpg", "x-213x160.jpg", "x-160x160.jpg"]],
])("a picture of %i by %i has each crop once", (width, height, names) => {
  expect(cropsOf("x", { width, height }).map(({ name }) => name)).toEqual(names);
});
