import type { Sharp } from "sharp";
import { ChangedFileError, changedFileOf } from "#lib/content/files/changed-file";
import { pathOnDisk, sha256 } from "#lib/content/files/found-files";
import { readFileIfPlain } from "#lib/content/files/open-file";
import type { Expectation } from "#lib/content/messages/problems";
import { maxPictureBytes } from "#lib/content/picture-files";
import type { PictureFile } from "#lib/content/publication";
import {
  beginsAsPicture,
  isLightAnimation,
  isTooNarrow,
  maxPixels,
  maxPixelsOf,
} from "#lib/pictures/picture-limits";
import { loadSharp } from "#lib/pictures/sharp";

/** Why a picture is not published, and what to do. */
export const reasons = {
  unreadable: {
    ar: "الملف تالف أو ليس صورة؛ صدّرها من جديد",
    en: "the file is damaged or no picture; export it again",
  },
  changed: {
    ar: "تغيّر ملفها أثناء الفحص؛ احفظه ثم أعد الأمر",
    en: "its file was changed during the check; save it and run the command again",
  },
  tooHeavy: { ar: "حجمها يزيد على 40 ميغابايت؛ صغّرها", en: "it is larger than 40 MB; make it smaller" },
  tooLarge: {
    ar: "نقاطها أكثر من 120 مليون نقطة؛ صغّر أبعادها",
    en: "it has more than 120 million pixels; make it smaller",
  },
  tooNarrow: {
    ar: "أحد ضلعيها أطول من الآخر كثيراً، فلا تُرى في صفحة؛ قصّها أو قسّمها صوراً",
    en: "one side is too long for the other to be seen on a page; crop it or divide it",
  },
} satisfies Record<string, Expectation>;

/** The reason for a picture of a format that is in memory as a whole while it is decoded. */
function tooLargeForFormat(pixels: number): Expectation {
  const millions = pixels / 1_000_000;
  return {
    ar: `نقاطها أكثر من ${millions} مليون نقطة، وهو أكثر ما يُقبل من صيغتها؛ صغّر أبعادها، أو صدّرها بصيغة JPEG غير تدريجية (baseline)`,
    en: `it has more than ${millions} million pixels, the most that its format may have; make it smaller, or export it as baseline JPEG`,
  };
}

/** Thrown if a file cannot be published as a picture. `reason` explains it to editors. */
export class BrokenPicture extends Error {
  readonly reason: Expectation;

  constructor(reason: Expectation) {
    super(reason.en);
    this.reason = reason;
  }
}

/**
 * Returns the bytes of a picture of the publication. The picture is measured and encoded from these bytes alone.
 *
 * @throws {BrokenPicture} if it is too heavy.
 * @throws {ChangedFileError} if it is not the file any more that was read with the publication.
 */
export function readPicture(root: string, { path, hash, bytes: size }: PictureFile): Buffer {
  if (size > maxPictureBytes) throw new BrokenPicture(reasons.tooHeavy);
  const bytes = readFileIfPlain(root, pathOnDisk(root, path), maxPictureBytes);
  if (bytes === undefined || sha256(bytes) !== hash) throw new ChangedFileError(path);
  return bytes;
}

/** The size of a picture in pixels, with its orientation applied, and its frames: 1 unless it moves. */
export type Original = { width: number; height: number; frames: number };

/** The formats that browsers animate. Others hold pages, not frames. */
const animatedFormats: ReadonlySet<string | undefined> = new Set(["gif", "webp"]);

/** Whether a picture is published as an animation: it moves and is within the limits. Others show their first frame. */
export function isAnimated({ width, height, frames }: Original, bytes: number): boolean {
  return frames > 1 && isLightAnimation(width * height * frames, bytes);
}

/** Opens all frames of a picture for resizing. */
export async function openFrames(picture: Buffer): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(picture, { limitInputPixels: maxPixels, failOn: "truncated", animated: true });
}

/** Opens a picture for resizing. A damaged file fails only when its pixels are read. */
export async function openOriginal(picture: Buffer): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(picture, { limitInputPixels: maxPixels, failOn: "truncated" });
}

/**
 * Returns the size of a picture. Only the header is read.
 *
 * @throws {BrokenPicture} if it cannot be read as a picture or is beyond the limits.
 */
export async function measureOriginal(picture: Buffer): Promise<Original> {
  if (!beginsAsPicture(picture)) throw new BrokenPicture(reasons.unreadable);
  const sharp = await loadSharp();
  const metadata = await sharp(picture, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new BrokenPicture(reasons.unreadable);
    });
  const { width, height } = metadata.autoOrient;
  const most = maxPixelsOf(metadata);
  if (width * height > maxPixels) throw new BrokenPicture(reasons.tooLarge);
  if (width * height > most) throw new BrokenPicture(tooLargeForFormat(most));
  if (isTooNarrow(width, height)) throw new BrokenPicture(reasons.tooNarrow);
  const frames = animatedFormats.has(metadata.format) ? (metadata.pages ?? 1) : 1;
  return { width, height, frames };
}

/**
 * Decodes a whole picture, as encoding renditions would.
 *
 * @throws {BrokenPicture} if a part of it is missing or damaged.
 */
export async function decodeFully(picture: Buffer): Promise<void> {
  const original = await openOriginal(picture);
  await original
    .resize({ width: 16 })
    .raw()
    .toBuffer()
    .catch(() => {
      throw new BrokenPicture(reasons.unreadable);
    });
}

/** Returns why a picture is broken, or that it has changed; throws any other error again. */
export function reasonOf(error: unknown): Expectation {
  if (error instanceof BrokenPicture) return error.reason;
  if (changedFileOf(error) !== undefined) return reasons.changed;
  throw error;
}
