import { formatMonth } from "#lib/arabic/dates";
import { getMonths, getYears } from "#lib/archive";
import { getImages, toArticleView } from "#lib/article-view";
import {
  type Edition,
  getArticlesByCategory,
  getLastChange,
  getLatestArticles,
  getRelatedArticles,
} from "#lib/articles";
import { getArticlesByAuthor, getAuthors } from "#lib/authors";
import { getBreakingNews, getTicker } from "#lib/breaking";
import { type Renditions, toCard } from "#lib/cards";
import { getSections } from "#lib/categories";
import type { Article } from "#lib/content/publication";
import { getCorrections } from "#lib/corrections";
import { getFeeds } from "#lib/feed-views";
import { getHome } from "#lib/home";
import { toListViews } from "#lib/list-views";
import { monthSize, splitFromOldest } from "#lib/lists";
import { getNews } from "#lib/news";
import { getSitemapIndex, getSitemaps } from "#lib/sitemaps";
import { strings } from "#lib/strings";
import { getTags } from "#lib/tags";
import { urls } from "#lib/urls";
import type {
  ArticleView,
  AuthorView,
  BreakingView,
  CorrectionView,
  FeedView,
  HomeView,
  ListView,
  NewsEntry,
  PeriodView,
  Shell,
  SitemapEntry,
  TextView,
  TickerView,
} from "#lib/views";

/** What each kind of page shows. */
export type PageData = {
  home: HomeView;
  article: ArticleView;
  archive: { years: PeriodView[] };
  year: { year: string; months: PeriodView[]; total: number };
  month: ListView;
  category: ListView;
  tag: ListView;
  author: AuthorView;
  breaking: { items: BreakingView[] };
  ticker: TickerView;
  corrections: { items: CorrectionView[] };
  text: TextView;
  notFound: { latest: ReturnType<typeof toCard>[] };
  feed: FeedView;
  sitemapIndex: { entries: SitemapEntry[] };
  sitemap: { entries: SitemapEntry[] };
  newsSitemap: { entries: NewsEntry[] };
  robots: Record<string, never>;
  llms: Record<string, never>;
  indexNowKey: { key: string };
};

export type PageKind = keyof PageData;

/** One page or file of the site: its address, its kind, and how to get at the plain data that it shows. */
export type Page<K extends PageKind = PageKind> = {
  kind: K;
  address: string;
  data: () => PageData[K];
  /** What the data depends on, when that is quicker to tell than the data: equal keys mean equal data. */
  key?: () => string;
  /** When what the page shows last changed (ms since 1970), for crawlers; missing where none should come. */
  changed?: number;
  /** The addresses of its pictures, for crawlers. */
  images?: () => string[];
};

function newest(articles: readonly Article[]): number {
  return articles.reduce((last, article) => Math.max(last, getLastChange(article)), 0);
}

function page<K extends PageKind>(
  kind: K,
  address: string,
  data: () => PageData[K],
  rest: Pick<Page, "key" | "changed" | "images"> = {},
): Page {
  return { kind, address, data, ...rest } as Page;
}

function articlePages(edition: Edition, renditions: Renditions): Page[] {
  const related = getRelatedArticles(edition);
  return edition.articles.map((article) => {
    const earlier = related.get(article.id) ?? [];
    return page(
      "article",
      urls.article(article),
      () => toArticleView(edition, renditions, article, earlier),
      { changed: getLastChange(article), images: () => getImages(edition, renditions, article) },
    );
  });
}

function archivePages(edition: Edition, renditions: Renditions): Page[] {
  const { site } = edition.publication;
  const years = getYears(edition);
  const yearViews = (): PeriodView[] =>
    years.map(({ year, total }) => ({ name: year, url: urls.year(year), total }));
  const pages = [
    page("archive", urls.archive, () => ({ years: yearViews() }), { changed: newest(edition.articles) }),
  ];
  for (const { year, months, total } of years) {
    const monthViews = (): PeriodView[] =>
      months.map(({ month, articles }) => ({
        name: formatMonth(Number(year), Number(month), site),
        url: urls.month(year, month),
        total: articles.length,
      }));
    const changed = Math.max(...months.map(({ articles }) => newest(articles)));
    pages.push(page("year", urls.year(year), () => ({ year, months: monthViews(), total }), { changed }));
  }
  return [...pages, ...getMonths(edition).flatMap((month) => monthPages(edition, renditions, month))];
}

