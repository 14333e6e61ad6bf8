import { type Edition, getLastChange, getLatestArticles, getRelatedArticles } from "#lib/articles";
import { urls } from "#lib/config/urls";
import { getOpenMonths } from "#lib/newsroom/archive";
import { getBreakingNews, getTicker } from "#lib/newsroom/breaking";
import { getSections } from "#lib/newsroom/categories";
import { getCorrections } from "#lib/newsroom/corrections";
import type { ClosedMonths } from "#lib/newsroom/month-hashes";
import { getNews } from "#lib/newsroom/news";
import { getRedirects } from "#lib/newsroom/redirects";
import { type Renditions, type SharePictures, toCard } from "#lib/newsroom/teasers";
import { getImages, toArticleView } from "#lib/pages/data/article-view";
import { getFeeds } from "#lib/pages/data/feed-views";
import { getHome } from "#lib/pages/data/home";
import type { Shown } from "#lib/pages/data/list-views";
import { archivePages } from "#lib/pages/inventory/archive-pages";
import { getArticleKeys } from "#lib/pages/inventory/article-keys";
import { indexPages, listPages } from "#lib/pages/inventory/list-pages";
import { newest, type Page, page } from "#lib/pages/inventory/page";
import { searchPages } from "#lib/pages/inventory/search-pages";
import { getSitemapIndex, getSitemaps } from "#lib/pages/inventory/sitemaps";
import type { Shell, ShownSite } from "#lib/view-models/pages";

function articlePages({ edition, renditions, keys, closed }: Shown, sharePictures: SharePictures): Page[] {
  return getOpenMonths(edition, closed).flatMap(({ key: sealedBy, articles }) =>
    articles.map((article) => {
      const address = urls.article(article);
      const sharePicture = sharePictures.get(address);
      const view = () => ({
        ...toArticleView(edition, renditions, article, getRelatedArticles(edition, article)),
        ...(sharePicture && { sharePicture }),
      });
      return page("article", address, view, {
        key: () =>
          [keys.page(article), sharePicture, ...getRelatedArticles(edition, article).map(keys.card)].join(
            " ",
          ),
        sealedBy,
        changed: getLastChange(article),
        images: () => getImages(edition, renditions, article),
      });
    }),
  );
}

function textPages(edition: Edition): Page[] {
  return edition.publication.pages.map(({ id, title, summary, path, hash }) =>
    page("text", urls.page(id), () => ({ title, summary, path, hash, url: urls.page(id) }), { changed: 0 }),
  );
}

/** At each former address a page that leads to the new one, for hosts that cannot redirect; not for sitemaps. */
function redirectPages(edition: Edition, closed: ClosedMonths): Page[] {
  return getRedirects(edition)
    .filter(({ month }) => !closed.has(month))
    .map(({ address, url, title, month: sealedBy }) =>
      page("redirect", address, () => ({ url, title }), { sealedBy }),
    );
}

function feedPages(edition: Edition, renditions: Renditions): Page[] {
  return getFeeds(edition, renditions).map(({ address, key, view }) => page("feed", address, view, { key }));
}

function crawlerFiles(edition: Edition, pages: readonly Page[], closed: ClosedMonths): Page[] {
  const { site } = edition.publication;
  const { indexNow } = site;
  const sitemaps = getSitemaps(pages, site);
  const listed = [...sitemaps, ...[...closed.values()].flatMap((month) => month.sitemaps)];
  return [
    page("robots", urls.robots, () => ({})),
    page("llms", urls.llms, () => ({})),
    ...(indexNow === undefined
      ? []
      : [page("indexNowKey", urls.indexNowKey(indexNow), () => ({ key: indexNow }))]),
    page("newsSitemap", urls.newsSitemap, () => ({ entries: getNews(edition) })),
    page("sitemapIndex", urls.sitemap, () => ({ entries: getSitemapIndex(listed, site) })),
    ...sitemaps.map(({ address, entries, changed, sealedBy }) =>
      page("sitemap", address, () => ({ entries: entries() }), { changed, ...(sealedBy && { sealedBy }) }),
    ),
  ];
}

/**
 * Every page and file of the site that is rendered, one list for all who need to know them. Pictures that were not made
 * are not shown.
 *
 * @param closed Months whose seals stand; the pages that they seal are left out.
 */
export function getPages(
  edition: Edition,
  renditions: Renditions,
  sharePictures: SharePictures = new Map(),
  closed: ClosedMonths = new Map(),
): Page[] {
  const keys = getArticleKeys(edition, renditions);
  const pages = readersPages({ edition, renditions, keys, closed }, sharePictures);
  return [
    ...pages,
    ...feedPages(edition, renditions),
    ...searchPages(edition, closed),
    ...crawlerFiles(edition, pages, closed),
  ];
}

function readersPages(shown: Shown, sharePictures: SharePictures): Page[] {
  const { edition, renditions } = shown;
  const changed = newest(edition.articles);
  const corrections = getCorrections(edition);
  return [
    page("home", urls.home, () => getHome(edition, renditions), { changed }),
    ...articlePages(shown, sharePictures),
    ...archivePages(shown),
    ...listPages(shown, sharePictures),
    ...indexPages(edition),
    // Without a date of its change, so that breaking news touches no sitemap.
    page("breaking", urls.breaking, () => ({ items: getBreakingNews(edition) }), { changed: 0 }),
    page("ticker", urls.ticker, () => getTicker(edition)),
    page("corrections", urls.corrections, () => ({ items: corrections }), {
      changed: corrections[0] === undefined ? 0 : Date.parse(corrections[0].at),
    }),
    ...textPages(edition),
    ...redirectPages(edition, shown.closed),
    page("notFound", urls.notFound, () => ({
      latest: getLatestArticles(edition, 5).map((article) => toCard(edition, renditions, article)),
    })),
    page("search", urls.search, () => ({})),
    page("manifest", urls.manifest, () => ({})),
    page("openSearch", urls.openSearch, () => ({})),
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
