import { isoInZone } from "#lib/arabic/dates/dates";
import { isNews, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { NewsEntry } from "#lib/view-models/feeds";

/** Google reads no more of a news sitemap. */
const mostNews = 1000;

/** The articles of the last two days, newest first. */
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
