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
  /** The last article that had to appear before a page became final; undefined while it is not. */
  finishedBy: (number: number) => T | undefined;
};

/**
 * Numbers a list from its oldest end. A page gets its number when it is complete, and keeps its articles for ever. The front
 * holds the newer articles: a whole short list, else one to two pages. So a new article changes only the front; once in
 * `size` articles it also adds a page and changes the link of the page before it.
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

/** Pages are linked one by one within a ten, and by tens below it. */
const ten = 10;

/**
 * Returns the page numbers that a page links to, `highest` being the number below its own: those down to the nearest ten, every
 * ten below it, and 1. So every page is at most three links from the front. Only smaller numbers are linked, so a complete
 * page never changes because of new ones.
 */
export function getJumps(highest: number): number[] {
  const jumps: number[] = [];
  for (let number = highest; number >= 1; number--) {
    const isNear = Math.floor(highest / ten) * ten <= number;
    if (isNear || number % ten === 0 || number === 1) jumps.push(number);
  }
  return jumps;
}
