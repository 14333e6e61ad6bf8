import { sharePictureSize } from "#lib/newsroom/teasers";
import { type MarkTable, mix } from "#lib/social-cards/marks";
import { rowLength } from "#lib/social-cards/sheet";

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
  const [red, green, blue] = veil.colour;
  let place = 0;
  for (let y = 0; y < height; y++) {
    const opacity = opacityAt(y, wordsTop);
    for (let x = 1; x <= width; x++) {
      const mark = marks[y * rowLength + x] ?? 0;
      const cover = covers[mark] ?? 0;
      const colour = mark * 3;
      picture[place] = mix(mix(picture[place] ?? 0, red, opacity), colours[colour] ?? 0, cover);
      picture[place + 1] = mix(mix(picture[place + 1] ?? 0, green, opacity), colours[colour + 1] ?? 0, cover);
      picture[place + 2] = mix(mix(picture[place + 2] ?? 0, blue, opacity), colours[colour + 2] ?? 0, cover);
      place += 3;
    }
  }
}
