import type { Sharp } from "sharp";
import { urls } from "#lib/config/urls";
import type { Rendition } from "#lib/newsroom/pictures";
import { type Crop, cropsOf } from "#lib/pictures/crops";
import { isAnimated, type Original } from "#lib/pictures/original";

/** Version of the settings below, part of every file name. Change it and every picture is encoded again. */
export const recipe = "5";

/**
 * Widths of renditions in pixels; wider than the original is never made. Browsers take the first that is large enough: 240 and
 * 400 for small pictures beside a headline (7rem), 680 and 1000 for pictures that fill a phone (92vw of 360-412 CSS pixels, at
 * a density of 1.75-2 and 2.625-3).
 */
const widths = [240, 400, 680, 1000, 1280, 1920];
const fallbackWidth = 1280;
const avifEfforts = [
  { upTo: 680, effort: 3 },
  { upTo: 1000, effort: 1 },
] as const;
/** An animation has one width: each would weigh as much as a page. */
const maxAnimationWidth = 680;

/**
 * The settings follow measurements in `docs/benchmarks/pictures.md`. Encoding of large pictures takes nearly all of the time, and
 * few readers are shown one, so the larger a picture, the less effort. Browsers before AVIF take WebP, at three widths.
 */
const encodings = [
  { type: "image/avif", extension: "avif", widths, encode: encodeAvif },
  {
    type: "image/webp",
    extension: "webp",
    widths: [400, 680, 1280],
    encode: (image: Sharp, width: number) => image.webp({ quality: 74, effort: width > 680 ? 1 : 4 }),
  },
] as const;

function encodeAvif(image: Sharp, width: number): Sharp {
  const effort = avifEfforts.find(({ upTo }) => width <= upTo)?.effort ?? 0;
  return image.avif({ quality: 45, effort, chromaSubsampling: "4:2:0" });
}

/** The moving version of a picture; `width` in pixels. */
type Animation = { name: string; width: number };

export type Variant = { name: string; width: number; encode: (image: Sharp, width: number) => Sharp };
/** A rendition with the names of all its files; the files may not be encoded yet. */
export type EncodedPicture = {
  original: Original;
  rendition: Rendition;
  files: string[];
  variants: Variant[];
  crops: Crop[];
  animation?: Animation;
};

/** Encodes a crop as JPEG. Only crawlers read it, so its bytes matter less than the time. */
export function encodeCrop(image: Sharp): Sharp {
  return image.flatten({ background: "white" }).jpeg({ quality: 78, optimiseCoding: false });
}

/** Encodes as JPEG, which every browser and feed reader reads: as MozJPEG does, without its search for the best scans. */
function encodeFallback(image: Sharp): Sharp {
  return image
    .flatten({ background: "white" })
    .jpeg({ quality: 78, trellisQuantisation: true, overshootDeringing: true, quantisationTable: 3 });
}

/** Encodes the frames of a picture as an animation. */
export function encodeAnimation(frames: Sharp, { width }: Animation): Sharp {
  return frames.resize({ width }).webp({ quality: 70, effort: 4 });
}

/**
 * Returns every file of a rendition, and what a page needs to refer to them.
 *
 * @param bytes The length of the original.
 * @param isLead The picture leads an article, so it is also cropped for search engines.
 */
export function describeVariants(
  hash: string,
  size: Original,
  { bytes, isLead }: { bytes: number; isLead: boolean },
): EncodedPicture {
  const stem = `${hash.slice(0, 16)}-${recipe}`;
  const encoded = encodings.map(({ type, extension, encode, widths: all }) => ({
    type,
    variants: [...new Set(all.map((width) => Math.min(width, size.width)))].map((width) => ({
      name: `${stem}-${width}.${extension}`,
      width,
      encode,
    })),
  }));
  const width = Math.min(fallbackWidth, size.width);
  const fallback = { name: `${stem}-${width}.jpg`, width, encode: encodeFallback };
  const variants = [...encoded.flatMap((one) => one.variants), fallback];
  const animationWidth = Math.min(maxAnimationWidth, size.width);
  const animation = isAnimated(size, bytes)
    ? { name: `${stem}-${animationWidth}-moving.webp`, width: animationWidth }
    : undefined;
  const crops = isLead ? cropsOf(stem, size) : [];
  const rendition = {
    src: urls.media(fallback.name),
    sources: encoded.map((one) => ({
      type: one.type,
      srcset: one.variants.map((variant) => `${urls.media(variant.name)} ${variant.width}w`).join(", "),
    })),
    ...(animation && { animation: urls.media(animation.name) }),
    ...(size.frames > 1 && animation === undefined && { isStill: true as const }),
    width,
    height: Math.round((size.height * width) / size.width),
    ...(isLead && { crops: crops.map(({ name }) => urls.media(name)) }),
  };
  const files = [...variants, ...crops, ...(animation ? [animation] : [])].map(({ name }) => name);
  return { original: size, rendition, files, variants, crops, ...(animation && { animation }) };
}
