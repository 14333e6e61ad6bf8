import { sharePictureSize } from "#lib/cards";
import { type MarkTable, mix } from "#lib/images/marks";
import { rowLength } from "#lib/images/sheet";

/**
 * What lies between a picture and the words on it: where words stand, so dark that they reach 7:1 even on white (WCAG 2.2,
 * 1.4.6); above them lighter and lighter, where the picture speaks. Opacities are of 256, `fade` in pixels.
 */
const veil = { colour: [16, 15, 12], below: 190, above: 36, fade: 260 } as const;

function opacityAt(y: number, wordsTop: number): number {
  const share = Math.min(1, Math.max(0, (y - wordsTop + veil.fade) / veil.fade));
  return Math.round(veil.above + (veil.below - veil.above) * share);
}

/**
 * Lays the veil and the words on a picture, in place. Written out because blending by sharp takes three times as long.
 *
 * @param picture Three bytes a pixel.
 * @param marks What the words make of each pixel, in rows of a sheet.
 * @param wordsTop Where the words begin, in pixels from above.
 */
export function layOnVeil(
  picture: Uint8Array,
  marks: Uint8Array,
  { colours, covers }: MarkTable,
  wordsTop: number,
): void {
  const { width, height } = sharePictureSize;
  for (let y = 0; y < height; y++) {
    const opacity = opacityAt(y, wordsTop);
    for (let x = 0; x < width; x++) {
      const mark = marks[y * rowLength + 1 + x] ?? 0;
      const cover = covers[mark] ?? 0;
      for (let channel = 0; channel < 3; channel++) {
        const place = (y * width + x) * 3 + channel;
        const under = mix(picture[place] ?? 0, veil.colour[channel] ?? 0, opacity);
        picture[place] = mix(under, colours[mark * 3 + channel] ?? 0, cover);
      }
    }
  }
}
