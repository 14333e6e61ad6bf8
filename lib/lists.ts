/** Articles of one front or numbered page. */
export const listSize = 20;

/** Articles of one page of a month. */
export const monthSize = 500;

export type NumberedList<T> = {
  /** The newest, for the front of the list. */
  front: T[];
  /** Complete pages, page 1 (index 0) the oldest; newest first within a page. */
  pages: T[][];
};

/**
 * Numbers a list from its oldest end. A page gets its number when it is complete and then keeps its articles for ever;
 * the front holds what is newer: all of a short list, else one to two pages of it. So publishing an article touches
 * the front alone, and once in `size` articles a new page and the link of the page before it.
 *
 * @param newestFirst The whole list.
 */
export function numberFromOldest<T>(newestFirst: readonly T[], size: number): NumberedList<T> {
  const count = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const end = newestFirst.length;
  const pages = Array.from({ length: count }, (_, index) =>
    newestFirst.slice(end - (index + 1) * size, end - index * size),
  );
  return { front: newestFirst.slice(0, end - count * size), pages };
}

/** Pages of fixed size from the oldest end, page 1 (index 0) the oldest, the last one perhaps not full. */
export function splitFromOldest<T>(newestFirst: readonly T[], size: number): T[][] {
  const end = newestFirst.length;
  return Array.from({ length: Math.ceil(end / size) }, (_, index) =>
    newestFirst.slice(Math.max(0, end - (index + 1) * size), end - index * size),
  );
}