function monthPages(
  edition: Edition,
  renditions: Renditions,
  { year, month, articles }: { year: string; month: string; articles: Article[] },
): Page[] {
  const parts = splitFromOldest(articles, monthSize);
  const heading = formatMonth(Number(year), Number(month), edition.publication.site);
  return parts.map((part, index) => {
    const number = index + 1;
    const url = urls.month(year, month, number);
    const view = (): ListView => ({
      heading,
      url,
      cards: part.map((article) => toCard(edition, renditions, article)),
      total: part.length,
      last: parts.length,
      ...(number > 1 && { number, older: urls.month(year, month, number - 1) }),
      ...(number < parts.length && { newer: urls.month(year, month, number + 1) }),
    });
    return page("month", url, view, { changed: newest(part) });
  });
}

function listPages(edition: Edition, renditions: Renditions): Page[] {
  const categories = getSections(edition).flatMap(({ id, name, description }) => {
    const head = { heading: name, feed: urls.category(id), ...(description && { description }) };
    const articles = getArticlesByCategory(edition, id);
    return toListViews(edition, renditions, articles, (n) => urls.category(id, n), head).map((list) =>
      page("category", list.url, list.view, { changed: newest(list.articles) }),
    );
  });
  const tags = getTags(edition).flatMap(({ slug, name, articles }) => {
    const head = { heading: strings.tag(name), description: strings.tagDescription(name) };
    return toListViews(edition, renditions, articles, (n) => urls.tag(slug, n), head).map((list) =>
      page("tag", list.url, list.view, { changed: newest(list.articles) }),
    );
  });
  const authors = getAuthors(edition).flatMap(({ id, name, role, links, path, hash }) =>
    toListViews(edition, renditions, getArticlesByAuthor(edition, id), (n) => urls.author(id, n), {
      heading: name,
      feed: urls.author(id),
    }).map((list) =>
      page("author", list.url, () => ({ ...list.view(), links, path, hash, ...(role && { role }) }), {
        changed: newest(list.articles),
      }),
    ),
  );
  return [...categories, ...tags, ...authors];
}

function textPages(edition: Edition): Page[] {
  return edition.publication.pages.map(({ id, title, summary, path, hash }) =>
    page("text", urls.page(id), () => ({ title, summary, path, hash, url: urls.page(id) }), { changed: 0 }),
  );
}

function feedPages(edition: Edition, renditions: Renditions): Page[] {
  return getFeeds(edition, renditions).map(({ address, key, view }) => page("feed", address, view, { key }));
}

function crawlerFiles(edition: Edition, pages: readonly Page[]): Page[] {
  const { site } = edition.publication;
  const { indexNow } = site;
  const sitemaps = getSitemaps(pages, site);
  return [
    page("robots", urls.robots, () => ({})),
    page("llms", urls.llms, () => ({})),
    ...(indexNow === undefined
      ? []
      : [page("indexNowKey", urls.indexNowKey(indexNow), () => ({ key: indexNow }))]),
    page("newsSitemap", urls.newsSitemap, () => ({ entries: getNews(edition) })),
    page("sitemapIndex", urls.sitemap, () => ({ entries: getSitemapIndex(sitemaps) })),
    ...[...sitemaps].map(([name, entries]) => page("sitemap", urls.sitemapPart(name), () => ({ entries }))),
  ];
}

/** Every page and file of the site that is rendered, one list for all who need to know them. */
export function getPages(edition: Edition, renditions: Renditions): Page[] {
  const pages = readersPages(edition, renditions);
  return [...pages, ...feedPages(edition, renditions), ...crawlerFiles(edition, pages)];
}

function readersPages(edition: Edition, renditions: Renditions): Page[] {
  const changed = newest(edition.articles);
  const corrections = getCorrections(edition);
  return [
    page("home", urls.home, () => getHome(edition, renditions), { changed }),
    ...articlePages(edition, renditions),
    ...archivePages(edition, renditions),
    ...listPages(edition, renditions),
    // Without a date of its change, so that breaking news touches no sitemap.
    page("breaking", urls.breaking, () => ({ items: getBreakingNews(edition) }), { changed: 0 }),
    page("ticker", urls.ticker, () => getTicker(edition)),
    page("corrections", urls.corrections, () => ({ items: corrections }), {
      changed: corrections[0] === undefined ? 0 : Date.parse(corrections[0].at),
    }),
    ...textPages(edition),
    page("notFound", urls.notFound, () => ({
      latest: getLatestArticles(edition, 5).map((article) => toCard(edition, renditions, article)),
    })),
  ];
}

/** What frames every page. */
export function getShell(edition: Edition): Shell {
  return {
    sections: getSections(edition),
    pages: edition.publication.pages.map(({ id, title }) => ({ name: title, url: urls.page(id) })),
  };
}
