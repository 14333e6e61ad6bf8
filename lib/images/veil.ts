import { sharePictureSize } from "#lib/cards";

/**
 * What lies between a picture and the words on it: where words stand, so dark that they reach 7:1 even on white (WCAG 2.2,
 * 1.4.6); above them lighter and lighter, where the picture speaks. Opacities are of 256, `fade` in pixels.
 */
const veil = { colour: [16, 15, 12], below: 190, above: 36, fade: 260 } as const;

function opacityAt(y: number, wordsTop: number): number {
  const share = Math.min(1, Math.max(0, (y - wordsTop + veil.fade) / veil.fade));
  return Math.round(veil.above + (veil.below - veil.above) * share);
}

/** One colour over another; the opacity is of 256. */
function mix(under: number, over: number, opacity: number): number {
  return (under * (256 - opacity) + over * opacity) >> 8;
}

/**
 * Lays the veil and the words on a picture, in place. Written out because blending by sharp takes three times as long, and
 * whole numbers come out the same everywhere.
 *
 * @param picture Three bytes a pixel.
 * @param words Four bytes a pixel, the last the opacity.
 * @param wordsTop Where the words begin, in pixels from above.
 */
export function layOnVeil(picture: Uint8Array, words: Uint8Array, wordsTop: number): void {
  const { width, height } = sharePictureSize;
  const [red, green, blue] = veil.colour;
  let [to, from] = [0, 0];
  for (let y = 0; y < height; y++) {
    const opacity = opacityAt(y, wordsTop);
    for (let x = 0; x < width; x++) {
      const opaque = words[from + 3] ?? 0;
      const cover = opaque + (opaque >> 7);
      picture[to] = mix(mix(picture[to] ?? 0, red, opacity), words[from] ?? 0, cover);
      picture[to + 1] = mix(mix(picture[to + 1] ?? 0, green, opacity), words[from + 1] ?? 0, cover);
      picture[to + 2] = mix(mix(picture[to + 2] ?? 0, blue, opacity), words[from + 2] ?? 0, cover);
      to += 3;
      from += 4;
    }
  }
}
