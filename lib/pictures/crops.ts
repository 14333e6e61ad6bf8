import type { Sharp } from "sharp";

/** The shapes that search engines show a lead picture in (Google, Article structured data, `image`). */
const shapes = [
  { across: 16, down: 9 },
  { across: 4, down: 3 },
  { across: 1, down: 1 },
] as const;

/** Pixels; never larger than the original. */
const cropWidth = 1200;

export type Crop = { name: string; width: number; height: number };

/** The cuts of a picture of that size, one for each shape. */
export function cropsOf(stem: string, { width, height }: { width: number; height: number }): Crop[] {
  return shapes.map(({ across, down }) => {
    const wide = Math.max(1, Math.min(cropWidth, width, Math.floor((height * across) / down)));
    const high = Math.max(1, Math.round((wide * down) / across));
    return { name: `${stem}-${wide}x${high}.jpg`, width: wide, height: high };
  });
}

/** The middle of a picture, upright, as large as the cut: the same cut of the same bytes, whatever it shows. */
export function cutCrop(image: Sharp, { width, height }: Crop): Sharp {
  return image.autoOrient().resize({ width, height, fit: "cover", position: "centre" }).toColourspace("srgb");
}
