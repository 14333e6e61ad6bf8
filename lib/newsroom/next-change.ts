import { getOldAfter, isPublished, latestAge, newsAge, type Snapshot } from "#lib/articles";
import type { Article, Front } from "#lib/content/publication";

/** Returns when a published article leaves the news sitemap or the breaking bar, becomes old, or shows an update or a correction. */
function laterMoments({ date, updated, corrections }: Article, oldAfter: number): number[] {
  const dated = [...(updated === undefined ? [] : [updated]), ...corrections.map(({ at }) => at)];
  return [date + newsAge + 1, date + latestAge, date + oldAfter + 1, ...dated];
}

/** Returns when choices for the front page end. */
function getEnds({ lead, stories, opinion, sections }: Front): number[] {
  const entries = [...(lead ? [lead] : []), ...stories, ...opinion, ...sections];
  return entries.flatMap(({ until }) => until?.at ?? []);
}

/**
 * Returns the next moment (milliseconds since 1970, UTC) at which the site changes without a change of files: an article
 * appears, expires or changes, breaking news begins or ends, or a choice for the front page ends. Returns `undefined` if there is none.
 */
export function getNextChange({ publication, now }: Snapshot): number | undefined {
  const moments: number[] = [];
  const oldAfter = getOldAfter(publication);
  for (const article of publication.articles) {
    if (article.draft) continue;
    moments.push(article.date);
    if (isPublished(article, now)) moments.push(...laterMoments(article, oldAfter));
    if (article.expires !== undefined) moments.push(article.expires);
  }
  for (const { at, until } of publication.breaking) {
    moments.push(at);
    if (until !== "never") moments.push(until);
  }
  moments.push(...getEnds(publication.front));
  let next: number | undefined;
  for (const moment of moments) if (moment > now && (next === undefined || moment < next)) next = moment;
  return next;
}
