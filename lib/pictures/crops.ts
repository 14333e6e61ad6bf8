import type { Sharp } from "sharp";

/** The aspect ratios that Google wants of an article's lead picture ("Article structured data", `image`). */
const ratios = [
  { across: 16, down: 9 },
  { across: 4, down: 3 },
  { across: 1, down: 1 },
] as const;

/** Width of a crop in pixels; smaller if the original is smaller. */
const cropWidth = 1200;

/** A picture is decoded at most at this width in pixels for a crop. A panorama would be decoded nearly as it is otherwise. */
const maxDecodedWidth = 7680;

export type Crop = { name: string; width: number; height: number };

/** Returns the crops of a picture of this size in pixels, one for each aspect ratio. Those of a tiny picture can be the same. */
export function cropsOf(stem: string, { width, height }: { width: number; height: number }): Crop[] {
  const tallest = Math.min(height, Math.floor((maxDecodedWidth * height) / width));
  const crops = ratios.map(({ across, down }) => {
    const wide = Math.max(1, Math.min(cropWidth, width, Math.floor((tallest * across) / down)));
    const high = Math.max(1, Math.round((wide * down) / across));
    return { name: `${stem}-${wide}x${high}.jpg`, width: wide, height: high };
  });
  return [...new Map(crops.map((crop) => [crop.name, crop])).values()];
}

/** Crops the centre of a picture. The position depends on the size alone, never on the content. */
export function cropImage(image: Sharp, { width, height }: Crop): Sharp {
  return image.resize({ width, height, fit: "cover", position: "centre" });
}
