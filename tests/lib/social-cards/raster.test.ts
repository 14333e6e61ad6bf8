import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Raster } from "#lib/social-cards/raster";

type Point = readonly [x: number, y: number];

const [width, height] = [40, 30];
const steps = 1_000_000;

/** Returns the edges of a polygon; `y` points up. */
function polygon(points: readonly Point[]): Float64Array {
  return Float64Array.from(
    points.flatMap(([x, y], index) => [x, y, ...(points[(index + 1) % points.length] ?? [])]),
  );
}

function rectangle(left: number, low: number, right: number, high: number): Float64Array {
  return polygon([
    [left, low],
    [right, low],
    [right, high],
    [left, high],
  ]);
}

function circle(x: number, y: number, radius: number): Float64Array {
  const corners = Array.from({ length: 720 }, (_, index): Point => {
    const angle = (index * Math.PI) / 360;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return polygon(corners);
}

/** Returns the coverage of each pixel, 0 to 1. The origin of the shapes is the lower left corner. */
function cover(outlines: readonly Float64Array[], raster = new Raster(width, height)): number[] {
  for (const outline of outlines) raster.add(outline, 0, height, 1);
  const covered = new Array<number>(width * height).fill(0);
  raster.sweep(steps, (from, to, coverage) => covered.fill(coverage / steps, from, to));
  return covered;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at(covered: readonly number[], x: number, y: number): number | undefined {
  return covered[(height - 1 - y) * width + x];
}

describe("a shape covers", () => {
  test("the part of each pixel that is inside of a rectangle", () => {
    const covered = cover([rectangle(3.25, 4.5, 7.75, 6.25)]);
    const rows = [4, 5, 6].map((y) => [2, 3, 4, 6, 7, 8].map((x) => at(covered, x, y)));
    const across = [0, 0.75, 1, 1, 0.75, 0];
    for (const [index, high] of [0.5, 1, 0.25].entries())
      for (const [column, wide] of across.entries())
        expect(rows[index]?.[column]).toBeCloseTo(wide * high, 5);
    expect(sum(covered)).toBeCloseTo(4.5 * 1.75, 4);
  });

  test("half of the pixels on its slope", () => {
    const covered = cover([
      polygon([
        [5, 5],
        [15, 5],
        [5, 15],
      ]),
    ]);
    for (let step = 0; step < 10; step++) {
      expect(at(covered, 14 - step, 5 + step)).toBeCloseTo(0.5, 5);
      expect(at(covered, 13 - step, 5 + step)).toBeCloseTo(step === 9 ? 0 : 1, 5);
    }
    expect(sum(covered)).toBeCloseTo(50, 4);
  });

  test("the area under a nearly horizontal slope, over many pixels of a row", () => {
    const covered = cover([
      polygon([
        [2, 3],
        [12, 3],
        [12, 4],
      ]),
    ]);
    for (let step = 0; step < 10; step++) expect(at(covered, 2 + step, 3)).toBeCloseTo((step + 0.5) / 10, 5);
  });

  test("the area of a circle, at any position", () => {
    const chord = 360 / Math.PI;
    const share = chord * Math.sin(1 / chord);
    for (const [x, y] of [
      [15, 15],
      [15.37, 14.81],
    ] as const) {
      expect(sum(cover([circle(x, y, 9.3)]))).toBeCloseTo(Math.PI * 9.3 ** 2 * share, 3);
    }
  });

  test("nothing inside of a hole: a shape of the opposite direction", () => {
    const hole = circle(15, 15, 4).reverse();
    // `reverse` also swaps the two numbers of each point, so they are swapped back.
    const turned = hole.map((_, place) => hole[place ^ 1] ?? 0);
    const ring = cover([circle(15, 15, 9), turned]);
    expect(at(ring, 15, 15)).toBe(0);
    expect(at(ring, 21, 15)).toBe(1);
  });

  test("the same in both directions", () => {
    const triangle: Point[] = [
      [5.3, 5.1],
      [15.2, 6.4],
      [7.7, 17.9],
    ];
    expect(cover([polygon(triangle)])).toEqual(cover([polygon(triangle.toReversed())]));
  });
});

describe("shapes together", () => {
  test("leave no seam where they touch", () => {
    const slanted = (left: number, right: number) =>
      polygon([
        [left, 4],
        [right, 4],
        [right + 3.3, 20],
        [left + 3.3, 20],
      ]);
    const covered = cover([slanted(4, 11.37), slanted(11.37, 20)]);
    for (let y = 4; y < 20; y++)
      for (let x = 9; x < 18; x++) expect(at(covered, x, y)).toBeGreaterThan(0.99999);
  });

  test("cover a pixel once where they overlap", () => {
    const covered = cover([rectangle(4, 4, 12, 12), rectangle(8, 8, 16, 16)]);
    expect(Math.max(...covered)).toBe(1);
    expect(sum(covered)).toBeCloseTo(64 + 64 - 16, 4);
  });

  test("leave nothing behind for later shapes", () => {
    const raster = new Raster(width, height);
    const shapes = [circle(12.3, 11.1, 7)];
    const first = cover(shapes, raster);
    expect(cover([], raster).every((value) => value === 0)).toBe(true);
    expect(cover(shapes, raster)).toEqual(first);
  });
});

describe("beyond the edges", () => {
  test("nothing is drawn, and pixels inside do not change", () => {
    const covered = cover([rectangle(-5, -5, 3.5, 2.5), rectangle(38.5, 27.5, 60, 99)]);
    expect(sum(covered)).toBeCloseTo(3.5 * 2.5 + 1.5 * 2.5, 4);
    expect(sum(cover([rectangle(-9, 3, -2, 9), rectangle(41, 3, 50, 9), rectangle(3, 31, 9, 40)]))).toBe(0);
  });

  test("any triangle covers its area if it is inside, and never more", () => {
    const place = (to: number) => fc.double({ min: -8, max: to, noNaN: true });
    const corner = fc.tuple(place(width + 8), place(height + 8));
    fc.assert(
      fc.property(corner, corner, corner, (a, b, c) => {
        const covered = cover([polygon([a, b, c])]);
        const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
        const isInside = [a, b, c].every(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
        if (isInside) expect(sum(covered)).toBeCloseTo(area, 2);
        else expect(sum(covered)).toBeLessThanOrEqual(area + 1.5 * height);
        expect(covered.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });
});
