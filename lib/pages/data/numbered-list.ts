/** Articles of one front or numbered page. */
export const listSize = 20;

/** Articles of one page of a month. */
export const monthSize = 500;

export type NumberedList<T> = {
  /** The newest, for the front of the list. */
  front: T[];
  /** The number of the newest complete page; page 1 is the oldest. */
  last: number;
  /** What a complete page holds, newest first. */
  page: (number: number) => T[];
  /** What came last before a complete page had a complete page after it, and so was finished; undefined before. */
  finishedBy: (number: number) => T | undefined;
};

/**
 * Numbers a list from its oldest end. A page gets its number when it is complete and then keeps its articles for ever;
 * the front holds what is newer: all of a short list, else one to two pages of it. So publishing an article touches
 * the front alone, and once in `size` articles a new page and the link of the page before it.
 *
 * @param newestFirst The whole list.
 */
export function numberFromOldest<T>(newestFirst: readonly T[], size: number): NumberedList<T> {
  const end = newestFirst.length;
  const last = Math.max(0, Math.floor(end / size) - 1);
  return {
    front: newestFirst.slice(0, end - last * size),
    last,
    page: (number) => newestFirst.slice(end - number * size, end - (number - 1) * size),
    // A page is complete when the front has twice its size and gives half of it away.
    finishedBy: (number) => newestFirst[end - (number + 2) * size],
  };
}

/** Pages of fixed size from the oldest end, page 1 (index 0) the oldest, the last one perhaps not full. */
export function splitFromOldest<T>(newestFirst: readonly T[], size: number): T[][] {
  const end = newestFirst.length;
  return Array.from({ length: Math.ceil(end / size) }, (_, index) =>
    newestFirst.slice(Math.max(0, end - (index + 1) * size), end - index * size),
  );
}

/** The numbers that stay within reach of a page: its own ten one by one, then the tens, then the oldest. */
const ten = 10;

/**
 * The numbers by which a list may be jumped through from its page before which `highest` stands: those down to the
 * nearest ten, every ten below it, and 1. So every page is three links from the front, the front listing the tens and
 * a ten the pages of its own; and as only smaller numbers are named, a complete page never has to change for them.
 */
export function getJumps(highest: number): number[] {
  const jumps: number[] = [];
  for (let number = highest; number >= 1; number--) {
    const isNear = Math.floor(highest / ten) * ten <= number;
    if (isNear || number % ten === 0 || number === 1) jumps.push(number);
  }
  return jumps;
}
