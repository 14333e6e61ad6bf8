import type { SegmentRow } from "#lib/search/formats";

/** The place of an article in the archive: its month (`2016-12`), and its position in that month from the oldest, from 0. */
export type PlaceInMonth = { month: string; position: number };

/** Returns the month that is so many months after another. */
function monthAfter(month: string, count: number): string {
  const date = new Date(month);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** Returns the place of an article of a segment. */
export function placeOf(
  [, , , firstMonth, firstPosition, counts]: SegmentRow,
  ordinal: number,
): PlaceInMonth {
  let index = 0;
  let position = ordinal;
  for (let count = counts[0] || 0; position >= count && index < counts.length; count = counts[index] || 0) {
    position -= count;
    index += 1;
  }
  return { month: monthAfter(firstMonth, index), position: position + (index === 0 ? firstPosition : 0) };
}

/**
 * Returns the ordinals of a segment's articles in a period, as the first and the one after the last; equal if there are none.
 *
 * @param from The first month, `2016-12`.
 * @param to The last month.
 */
export function ordinalsOf(
  [, , , firstMonth, , counts]: SegmentRow,
  from: string,
  to: string,
): [start: number, end: number] {
  let start = 0;
  let end = 0;
  counts.forEach((count, index) => {
    const month = monthAfter(firstMonth, index);
    if (month < from) start += count;
    if (month <= to) end += count;
  });
  return [start, Math.max(start, end)];
}
