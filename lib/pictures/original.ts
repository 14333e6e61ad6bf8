import type { Sharp } from "sharp";
import type { Expectation } from "#lib/content/messages/problems";
import { loadSharp } from "#lib/pictures/sharp";

const maxBytes = 40 * 1024 * 1024;
const maxPixels = 120_000_000;

export const reasons = {
  unreadable: {
    ar: "الملف تالف أو ليس صورة؛ صدّرها من جديد",
    en: "the file is damaged or no picture; export it again",
  },
  tooHeavy: { ar: "حجمها يزيد على 40 ميغابايت؛ صغّرها", en: "it is larger than 40 MB; make it smaller" },
  tooLarge: {
    ar: "نقاطها أكثر من 120 مليون نقطة؛ صغّر أبعادها",
    en: "it has more than 120 million pixels; make it smaller",
  },
} satisfies Record<string, Expectation>;

/** Thrown if a file cannot be published as a picture. `reason` explains it to editors. */
export class BrokenPicture extends Error {
  readonly reason: Expectation;

  constructor(reason: Expectation) {
    super(reason.en);
    this.reason = reason;
  }
}

/** The size of a picture in pixels, with its orientation applied, and its frames: 1 unless it moves. */
export type Original = { width: number; height: number; frames: number };

/** The formats that browsers animate. Others hold pages, not frames. */
const animatedFormats: ReadonlySet<string | undefined> = new Set(["gif", "webp"]);

/** Readers pay for every byte of an animation, and it can only be made smaller by so much. */
const maxAnimatedBytes = 1024 * 1024;

/** Whether a picture is published as an animation: it moves and is within the limits. Others show their first frame. */
export function isAnimated({ width, height, frames }: Original, bytes: number): boolean {
  return frames > 1 && bytes <= maxAnimatedBytes && width * height * frames <= maxPixels;
}

/** Opens all frames of a picture for resizing. */
export async function openFrames(file: string): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(file, { limitInputPixels: maxPixels, failOn: "truncated", animated: true });
}

/** Opens a picture for resizing. A damaged file fails only when its pixels are read. */
export async function openOriginal(file: string): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(file, { limitInputPixels: maxPixels, failOn: "truncated" });
}

/**
 * Returns the size of a picture. Only the header is read.
 *
 * @throws {BrokenPicture} if it cannot be read as a picture or is beyond the limits.
 */
export async function measureOriginal(file: string, bytes: number): Promise<Original> {
  if (bytes > maxBytes) throw new BrokenPicture(reasons.tooHeavy);
  const sharp = await loadSharp();
  const metadata = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new BrokenPicture(reasons.unreadable);
    });
  if (metadata.format === "svg") throw new BrokenPicture(reasons.unreadable);
  const { width, height } = metadata.autoOrient;
  if (width * height > maxPixels) throw new BrokenPicture(reasons.tooLarge);
  const frames = animatedFormats.has(metadata.format) ? (metadata.pages ?? 1) : 1;
  return { width, height, frames };
}

/**
 * Decodes a whole picture, as encoding renditions would.
 *
 * @throws {BrokenPicture} if a part of it is missing or damaged.
 */
export async function decodeFully(file: string): Promise<void> {
  const original = await openOriginal(file);
  await original
    .resize({ width: 16 })
    .raw()
    .toBuffer()
    .catch(() => {
      throw new BrokenPicture(reasons.unreadable);
    });
}

/** Returns the reason of a {@link BrokenPicture}; throws any other error again. */
export function reasonOf(error: unknown): Expectation {
  if (error instanceof BrokenPicture) return error.reason;
  throw error;
}
