import { isPublished, newsAge, oldAfter, type Snapshot } from "#lib/articles";
import type { Article } from "#lib/content/publication";

/** When a published article changes: it leaves the news sitemap, becomes old, shows an update or a correction. */
function laterMoments({ date, updated, corrections }: Article): number[] {
  const dated = [...(updated === undefined ? [] : [updated]), ...corrections.map(({ at }) => at)];
  return [date + newsAge + 1, date + oldAfter + 1, ...dated];
}

/**
 * The next moment (ms since 1970) at which the site changes by the clock alone: an article appears, expires or changes,
 * breaking news begins or ends. `undefined` when nothing is to come.
 */
export function getNextChange({ publication, now }: Snapshot): number | undefined {
  const moments: number[] = [];
  for (const article of publication.articles) {
    if (article.draft) continue;
    moments.push(article.date);
    if (isPublished(article, now)) moments.push(...laterMoments(article));
    if (article.expires !== undefined) moments.push(article.expires);
  }
  for (const { at, until } of publication.breaking) {
    moments.push(at);
    if (until !== "never") moments.push(until);
  }
  let next: number | undefined;
  for (const moment of moments) if (moment > now && (next === undefined || moment < next)) next = moment;
  return next;
}
