import type { Metadata } from "sharp";

/**
 * What decoding a picture may cost. A small file can have huge dimensions, so the limits count pixels. They are far beyond what a
 * page shows.
 */

const million = 1_000_000;

/** The most pixels of a picture that is decoded row by row. */
export const maxPixels = 120 * million;
/** The most pixels of a picture that is in memory as a whole while it is decoded: some 6 bytes a pixel. */
const maxWholePixels = 40 * million;
/** AVIF takes some 20 bytes and 200 ns a pixel. */
const maxAvifPixels = 25 * million;
/** The most pixels of all frames of a picture that is published as an animation. WebP encodes some 10 million in a second. */
const maxMovingPixels = 40 * million;
/** Readers pay for every byte of an animation, and it can only be made smaller by so much. */
const maxMovingBytes = 1024 * 1024;
/** How many times longer one side may be than the other. */
const maxRatio = 50;
/** The longest side of WebP, in pixels. */
const maxSide = 16_383;
/** The width of the widest rendition, in pixels. */
const widest = 1920;

/** How files of the formats begin that are decoded: from which byte, and with what. */
const beginnings: readonly (readonly [from: number, text: string])[] = [
  [0, "\xff\xd8\xff"], // JPEG
  [0, "\x89PNG"],
  [0, "GIF8"],
  [8, "WEBP"],
  [4, "ftyp"], // AVIF
  [0, "II*\0"], // TIFF, whatever it is called
  [0, "MM\0*"],
];

/**
 * Returns whether bytes are a picture, by their beginning. Nothing else is given to a decoder: a drawing (SVG) is parsed for its
 * size alone, and entities within entities take it minutes.
 */
export function beginsAsPicture(picture: Buffer): boolean {
  return beginnings.some(([from, text]) => picture.toString("latin1", from, from + text.length) === text);
}

/** Returns the most pixels that a picture of this format may have. */
export function maxPixelsOf({ format, isProgressive }: Pick<Metadata, "format" | "isProgressive">): number {
  if (format === "heif") return maxAvifPixels;
  return isProgressive || format === "webp" || format === "gif" ? maxWholePixels : maxPixels;
}

/** Returns whether a rendition of a picture would be lower than it can be seen, or higher than it can be encoded. */
export function isTooNarrow(width: number, height: number): boolean {
  const ratio = Math.max(width / height, height / width);
  return ratio > maxRatio || (height * Math.min(width, widest)) / width > maxSide;
}

/** Returns whether an animation is light enough for readers and for the encoder. */
export function isLightAnimation(pixels: number, bytes: number): boolean {
  return pixels <= maxMovingPixels && bytes <= maxMovingBytes;
}
