import { type Edition, isPublished, newsAge, oldAfter } from "#lib/articles";

/**
 * The next moment (ms since 1970) at which the site changes by the clock alone: an article appears, expires, leaves
 * the news sitemap or becomes old, breaking news begins or ends. `undefined` when nothing is to come.
 */
export function getNextChange({ publication, now }: Edition): number | undefined {
  const moments: number[] = [];
  for (const article of publication.articles) {
    if (article.draft) continue;
    moments.push(article.date);
    if (isPublished(article, now)) moments.push(article.date + oldAfter + 1, article.date + newsAge + 1);
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
