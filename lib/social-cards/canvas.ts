import { coverageSteps, type InkName, pixelCode, ruleCode } from "#lib/social-cards/colour-table";
import type { Outline } from "#lib/social-cards/outline";
import { Raster } from "#lib/social-cards/raster";
import { sharePictureSize } from "#lib/social-cards/share-picture";

const { width, height } = sharePictureSize;

/** Bytes of a row: its pixels, preceded by the filter byte with which each row of a PNG begins. */
export const rowLength = width + 1;

/**
 * Inks the pixels `from` to `to` (exclusive) of the canvas. Where two letters of one ink meet in a pixel, the second covers
 * its share of what the first leaves uncovered.
 */
function inkPixels(pixels: Uint8Array, ink: InkName, from: number, to: number, coverage: number): void {
  const none = pixelCode(ink, 0);
  if (coverage === coverageSteps) {
    pixels.fill(none + coverageSteps, from, to);
    return;
  }
  for (let pixel = from; pixel < to; pixel++) {
    const code = pixels[pixel] ?? 0;
    const covered = code - none;
    if (code === 0) pixels[pixel] = none + coverage;
    else if (covered > 0 && covered <= coverageSteps)
      pixels[pixel] = code + Math.round((coverage * (coverageSteps - covered)) / coverageSteps);
    // The pixel has another ink: the one that covers more of it stays.
    else if (coverage * 2 > coverageSteps) pixels[pixel] = none + coverage;
  }
}

/** The surface that a card is drawn on. Cards reuse one canvas, since allocating large buffers is slow. */
export class Canvas {
  /** Pixel codes (see `colour-table.ts`) in rows of {@link rowLength} bytes. */
  readonly pixels = new Uint8Array(rowLength * height);
  readonly #raster = new Raster(rowLength, height);

  clear(): void {
    this.pixels.fill(0);
  }

  #fill(top: number, rows: number, indent: number, code: number): void {
    for (let row = top; row < top + rows; row++)
      this.pixels.fill(code, row * rowLength + 1 + indent, (row + 1) * rowLength - indent);
  }

  /** Draws a band across the full width; `top` and `rows` are pixels. */
  drawBand(top: number, rows: number, ink: InkName): void {
    this.#fill(top, rows, 0, pixelCode(ink, coverageSteps));
  }

  /** Draws the rule between margins of `indent` pixels. */
  drawRule(top: number, rows: number, indent: number): void {
    this.#fill(top, rows, indent, ruleCode);
  }

  /**
   * Draws a letter with its origin at `x`, `y` (pixels from the upper left); a unit of its outline is `scale` pixels.
   * Letters are drawn one at a time: joined letters overlap, and the coverage of their overlapping edges cannot be added.
   */
  drawLetter(outline: Outline, x: number, y: number, scale: number, ink: InkName): void {
    this.#raster.add(outline, x + 1, y, scale);
    this.#raster.sweep(coverageSteps, (from, to, coverage) =>
      inkPixels(this.pixels, ink, from, to, coverage),
    );
  }
}
