import type { SegmentRow } from "#lib/search/formats";

/** The place of an article in the archive: its month (`2016-12`), and its position in that month from the oldest, from 0. */
export type PlaceInMonth = { month: string; position: number };

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const following = number === 12 ? [year + 1, 1] : [year, number + 1];
  return following.map((part) => (part < 10 ? `0${part}` : part)).join("-");
}

/** Returns the place of an article of a segment; undefined if the segment has no such ordinal. */
export function placeOf(
  [, , , firstMonth, firstPosition, counts]: SegmentRow,
  ordinal: number,
): PlaceInMonth | undefined {
  let month = firstMonth;
  let start = 0;
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index] || 0;
    if (ordinal < start + count)
      return { month, position: ordinal - start + (index === 0 ? firstPosition : 0) };
    start += count;
    month = monthAfter(month);
  }
  return undefined;
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
  let month = firstMonth;
  let start = 0;
  let end = 0;
  for (const count of counts) {
    if (month < from) start += count;
    if (month <= to) end += count;
    month = monthAfter(month);
  }
  return [start, Math.max(start, end)];
}
