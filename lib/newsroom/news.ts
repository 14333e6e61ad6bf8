import { isoInZone } from "#lib/arabic/dates/dates";
import { isNews, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { NewsEntry } from "#lib/view-models/feeds";

/** The most entries that Google allows in a news sitemap. */
const mostNews = 1000;

/** Returns the articles of the last two days, newest first, at most 1000. */
export function getNews({ articles, now, publication }: Snapshot): NewsEntry[] {
  const { timeZone } = publication.site;
  return articles
    .slice(0, mostNews)
    .filter((article) => isNews(article, now))
    .map((article) => ({
      url: urls.article(article),
      title: article.title,
      date: isoInZone(new Date(article.date), timeZone),
    }));
}
