import type { ArticleView } from "#lib/view-models/pages";

/** When an article's page last changed for its readers: publication, update or correction, whichever is last; ISO 8601. */
export function getModified({ date, updated, corrections }: ArticleView): string {
  const times = [date, ...(updated === undefined ? [] : [updated]), ...corrections.map(({ at }) => at)];
  // As moments: letters would compare the clocks of summer and winter.
  return times.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last));
}
