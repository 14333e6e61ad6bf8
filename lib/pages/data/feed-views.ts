import { isoInZone } from "#lib/arabic/dates/dates";
import { getArticlesByCategory, getLastChange, getLatestArticles, type Snapshot } from "#lib/articles";
import { strings } from "#lib/config/strings";
import { type FeedFormat, feedFormats, urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import type { OldAddress } from "#lib/content/schema/old-address";
import { getArticlesByAuthor, getAuthors } from "#lib/newsroom/authors";
import { getBreakingNews } from "#lib/newsroom/breaking";
import { getSections } from "#lib/newsroom/categories";
import { getCorrections } from "#lib/newsroom/corrections";
import type { Renditions } from "#lib/newsroom/pictures";
import { getFirstAddress, getFormerLists } from "#lib/newsroom/redirects";
import { getTagLinks } from "#lib/newsroom/tags";
import { toTeaser } from "#lib/newsroom/teasers";
import { getTextPictures } from "#lib/pages/data/article-view";
import type { FeedItem, FeedView } from "#lib/view-models/feeds";

/** Entries of a feed: its newest. */
const feedSize = 20;

type FeedSource = Pick<FeedView, "id" | "title" | "description" | "url"> & {
  /** Former addresses of the page. Hosts that cannot redirect serve the feed there, too. */
  former: readonly string[];
  items: () => FeedItem[];
};

/** A feed in one format, made on demand. Equal keys mean equal views. */
export type Feed = { address: string; key: () => string; view: () => FeedView };

function toFeedItem(snapshot: Snapshot, renditions: Renditions, article: Article): FeedItem {
  const iso = (time: number) => isoInZone(new Date(time), snapshot.publication.site.timeZone);
  const { url, title, summary, date, section, byline, picture } = toTeaser(snapshot, renditions, article);
  const changed = getLastChange(article);
  const { name, url: sourceUrl } = article.source;
  return {
    id: getFirstAddress(url, article.aliases),
    url,
    title,
    summary,
    date,
    byline,
    section: { id: section.id, name: section.name },
    tags: getTagLinks(snapshot, article.tags).map((tag) => tag.name),
    source: { name, ...(sourceUrl && { url: sourceUrl }) },
    corrections: article.corrections.map(({ at, text }) => ({ at: iso(at), text })),
    text: {
      path: article.path,
      hash: article.hash,
      pictures: getTextPictures(snapshot, renditions, article),
    },
    ...(changed > article.date && { updated: iso(changed) }),
    ...(picture && { picture: withoutSources(picture) }),
  };
}

function withoutSources({ sources: _, ...picture }: NonNullable<ReturnType<typeof toTeaser>["picture"]>) {
  return picture;
}

/** `20161201T194000Z`: a moment as the end of an id, whatever zone the site is set to. */
function stamp(iso: string): string {
  return new Date(iso).toISOString().replace(/\.\d+|[-:]/g, "");
}

/** Distinguishes items of the same moment by how many came before them, so that a later item changes no id. */
function numbered(ids: readonly string[]): string[] {
  return ids.map((id, index) => {
    const earlier = ids.slice(index + 1).filter((other) => other === id).length;
    return earlier === 0 ? id : `${id}-${earlier + 1}`;
  });
}

function breakingItems(snapshot: Snapshot): FeedItem[] {
  const news = getBreakingNews(snapshot);
  const ids = numbered(news.map(({ at }) => `${urls.breaking}#${stamp(at)}`));
  return news.slice(0, feedSize).map(({ text, at, url = urls.breaking }, index) => ({
    id: ids[index] ?? "",
    url,
    title: text,
    summary: text,
    date: at,
    byline: [],
    tags: [strings.breaking],
    corrections: [],
  }));
}

function correctionItems(snapshot: Snapshot): FeedItem[] {
  const corrections = getCorrections(snapshot);
  const renamed = snapshot.articles.filter(({ aliases }) => aliases.length > 0);
  const firsts = new Map(
    renamed.map((article) => {
      const url = urls.article(article);
      return [url, getFirstAddress(url, article.aliases)];
    }),
  );
  const ids = numbered(
    corrections.map(({ at, article: { url } }) => `${firsts.get(url) ?? url}#correction-${stamp(at)}`),
  );
  return corrections.slice(0, feedSize).map(({ at, text, article }, index) => ({
    id: ids[index] ?? "",
    url: `${article.url}#corrections`,
    title: strings.correctionOf(article.name),
    summary: text,
    date: at,
    byline: [],
    tags: [],
    corrections: [],
  }));
}

function feedSources(snapshot: Snapshot, renditions: Renditions): FeedSource[] {
  const { site } = snapshot.publication;
  const made = new Map<Article, FeedItem>();
  const toItem = (article: Article) => {
    const item = made.get(article) ?? toFeedItem(snapshot, renditions, article);
    made.set(article, item);
    return item;
  };
  const list = (
    name: string,
    description: string,
    url: string,
    articles: readonly Article[],
    aliases: readonly OldAddress[] = [],
  ) => ({
    id: getFirstAddress(url, aliases),
    title: `${name} | ${site.name}`,
    description,
    url,
    former: getFormerLists(url, aliases),
    items: () => articles.slice(0, feedSize).map(toItem),
  });
  const aliasesOf = new Map(snapshot.publication.categories.map(({ id, aliases }) => [id, aliases]));
  const latest = getLatestArticles(snapshot, feedSize);
  return [
    { ...list("", site.description, urls.home, latest), title: site.name },
    ...getSections(snapshot).map(({ id, name, url, description = site.description }) =>
      list(name, description, url, getArticlesByCategory(snapshot, id), aliasesOf.get(id)),
    ),
    ...getAuthors(snapshot).map(({ id, name, aliases }) =>
      list(name, strings.author(name), urls.author(id), getArticlesByAuthor(snapshot, id), aliases),
    ),
    {
      ...list(strings.breakingPage, strings.breakingPageDescription, urls.breaking, []),
      items: () => breakingItems(snapshot),
    },
    {
      ...list(strings.correctionsPage, strings.correctionsPageDescription, urls.corrections, []),
      items: () => correctionItems(snapshot),
    },
  ];
}

/** Returns when a feed last changed; 1970 if it is empty. */
function lastChange(items: readonly FeedItem[], timeZone: string): string {
  const times = items.map(({ date, updated }) => Date.parse(updated ?? date));
  return isoInZone(new Date(Math.max(0, ...times)), timeZone);
}

/**
 * The feeds of the site, of each category and author, of breaking news and of corrections, each in every format. A renamed
 * category or author has its feeds at its former addresses, too; `self` names the present one.
 */
export function getFeeds(snapshot: Snapshot, renditions: Renditions): Feed[] {
  const { timeZone } = snapshot.publication.site;
  return feedSources(snapshot, renditions).flatMap(({ items: make, former, ...head }) => {
    let made: Omit<FeedView, "format" | "self"> | undefined;
    let json: string | undefined;
    const shared = () => {
      const items = made?.items ?? make();
      made ??= { ...head, updated: lastChange(items, timeZone), items };
      return made;
    };
    const key = () => {
      json ??= JSON.stringify(shared());
      return json;
    };
    return [head.url, ...former].flatMap((page) =>
      feedFormats.map((format: FeedFormat) => {
        const self = urls.feedOf(head.url, format);
        return { address: urls.feedOf(page, format), key, view: () => ({ format, self, ...shared() }) };
      }),
    );
  });
}
