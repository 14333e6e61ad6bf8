import type { Outline } from "#lib/social-cards/outline";

/** A 32-bit integer holds one bit for each of 32 pixels: 2 to the power of this. */
const wordBits = 5;

/**
 * Computes how much of every pixel is inside of shapes, by exact areas (as font-rs and stb_truetype do). Each edge adds to the
 * pixels that it crosses the area to its right, with a sign for up or down; the running sum from the left is the coverage.
 * Shapes that touch leave no seam. Shapes that overlap unite if all their outlines have the same direction.
 */
export class Raster {
  readonly #width: number;
  readonly #height: number;
  /** Entries in a row: the width, at least two more for edges that end beyond it, rounded up to whole words of 32 bits. */
  readonly #stride: number;
  /** The change of the running sum at each pixel. */
  readonly #changes: Float32Array;
  /** One bit for each pixel: set if its change was written. */
  readonly #touched: Int32Array;
  /** The rows and columns that have changes; `bottom` and `right` are exclusive. */
  #top: number;
  #bottom = 0;
  #left: number;
  #right = 0;

  /** Sizes in pixels. */
  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#stride = ((width >> wordBits) + 2) << wordBits;
    this.#changes = new Float32Array(this.#stride * height);
    this.#touched = new Int32Array(this.#changes.length >> wordBits);
    this.#top = height;
    this.#left = this.#stride;
  }

  /** Adds a shape with its origin at `x`, `y` (pixels from the upper left); a unit of its outline is `scale` pixels. */
  add(outline: Outline, x: number, y: number, scale: number): void {
    for (let index = 0; index < outline.length; index += 4) {
      const x0 = x + (outline[index] ?? 0) * scale;
      const y0 = y - (outline[index + 1] ?? 0) * scale;
      const x1 = x + (outline[index + 2] ?? 0) * scale;
      const y1 = y - (outline[index + 3] ?? 0) * scale;
      if (y0 < y1) this.#addEdge(x0, y0, x1, y1, 1);
      else if (y1 < y0) this.#addEdge(x1, y1, x0, y0, -1);
    }
  }

  /** Adds an edge; `y0` is its upper end. */
  #addEdge(x0: number, y0: number, x1: number, y1: number, sign: number): void {
    const slope = (x1 - x0) / (y1 - y0);
    const end = Math.min(this.#height, Math.ceil(y1));
    let top = Math.max(0, y0);
    let x = x0 + slope * (top - y0);
    const first = Math.floor(top);
    if (first < this.#top) this.#top = first;
    if (end > this.#bottom) this.#bottom = end;
    for (let row = first; row < end; row++) {
      const bottom = Math.min(row + 1, y1);
      const next = x + slope * (bottom - top);
      this.#addToRow(row, Math.min(x, next), Math.max(x, next), sign * (bottom - top));
      top = bottom;
      x = next;
    }
  }

  /** Adds the part of an edge that is within one row; `rise` is its height with a sign. */
  #addToRow(row: number, from: number, to: number, rise: number): void {
    const left = Math.min(Math.max(from, 0), this.#width);
    const right = Math.min(Math.max(to, 0), this.#width);
    const first = Math.floor(left);
    const last = Math.floor(right);
    const start = row * this.#stride;
    if (first < this.#left) this.#left = first;
    if (last >= this.#right) this.#right = last + 1;
    if (first === last) {
      const after = rise * ((left + right) / 2 - first);
      this.#change(start + first, rise - after);
      this.#change(start + first + 1, after);
      return;
    }
    const slope = rise / (right - left);
    let passed = 0;
    let covered = 0;
    for (let column = first; column <= last; column++) {
      const begin = Math.max(left, column);
      const finish = Math.min(right, column + 1);
      const part = (finish - begin) * slope;
      const area = passed + part * (column + 1 - (begin + finish) / 2);
      this.#change(start + column, area - covered);
      passed += part;
      covered = area;
    }
    this.#change(start + last + 1, rise - covered);
  }

  #change(index: number, by: number): void {
    const word = index >> wordBits;
    this.#changes[index] = (this.#changes[index] ?? 0) + by;
    this.#touched[word] = (this.#touched[word] ?? 0) | (1 << index);
  }

  /**
   * Reports the coverage of all added shapes, then clears the raster.
   *
   * @param steps The levels of coverage; a fully covered pixel has `steps`.
   * @param paint Called for each run of pixels with equal coverage: `from` and `to` (exclusive) are offsets in rows of `width`.
   */
  sweep(steps: number, paint: (from: number, to: number, coverage: number) => void): void {
    const changes = this.#changes;
    const touched = this.#touched;
    const words = this.#stride >> wordBits;
    const first = this.#left >> wordBits;
    const last = this.#right >> wordBits;
    for (let row = this.#top; row < this.#bottom; row++) {
      const shift = row * (this.#width - this.#stride);
      let sum = 0;
      let coverage = 0;
      let from = 0;
      for (let word = row * words + first; word <= row * words + last; word++) {
        let bits = touched[word] ?? 0;
        touched[word] = 0;
        while (bits !== 0) {
          const lowest = bits & -bits;
          bits ^= lowest;
          const index = (word << wordBits) + 31 - Math.clz32(lowest);
          sum += changes[index] ?? 0;
          changes[index] = 0;
          const next = Math.floor(Math.min(1, Math.abs(sum)) * steps + 0.5);
          if (next === coverage) continue;
          if (coverage !== 0) paint(shift + from, shift + index, coverage);
          from = index;
          coverage = next;
        }
      }
    }
    this.#top = this.#height;
    this.#bottom = 0;
    this.#left = this.#stride;
    this.#right = 0;
  }
}
