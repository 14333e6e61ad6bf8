import { getLastChange, getLatestArticles, getRelatedArticles, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import { securityTxtExpiry } from "#lib/feeds/security-txt";
import { getChangedMonths } from "#lib/newsroom/archive";
import { getBreakingNews, getTicker } from "#lib/newsroom/breaking";
import { getSections } from "#lib/newsroom/categories";
import { getCorrections } from "#lib/newsroom/corrections";
import type { UnchangedMonths } from "#lib/newsroom/month-hashes";
import { getNews } from "#lib/newsroom/news";
import type { Renditions } from "#lib/newsroom/pictures";
import { getRedirects } from "#lib/newsroom/redirects";
import { toTeaser } from "#lib/newsroom/teasers";
import { getShownBrand } from "#lib/pages/brand/shown-brand";
import { getImages, toArticleView } from "#lib/pages/data/article-view";
import { getFeeds } from "#lib/pages/data/feed-views";
import { getHome } from "#lib/pages/data/home";
import type { Shown } from "#lib/pages/data/list-views";
import { archivePages } from "#lib/pages/inventory/archive-pages";
import { getArticleKeys } from "#lib/pages/inventory/article-keys";
import { indexPages, listPages } from "#lib/pages/inventory/list-pages";
import { newest, type Page, page } from "#lib/pages/inventory/page";
import { getSearchForm } from "#lib/pages/inventory/search-form";
import { searchPages } from "#lib/pages/inventory/search-pages";
import { getSitemapIndex, getSitemaps } from "#lib/pages/inventory/sitemaps";
import type { SharePictures } from "#lib/social-cards/share-picture";
import type { Navigation, ShownSite } from "#lib/view-models/pages";

function articlePages(
  { snapshot, renditions, keys, unchanged }: Shown,
  sharePictures: SharePictures,
): Page[] {
  return getChangedMonths(snapshot, unchanged).flatMap(({ key: finalMonth, articles }) =>
    articles.map((article) => {
      const address = urls.article(article);
      const sharePicture = sharePictures.get(address);
      const view = () => ({
        ...toArticleView(snapshot, renditions, article, getRelatedArticles(snapshot, article)),
        ...(sharePicture && { sharePicture }),
      });
      return page("article", address, view, {
        key: () =>
          [keys.page(article), sharePicture, ...getRelatedArticles(snapshot, article).map(keys.teaser)].join(
            " ",
          ),
        finalMonth,
        changed: getLastChange(article),
        images: () => getImages(snapshot, renditions, article),
      });
    }),
  );
}

function textPages(snapshot: Snapshot): Page[] {
  return snapshot.publication.pages.map(({ id, title, summary, path, hash }) =>
    page("text", urls.page(id), () => ({ title, summary, path, hash, url: urls.page(id) }), { changed: 0 }),
  );
}

/**
 * A page at each redirect source, for hosts that cannot redirect. It is in no sitemap. Former feeds have none: `getFeeds` puts
 * the feed itself there, because feed readers follow no page.
 */
function redirectPages(snapshot: Snapshot, unchanged: UnchangedMonths): Page[] {
  return getRedirects(snapshot)
    .filter(({ month, isFeed }) => !isFeed && (month === undefined || !unchanged.has(month)))
    .map(({ address, url, title, month }) =>
      page("redirect", address, () => ({ url, title }), month === undefined ? {} : { finalMonth: month }),
    );
}

function feedPages(snapshot: Snapshot, renditions: Renditions): Page[] {
  return getFeeds(snapshot, renditions).map(({ address, key, view }) => page("feed", address, view, { key }));
}

function crawlerFiles(snapshot: Snapshot, pages: readonly Page[], unchanged: UnchangedMonths): Page[] {
  const { site } = snapshot.publication;
  const { indexNow, securityContact: contact } = site;
  const sitemaps = getSitemaps(pages, site);
  const listed = [...sitemaps, ...[...unchanged.values()].flatMap((month) => month.sitemaps)];
  return [
    page("robots", urls.robots, () => ({})),
    page("llms", urls.llms, () => ({})),
    ...(indexNow === undefined
      ? []
      : [page("indexNowKey", urls.indexNowKey(indexNow), () => ({ key: indexNow }))]),
    ...(contact === undefined
      ? []
      : [
          page("securityTxt", urls.securityTxt, () => ({
            contact,
            expires: securityTxtExpiry(snapshot.now),
          })),
        ]),
    page("newsSitemap", urls.newsSitemap, () => ({ entries: getNews(snapshot) })),
    page("sitemapIndex", urls.sitemap, () => ({ entries: getSitemapIndex(listed, site) })),
    ...sitemaps.map(({ address, entries, changed, finalMonth }) =>
      page("sitemap", address, () => ({ entries: entries() }), {
        changed,
        ...(finalMonth && { finalMonth }),
      }),
    ),
  ];
}

/**
 * Returns every page and file of the site that is rendered. This is the only list of them. A picture without renditions is
 * not shown.
 *
 * @param unchanged Months whose hash is the published one; pages with that final month are left out.
 */
export function getPages(
  snapshot: Snapshot,
  renditions: Renditions,
  sharePictures: SharePictures = new Map(),
  unchanged: UnchangedMonths = new Map(),
): Page[] {
  const keys = getArticleKeys(snapshot, renditions);
  const pages = readersPages({ snapshot, renditions, keys, unchanged }, sharePictures);
  return [
    ...pages,
    ...feedPages(snapshot, renditions),
    ...searchPages(snapshot, unchanged),
    ...crawlerFiles(snapshot, pages, unchanged),
  ];
}

function readersPages(shown: Shown, sharePictures: SharePictures): Page[] {
  const { snapshot, renditions } = shown;
  const changed = newest(snapshot.articles);
  const corrections = getCorrections(snapshot);
  return [
    page("home", urls.home, () => getHome(snapshot, renditions), { changed }),
    ...articlePages(shown, sharePictures),
    ...archivePages(shown),
    ...listPages(shown, sharePictures),
    ...indexPages(snapshot),
    // No date of change: a breaking item must not change a sitemap.
    page("breaking", urls.breaking, () => ({ items: getBreakingNews(snapshot) }), { changed: 0 }),
    page("ticker", urls.ticker, () => getTicker(snapshot)),
    page("corrections", urls.corrections, () => ({ items: corrections }), {
      changed: corrections[0] === undefined ? 0 : Date.parse(corrections[0].at),
    }),
    ...textPages(snapshot),
    ...redirectPages(snapshot, shown.unchanged),
    page("notFound", urls.notFound, () => ({
      latest: getLatestArticles(snapshot, 5).map((article) => toTeaser(snapshot, renditions, article)),
    })),
    page("search", urls.search, () => getSearchForm(snapshot)),
    page("manifest", urls.manifest, () => ({})),
    page("openSearch", urls.openSearch, () => ({})),
  ];
}

/** Returns the publication's settings. Pages without a social card of their own use the home page's. */
export function getShownSite(snapshot: Snapshot, sharePictures: SharePictures): ShownSite {
  const sharePicture = sharePictures.get(urls.home);
  const brand = getShownBrand(snapshot);
  return { ...snapshot.publication.site, ...(sharePicture && { sharePicture }), ...(brand && { brand }) };
}

/** Returns the navigation that every page shows. */
export function getNavigation(snapshot: Snapshot): Navigation {
  return {
    sections: getSections(snapshot),
    pages: snapshot.publication.pages.map(({ id, title }) => ({ name: title, url: urls.page(id) })),
  };
}
