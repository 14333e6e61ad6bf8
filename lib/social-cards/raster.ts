import type { Outline } from "#lib/social-cards/outline";

/** Pixels that one whole number tells of, as a power of two. */
const wordBits = 5;

/**
 * Tells of every pixel how much of it is inside of shapes, by exact areas: each edge adds to the pixels that it crosses how
 * much it covers to its right, signed by whether it goes up or down, and the sum from the left is the coverage (as in
 * font-rs and stb_truetype). So shapes that touch leave no seam between them, and where they lie on each other they are
 * one, as long as all run the same way round.
 */
export class Raster {
  readonly #width: number;
  readonly #height: number;
  /** A row holds whole words, and two pixels more than are shown, where what goes beyond them ends. */
  readonly #stride: number;
  /** By how much the sum changes at each pixel. */
  readonly #changes: Float32Array;
  /** A bit for every pixel where it does. */
  readonly #touched: Int32Array;
  /** The rows in which it does, and the words of them. */
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

  /** Adds a shape that stands at `x`, `y` (pixels from the upper left); a unit of its outline is `scale` pixels. */
  add(outline: Outline, x: number, y: number, scale: number): void {
    for (let place = 0; place < outline.length; place += 4) {
      const x0 = x + (outline[place] ?? 0) * scale;
      const y0 = y - (outline[place + 1] ?? 0) * scale;
      const x1 = x + (outline[place + 2] ?? 0) * scale;
      const y1 = y - (outline[place + 3] ?? 0) * scale;
      if (y0 < y1) this.#addEdge(x0, y0, x1, y1, 1);
      else if (y1 < y0) this.#addEdge(x1, y1, x0, y0, -1);
    }
  }

  /** From the upper end to the lower one. */
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

  /** A piece of an edge within one row; `rise` is its height, signed. */
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

  #change(place: number, by: number): void {
    const word = place >> wordBits;
    this.#changes[place] = (this.#changes[place] ?? 0) + by;
    this.#touched[word] = (this.#touched[word] ?? 0) | (1 << place);
  }

  /**
   * Tells what the shapes cover that were added, and is empty after that.
   *
   * @param steps How often coverage is told apart: a whole pixel is as many.
   * @param paint Called for pixels beside each other that are covered alike; where they begin and where the first after them
   * is, as rows lie one after the other.
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
          const place = (word << wordBits) + 31 - Math.clz32(lowest);
          sum += changes[place] ?? 0;
          changes[place] = 0;
          const next = Math.floor(Math.min(1, Math.abs(sum)) * steps + 0.5);
          if (next === coverage) continue;
          if (coverage !== 0) paint(shift + from, shift + place, coverage);
          from = place;
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
