import { rowLength } from "#lib/social-cards/canvas";
import { type ColourTable, mix } from "#lib/social-cards/colour-table";
import { sharePictureSize } from "#lib/social-cards/share-picture";

/**
 * The dark layer between a picture and the words on it. Behind the words (`below`) it is dark enough for a contrast of 7:1
 * even on a white picture (WCAG 2.2, 1.4.6); above them it fades to `above` over `fade` pixels. Opacities are 0 to 256.
 */
const overlay = { colour: [16, 15, 12], below: 190, above: 36, fade: 260 } as const;

function opacityAt(y: number, wordsTop: number): number {
  const share = Math.min(1, Math.max(0, (y - wordsTop + overlay.fade) / overlay.fade));
  return Math.round(overlay.above + (overlay.below - overlay.above) * share);
}

/**
 * Blends the overlay and the words onto a picture, in place. This loop takes a third of the time that sharp's blending does.
 *
 * @param picture Three bytes a pixel.
 * @param pixels The pixel codes of a canvas.
 * @param wordsTop Where the words begin, in pixels from the top.
 */
export function blendOnPicture(
  picture: Uint8Array,
  pixels: Uint8Array,
  { colours, covers }: ColourTable,
  wordsTop: number,
): void {
  const { width, height } = sharePictureSize;
  const [red, green, blue] = overlay.colour;
  let offset = 0;
  for (let y = 0; y < height; y++) {
    const opacity = opacityAt(y, wordsTop);
    for (let x = 1; x <= width; x++) {
      const code = pixels[y * rowLength + x] ?? 0;
      const cover = covers[code] ?? 0;
      const colour = code * 3;
      picture[offset] = mix(mix(picture[offset] ?? 0, red, opacity), colours[colour] ?? 0, cover);
      picture[offset + 1] = mix(
        mix(picture[offset + 1] ?? 0, green, opacity),
        colours[colour + 1] ?? 0,
        cover,
      );
      picture[offset + 2] = mix(
        mix(picture[offset + 2] ?? 0, blue, opacity),
        colours[colour + 2] ?? 0,
        cover,
      );
      offset += 3;
    }
  }
}
