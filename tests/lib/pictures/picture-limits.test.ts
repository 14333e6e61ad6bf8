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
  ["a JPEG", { format: "jpeg", channels: 3, chromaSubsampling: "4:4:4" }, 120],
  ["a JPEG in passes", { format: "jpeg", isProgressive: true, channels: 3, chromaSubsampling: "4:2:0" }, 40],
  ["with all colours", { format: "jpeg", isProgressive: true, channels: 3, chromaSubsampling: "4:4:4" }, 26],
  ["in CMYK", { format: "jpeg", isProgressive: true, channels: 4, chromaSubsampling: "4:4:4:4" }, 20],
  ["a PNG", { format: "png", channels: 4, depth: "uchar" }, 120],
  ["with 16 bits", { format: "png", channels: 3, depth: "ushort" }, 80],
  ["with 16 bits and transparency", { format: "png", channels: 4, depth: "ushort" }, 60],
  ["a PNG in passes", { format: "png", isProgressive: true, channels: 4, depth: "uchar" }, 40],
  ["in passes with 16 bits", { format: "png", isProgressive: true, channels: 4, depth: "ushort" }, 20],
  ["a TIFF", { format: "tiff", channels: 3, depth: "uchar" }, 120],
  ["a WebP", { format: "webp", channels: 4, depth: "uchar" }, 40],
  ["a GIF", { format: "gif", channels: 4, depth: "uchar" }, 40],
  ["an AVIF", { format: "heif", channels: 3, depth: "uchar" }, 12.5],
] as const)("%s may have so many million pixels: %j, %d", (_name, header, millions) => {
  expect(maxPixelsOf({ isProgressive: false, ...header })).toBe(millions * 1_000_000);
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
