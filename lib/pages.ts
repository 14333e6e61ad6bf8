import { formatMonth } from "#lib/arabic/dates";
import { alike } from "#lib/arabic/normalise";
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
import { type Renditions, type SharePictures, toCard } from "#lib/cards";
import { getSections } from "#lib/categories";
import type { Article } from "#lib/content/publication";
import { getCorrections } from "#lib/corrections";
import { getFeeds } from "#lib/feed-views";
import { getHome } from "#lib/home";
import { toListViews } from "#lib/list-views";
import { monthSize, splitFromOldest } from "#lib/lists";
import { getNews } from "#lib/news";
import { getRedirects } from "#lib/redirects";
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
  Link,
  ListView,
  NameView,
  NewsEntry,
  PeriodView,
  RedirectView,
  Shell,
  ShownSite,
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
  tags: { names: NameView[] };
  authors: { names: NameView[] };
  manifest: Record<string, never>;
  breaking: { items: BreakingView[] };
  ticker: TickerView;
  corrections: { items: CorrectionView[] };
  text: TextView;
  notFound: { latest: ReturnType<typeof toCard>[] };
  feed: FeedView;
  redirect: RedirectView;
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

function articlePages(edition: Edition, renditions: Renditions, sharePictures: SharePictures): Page[] {
  // One pass over the archive, which those who ask for addresses alone need not wait for.
  let related: ReadonlyMap<string, Article[]> | undefined;
  const relatedTo = ({ id }: Article) => {
    related ??= getRelatedArticles(edition);
    return related.get(id) ?? [];
  };
  return edition.articles.map((article) => {
    const address = urls.article(article);
    const sharePicture = sharePictures.get(address);
    return page(
      "article",
      address,
      () => ({
        ...toArticleView(edition, renditions, article, relatedTo(article)),
        ...(sharePicture && { sharePicture }),
      }),
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
      // The first part stands for the month, so the others are one link away from it.
      ...(number === 1 &&
        parts.length > 1 && {
          jumps: parts
            .map((_, place) => ({ number: place + 1, url: urls.month(year, month, place + 1) }))
            .slice(1)
            .reverse(),
        }),
    });
    return page("month", url, view, { changed: newest(part) });
  });
}

function listPages(edition: Edition, renditions: Renditions, sharePictures: SharePictures): Page[] {
  const categories = getSections(edition).flatMap(({ id, name, description }) => {
    const sharePicture = sharePictures.get(urls.category(id));
    const head = {
      heading: name,
      feed: urls.category(id),
      ...(description && { description }),
      ...(sharePicture && { sharePicture }),
    };
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
  const authors = getAuthors(edition).flatMap(({ id, name, role, kind, links, path, hash }) =>
    toListViews(edition, renditions, getArticlesByAuthor(edition, id), (n) => urls.author(id, n), {
      heading: name,
      feed: urls.author(id),
    }).map((list) =>
      page(
        "author",
        list.url,
        () => ({ ...list.view(), links, path, hash, ...(role && { role }), ...(kind && { kind }) }),
        { changed: newest(list.articles) },
      ),
    ),
  );
  return [...categories, ...tags, ...authors];
}

/** In the order of the alphabet, however the first hamza is written. */
function byName(a: Link, b: Link): number {
  const [nameA, nameB] = [alike(a.name), alike(b.name)];
  if (nameA === nameB) return a.url < b.url ? -1 : 1;
  return nameA < nameB ? -1 : 1;
}

/** Everyone who writes and every tag in use, so that no list is far from home. They tell nothing that grows daily. */
function indexPages(edition: Edition): Page[] {
  const authors = (): NameView[] =>
    getAuthors(edition).map(({ id, name, role }) => ({
      name,
      url: urls.author(id),
      ...(role && { note: role }),
    }));
  const tags = (): NameView[] => getTags(edition).map(({ slug, name }) => ({ name, url: urls.tag(slug) }));
  return [
    page("authors", urls.authors, () => ({ names: authors().sort(byName) }), { changed: 0 }),
    page("tags", urls.tags, () => ({ names: tags().sort(byName) }), { changed: 0 }),
  ];
}

function textPages(edition: Edition): Page[] {
  return edition.publication.pages.map(({ id, title, summary, path, hash }) =>
    page("text", urls.page(id), () => ({ title, summary, path, hash, url: urls.page(id) }), { changed: 0 }),
  );
}

/** At each former address a page that leads to the new one, for hosts that cannot redirect; not for sitemaps. */
function redirectPages(edition: Edition): Page[] {
  return getRedirects(edition).map(({ address, url, title }) =>
    page("redirect", address, () => ({ url, title })),
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

/**
 * Every page and file of the site that is rendered, one list for all who need to know them. Pictures that were not made
 * are not shown.
 */
export function getPages(
  edition: Edition,
  renditions: Renditions,
  sharePictures: SharePictures = new Map(),
): Page[] {
  const pages = readersPages(edition, renditions, sharePictures);
  return [...pages, ...feedPages(edition, renditions), ...crawlerFiles(edition, pages)];
}

function readersPages(edition: Edition, renditions: Renditions, sharePictures: SharePictures): Page[] {
  const changed = newest(edition.articles);
  const corrections = getCorrections(edition);
  return [
    page("home", urls.home, () => getHome(edition, renditions), { changed }),
    ...articlePages(edition, renditions, sharePictures),
    ...archivePages(edition, renditions),
    ...listPages(edition, renditions, sharePictures),
    ...indexPages(edition),
    // Without a date of its change, so that breaking news touches no sitemap.
    page("breaking", urls.breaking, () => ({ items: getBreakingNews(edition) }), { changed: 0 }),
    page("ticker", urls.ticker, () => getTicker(edition)),
    page("corrections", urls.corrections, () => ({ items: corrections }), {
      changed: corrections[0] === undefined ? 0 : Date.parse(corrections[0].at),
    }),
    ...textPages(edition),
    ...redirectPages(edition),
    page("notFound", urls.notFound, () => ({
      latest: getLatestArticles(edition, 5).map((article) => toCard(edition, renditions, article)),
    })),
    page("manifest", urls.manifest, () => ({})),
  ];
}

/** The settings of the publication; pages without a picture for chats of their own share the front page's. */
export function getShownSite(edition: Edition, sharePictures: SharePictures): ShownSite {
  const sharePicture = sharePictures.get(urls.home);
  return { ...edition.publication.site, ...(sharePicture && { sharePicture }) };
}

/** What frames every page. */
export function getShell(edition: Edition): Shell {
  return {
    sections: getSections(edition),
    pages: edition.publication.pages.map(({ id, title }) => ({ name: title, url: urls.page(id) })),
  };
}
