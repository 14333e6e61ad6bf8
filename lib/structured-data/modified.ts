import type { ArticleView } from "#lib/view-models/pages";

/** Returns the time of an article's last publication, update or correction; ISO 8601. */
export function getModified({ date, updated, corrections }: ArticleView): string {
  const times = [date, ...(updated === undefined ? [] : [updated]), ...corrections.map(({ at }) => at)];
  // Parsed, because strings with different offsets (summer and winter time) do not sort by time.
  return times.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last));
}
