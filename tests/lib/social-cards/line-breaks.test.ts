import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, type Word } from "#lib/social-cards/line-breaks";

const space = 10;

function words(...widths: number[]): Word[] {
  return widths.map((width) => ({ width, cost: 0 }));
}

/** Returns the widths of the lines. */
function lineWidths(all: readonly Word[], ends: readonly number[]): number[] {
  return ends.map((end, line) => {
    const some = all.slice(ends[line - 1] ?? 0, end);
    return some.reduce((sum, { width }) => sum + width, 0) + space * (some.length - 1);
  });
}

/** Returns the fewest possible lines, by filling each line. */
function fewest(all: readonly Word[], limit: number): number {
  let [count, width] = [0, Number.POSITIVE_INFINITY];
  for (const word of all) {
    width += space + word.width;
    if (width <= limit) continue;
    count++;
    width = word.width;
  }
  return count;
}

describe("lines are broken", () => {
  test("not at all if the words fit on one", () => {
    expect(breakLines(words(40, 40), space, 90)).toEqual([2]);
  });

  test("so that no single word is left on the last line", () => {
    expect(breakLines(words(30, 30, 30, 30), space, 110)).toEqual([2, 4]);
  });

  test("not after a word with a cost, if both ways are equally even", () => {
    const leaning = words(20, 20, 20, 20, 20);
    expect(breakLines(leaning, space, 80)).toEqual([3, 5]);
    expect(breakLines(leaning.with(2, { width: 20, cost: 0.2 }), space, 80)).toEqual([2, 5]);
  });

  test("never wider than the limit, into as few lines as possible, with every word in order", () => {
    const some = fc.array(
      fc.record({ width: fc.integer({ min: 0, max: 100 }), cost: fc.constantFrom(-0.02, 0, 0.05) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 100, max: 400 }), (all, limit) => {
        const ends = breakLines(all, space, limit);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
        expect(ends.at(-1)).toBe(all.length);
        expect(Math.max(...lineWidths(all, ends))).toBeLessThanOrEqual(limit);
        expect(ends).toHaveLength(fewest(all, limit));
      }),
    );
  });

  test("but a word wider than a line throws", () => {
    expect(() => breakLines(words(20, 91), space, 90)).toThrow(RangeError);
  });
});
