import type { Metadata } from "sharp";

/**
 * What decoding a picture may cost. A small file can have huge dimensions, so the limits count pixels. They are far beyond what a
 * page shows.
 */

const million = 1_000_000;

/** The most pixels of a picture that is decoded row by row. */
export const maxPixels = 120 * million;
/** The most bytes of the rows that a picture decoded row by row has in all: a bound of the time that its deep pixels take. */
const maxRowBytes = 480 * million;
/** The most pixels of a picture that is in memory as a whole while it is decoded. */
const maxWholePixels = 40 * million;
/** The most bytes of such a picture in memory. */
const maxWholeBytes = 160 * million;
/** AVIF takes some 16 bytes and 0.2 µs a pixel. A telephone takes pictures of 4032 by 3024 pixels. */
const maxAvifPixels = 12.5 * million;
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

/** What the header of a picture says of its pixels. */
type PixelFormat = Pick<Metadata, "format" | "isProgressive"> &
  Partial<Pick<Metadata, "channels" | "depth" | "chromaSubsampling">>;

/** Returns the bytes of a pixel in memory. A progressive JPEG is there as coefficients of two bytes (T.81, G.1). */
function bytesPerPixel({ format, channels = 4, depth, chromaSubsampling }: PixelFormat): number {
  if (format === "jpeg") return 2 * (chromaSubsampling === "4:2:0" ? 1.5 : channels);
  return format === "png" ? channels * (depth === "ushort" ? 2 : 1) : 4;
}

/** Returns the most pixels that a picture of this format may have: a limit of its memory, and of its time. */
export function maxPixelsOf(picture: PixelFormat): number {
  const { format, isProgressive } = picture;
  if (format === "heif") return maxAvifPixels;
  const bytes = bytesPerPixel(picture);
  if (isProgressive || format === "webp" || format === "gif")
    return Math.min(maxWholePixels, Math.floor(maxWholeBytes / bytes / million) * million);
  return format === "png" ? Math.min(maxPixels, maxRowBytes / bytes) : maxPixels;
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
