import type { DrawFuncs, Font } from "harfbuzzjs";

/** The straight edges of a shape, four numbers each: `x`, `y` of both ends. Horizontal edges are left out: they cover no area. */
export type Outline = Float64Array;

type Point = readonly [x: number, y: number];

/** The largest distance between a curve and its chords, in font units (1000 to the em): a twentieth of a pixel at 168 pixels. */
const tolerance = 0.3;

/** Returns the ends of the chords of a cubic Bézier curve. Their number follows from the second derivative. */
function* chordsOf([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point): Generator<Point> {
  const bendX = Math.max(Math.abs(x0 - 2 * x1 + x2), Math.abs(x1 - 2 * x2 + x3));
  const bendY = Math.max(Math.abs(y0 - 2 * y1 + y2), Math.abs(y1 - 2 * y2 + y3));
  const chords = Math.ceil(Math.sqrt((0.75 * Math.sqrt(bendX * bendX + bendY * bendY)) / tolerance));
  for (let chord = 1; chord < chords; chord++) {
    const t = chord / chords;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    yield [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  }
  yield [x3, y3];
}

/** Reads glyphs as outlines, in font units. */
export class OutlineReader {
  readonly #functions: DrawFuncs;
  #edges: number[] = [];
  #start: Point = [0, 0];
  #position: Point = [0, 0];

  constructor(shaper: Pick<typeof import("harfbuzzjs"), "DrawFuncs">) {
    this.#functions = new shaper.DrawFuncs();
    this.#functions.setMoveToFunc((x, y) => {
      this.#start = [x, y];
      this.#position = this.#start;
    });
    this.#functions.setLineToFunc((x, y) => this.#lineTo([x, y]));
    // HarfBuzz converts quadratic curves to cubic ones.
    this.#functions.setCubicToFunc((x1, y1, x2, y2, x, y) => {
      for (const end of chordsOf(this.#position, [x1, y1], [x2, y2], [x, y])) this.#lineTo(end);
    });
    this.#functions.setClosePathFunc(() => this.#lineTo(this.#start));
  }

  #lineTo(end: Point): void {
    if (end[1] !== this.#position[1]) this.#edges.push(...this.#position, ...end);
    this.#position = end;
  }

  /** Returns the outline of a glyph; empty for a space. */
  read(font: Pick<Font, "drawGlyph">, glyph: number): Outline {
    this.#edges = [];
    font.drawGlyph(glyph, this.#functions);
    return Float64Array.from(this.#edges);
  }
}
