import { sharePictureSize } from "#lib/newsroom/teasers";
import { type InkName, markOf, ruleMark, steps } from "#lib/social-cards/marks";
import type { Outline } from "#lib/social-cards/outline";
import { Raster } from "#lib/social-cards/raster";

const { width, height } = sharePictureSize;

/** One column more to the left, which is not shown: a PNG begins its rows so. */
export const rowLength = width + 1;

/** Lays ink on a stretch of a row; where letters meet, what one leaves free of a pixel the other covers in part. */
function lay(marks: Uint8Array, ink: InkName, from: number, to: number, coverage: number): void {
  const none = markOf(ink, 0);
  if (coverage === steps) {
    marks.fill(none + steps, from, to);
    return;
  }
  for (let pixel = from; pixel < to; pixel++) {
    const mark = marks[pixel] ?? 0;
    const covered = mark - none;
    if (mark === 0) marks[pixel] = none + coverage;
    else if (covered > 0 && covered <= steps)
      marks[pixel] = mark + Math.round((coverage * (steps - covered)) / steps);
    // Another ink: the one that covers more stays.
    else if (coverage * 2 > steps) marks[pixel] = none + coverage;
  }
}

/** What a card is drawn on: a mark for every pixel. To be used again, as large buffers are costly to make. */
export class Sheet {
  /** Rows of {@link rowLength} marks. */
  readonly marks = new Uint8Array(rowLength * height);
  readonly #raster = new Raster(rowLength, height);

  clear(): void {
    this.marks.fill(0);
  }

  #fill(top: number, rows: number, indent: number, mark: number): void {
    for (let row = top; row < top + rows; row++)
      this.marks.fill(mark, row * rowLength + 1 + indent, (row + 1) * rowLength - indent);
  }

  /** Draws a band from side to side; pixels. */
  drawBand(top: number, rows: number, ink: InkName): void {
    this.#fill(top, rows, 0, markOf(ink, steps));
  }

  /** Draws the rule between margins of `indent` pixels. */
  drawRule(top: number, rows: number, indent: number): void {
    this.#fill(top, rows, indent, ruleMark);
  }

  /**
   * Draws a letter that stands at `x`, `y` (pixels from the upper left); a unit of its outline is `scale` pixels. Each is
   * drawn by itself: joined letters reach into each other, and there the areas at their edges do not add up.
   */
  drawLetter(outline: Outline, x: number, y: number, scale: number, ink: InkName): void {
    this.#raster.add(outline, x + 1, y, scale);
    this.#raster.sweep(steps, (from, to, coverage) => lay(this.marks, ink, from, to, coverage));
  }
}
