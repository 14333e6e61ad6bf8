import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getJumps, numberFromOldest, splitFromOldest } from "#lib/newsroom/numbered-list";

/** `count` articles, newest first: [5, 4, 3, 2, 1]. */
function newestFirst(count: number): number[] {
  return Array.from({ length: count }, (_, index) => count - index);
}

/** All of a list: its front, and its complete pages, the oldest first. */
function numbered(count: number, size: number) {
  const { front, last, page } = numberFromOldest(newestFirst(count), size);
  return { front, pages: Array.from({ length: last }, (_, index) => page(index + 1)) };
}

const counts = fc.integer({ min: 0, max: 400 });
const sizes = fc.integer({ min: 1, max: 30 });

describe("a list numbered from its oldest end", () => {
  test.each([
    [0, [], []],
    [1, [1], []],
    [3, [3, 2, 1], []],
    [5, [5, 4, 3, 2, 1], []],
    [6, [6, 5, 4], [[3, 2, 1]]],
    [8, [8, 7, 6, 5, 4], [[3, 2, 1]]],
    [
      9,
      [9, 8, 7],
      [
        [3, 2, 1],
        [6, 5, 4],
      ],
    ],
  ])("%i articles, three to a page", (count, front, pages) => {
    expect(numbered(count, 3)).toEqual({ front, pages });
  });

  test("loses no article and shows none twice", () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const { front, pages } = numbered(count, size);
        expect([...front, ...pages.toReversed().flat()]).toEqual(newestFirst(count));
      }),
    );
  });

  test("has only complete pages, and a front that is never bare", () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const { front, pages } = numbered(count, size);
        for (const page of pages) expect(page).toHaveLength(size);
        expect(front.length).toBeLessThan(2 * size);
        expect(front.length).toBeGreaterThanOrEqual(Math.min(count, size));
      }),
    );
  });

  test("publishing one article touches the front alone, and once in a page's length adds a page", () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const before = numbered(count, size);
        const after = numbered(count + 1, size);
        expect(after.pages.slice(0, before.pages.length)).toEqual(before.pages);
        const isNewPage = count + 1 >= 2 * size && (count + 1) % size === 0;
        expect(after.pages.length - before.pages.length).toBe(isNewPage ? 1 : 0);
        expect(after.front[0]).toBe(count + 1);
      }),
    );
  });
});

test("a complete page is finished by the article that makes the next one complete, and by no later one", () => {
  fc.assert(
    fc.property(counts, sizes, (count, size) => {
      const { last, finishedBy } = numberFromOldest(newestFirst(count), size);
      for (let number = 1; number <= last; number++) {
        const finisher = finishedBy(number);
        if (finisher === undefined) expect(number).toBe(last);
        // Articles are numbered as they came, so this is the list as it was then.
        else
          expect(
            [numbered(finisher - 1, size), numbered(finisher, size)].map(({ pages }) => pages.length),
          ).toEqual([number, number + 1]);
      }
    }),
  );
});

describe("a month split from its oldest end", () => {
  test("loses nothing, shows nothing twice, and keeps its complete pages", () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const parts = splitFromOldest(newestFirst(count), size);
        expect(parts.toReversed().flat()).toEqual(newestFirst(count));
        for (const part of parts.slice(0, -1)) expect(part).toHaveLength(size);
        const grown = splitFromOldest(newestFirst(count + 1), size);
        const complete = Math.floor(count / size);
        expect(grown.slice(0, complete)).toEqual(parts.slice(0, complete));
      }),
    );
  });
});

describe("the numbers that a list may be jumped through by", () => {
  test.each([
    [0, []],
    [1, [1]],
    [9, [9, 8, 7, 6, 5, 4, 3, 2, 1]],
    [10, [10, 1]],
    [23, [23, 22, 21, 20, 10, 1]],
    [59, [59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 40, 30, 20, 10, 1]],
  ])("before which %i stands", (highest, numbers) => {
    expect(getJumps(highest)).toEqual(numbers);
  });

  test("lead from the front to any page in two jumps", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (last) => {
        const first = getJumps(last);
        const second = new Set([...first, ...first.flatMap((number) => getJumps(number - 1))]);
        expect(second.size).toBe(last);
      }),
    );
  });
});
