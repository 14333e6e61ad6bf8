import { hash } from "node:crypto";
import { isoInZone } from "#lib/arabic/dates/dates";
import type { Snapshot } from "#lib/articles";
import { documentsPerFile, getBucketCounts } from "#lib/config/search-sizes";
import { searchUrls, urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import { getAuthorIds, getAuthors } from "#lib/newsroom/authors";
import { getSection, getSections } from "#lib/newsroom/categories";
import type { UnchangedMonths } from "#lib/newsroom/month-hashes";
import {
  getSearchParts,
  type Period,
  placeArticles,
  type SearchSegment,
} from "#lib/newsroom/search-segments";
import { getTags } from "#lib/newsroom/tags";
import { type Page, page } from "#lib/pages/inventory/page";
import type { Link } from "#lib/view-models/pages";
import type { SearchArticle, SearchSegmentView } from "#lib/view-models/search";

/** The commonest words are counted in at most so many articles, the newest. */
const mostCounted = 20_000;

function notesOf({ image, updateReason, corrections }: Article): string[] {
  const { alt, caption, credit } = image ?? {};
  return [alt, caption, credit, updateReason, ...corrections.map(({ text }) => text)].filter(
    (note) => note !== undefined,
  );
}

function toSearchArticle(snapshot: Snapshot, article: Article): SearchArticle {
  const { category, byline, source, tags, path, hash } = article;
  const { name, url, tone } = getSection(snapshot, category);
  return {
    url: urls.article(article),
    title: article.title,
    summary: article.summary,
    date: isoInZone(new Date(article.date), snapshot.publication.site.timeZone),
    section: { name, url, tone },
    names: [...byline, source.name, ...tags],
    filters: [`#c:${category}`, ...getAuthorIds(snapshot, byline).map((id) => `#a:${id}`)],
    notes: notesOf(article),
    text: { path, hash },
  };
}

/** Returns a function that makes its value on the first call and then returns it again. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An article as the search shows it. All files of a segment show the same object, so that what is made of it is made once. */
type Show = (article: Article) => SearchArticle;

function getShow(snapshot: Snapshot): Show {
  const shown = new WeakMap<Article, SearchArticle>();
  return (article) => {
    const view = shown.get(article) ?? toSearchArticle(snapshot, article);
    shown.set(article, view);
    return view;
  };
}

type KeyOf = (articles: readonly Article[]) => string;

/** Returns keys of what the index holds of articles, except the site context. Bylines repeat, so their authors are kept. */
function getKeys(snapshot: Snapshot): KeyOf {
  const authorIds = new Map<string, string[]>();
  const idsOf = (byline: readonly string[]) => {
    const names = byline.join("\n");
    const ids = authorIds.get(names) ?? getAuthorIds(snapshot, byline);
    authorIds.set(names, ids);
    return ids;
  };
  const lineOf = (article: Article) =>
    JSON.stringify([
      article.id,
      article.hash,
      // The file may still have former names of them.
      article.category,
      article.tags,
      idsOf(article.byline),
      notesOf(article),
    ]);
  return (articles) => hash("sha256", articles.map(lineOf).join("\n"), "base64");
}

function toView({ name, firstMonth, firstPosition, counts, articles }: SearchSegment): SearchSegmentView {
  return { name, ...getBucketCounts(articles.length), firstMonth, firstPosition, counts };
}

function segmentPages(show: Show, keyOf: KeyOf, segment: SearchSegment): Page[] {
  const { name, articles, finalMonth } = segment;
  const { wordBuckets, positionBuckets } = toView(segment);
  const shown = once(() => articles.map(show));
  const key = once(() => keyOf(articles));
  const rest = { shardKey: name, finalMonth };
  const bucketsOf = (
    kind: "searchPositions" | "searchSentences" | "searchWords",
    address: typeof searchUrls.words,
    buckets: number,
  ) =>
    Array.from({ length: buckets }, (_, index) => {
      const bucket = index + 1;
      const view = () => ({ bucket, buckets, articles: shown() });
      return page(kind, address(name, bucket, buckets), view, {
        ...rest,
        key: () => `${key()} ${bucket}/${buckets}`,
      });
    });
  return [
    ...bucketsOf("searchPositions", searchUrls.positions, positionBuckets),
    ...bucketsOf("searchSentences", searchUrls.sentences, positionBuckets),
    ...bucketsOf("searchWords", searchUrls.words, wordBuckets),
  ];
}

/** The rows of a segment's articles by their months, without those of unchanged months. They stay when segments are joined. */
function documentPages(show: Show, keyOf: KeyOf, unchanged: UnchangedMonths, segment: SearchSegment): Page[] {
  const files = new Map<string, { finalMonth: string; articles: Article[] }>();
  for (const { article, month, monthKey: finalMonth, position } of placeArticles(segment)) {
    if (unchanged.has(finalMonth)) continue;
    const address = searchUrls.documents(month, Math.floor(position / documentsPerFile) + 1);
    const file = files.get(address) ?? { finalMonth, articles: [] };
    file.articles.push(article);
    files.set(address, file);
  }
  return [...files].map(([address, { finalMonth, articles }]) => {
    const view = () => ({ articles: articles.map(show) });
    return page("searchDocuments", address, view, { finalMonth, key: () => keyOf(articles) });
  });
}

/** The texts of a period's articles, without those of unchanged months. */
function textPages(show: Show, keyOf: KeyOf, unchanged: UnchangedMonths, period: Period): Page[] {
  return placeArticles(period)
    .filter(({ monthKey }) => !unchanged.has(monthKey))
    .map(({ article, month, monthKey: finalMonth, position }) =>
      page("searchText", searchUrls.text(month, position), () => ({ article: show(article) }), {
        finalMonth,
        key: () => keyOf([article]),
      }),
    );
}

/** The files that change with every new article. */
function openPages(snapshot: Snapshot, show: Show, keyOf: KeyOf): Page[] {
  const { segments, open } = getSearchParts(snapshot);
  const { version, firstMonth, firstPosition, counts } = open;
  const articles = once(() => open.articles.map(show));
  const key = once(() => keyOf(open.articles));
  const block = { name: "", wordBuckets: 0, positionBuckets: 0, firstMonth, firstPosition, counts };
  const recent = () => ({
    version,
    segments: [block, ...segments.map(toView).reverse()],
    articles: articles(),
  });
  const place = [firstMonth, firstPosition, ...segments.map(({ name }) => name)].join(" ");
  return [
    page("searchRecentText", searchUrls.recentText, () => ({ version, articles: articles() }), { key }),
    page("searchRecent", searchUrls.recent, recent, { key: () => `${place} ${key()}` }),
  ];
}

/** The commonest words of the finished months. One more article does not change them. */
function commonWordsPage(snapshot: Snapshot, show: Show, keyOf: KeyOf): Page {
  const { segments, open } = getSearchParts(snapshot);
  const finished = segments
    .filter(({ finalMonth }) => finalMonth !== open.finalMonth)
    .flatMap(({ articles }) => articles)
    .slice(-mostCounted);
  const view = () => ({ articles: finished.map(show) });
  return page("searchCommonWords", searchUrls.commonWords, view, { key: () => keyOf(finished) });
}

/** The names of all tags, authors and categories. It changes when a name is added. */
function getNames(snapshot: Snapshot): Link[] {
  return [
    ...getSections(snapshot).map(({ name, url }) => ({ name, url })),
    ...getTags(snapshot).map(({ name, slug }) => ({ name, url: urls.tag(slug) })),
    ...getAuthors(snapshot).map(({ name, id }) => ({ name, url: urls.author(id) })),
  ];
}

/**
 * Returns the files of the search index of all published articles, without those whose final month is unchanged. The texts of a
 * segment come before its words, so that each text is read once for both.
 */
export function searchPages(snapshot: Snapshot, unchanged: UnchangedMonths): Page[] {
  const show = getShow(snapshot);
  const keyOf = getKeys(snapshot);
  const { segments, open } = getSearchParts(snapshot);
  return [
    ...segments.flatMap((segment) => [
      ...documentPages(show, keyOf, unchanged, segment),
      ...textPages(show, keyOf, unchanged, segment),
      ...(unchanged.has(segment.finalMonth) ? [] : segmentPages(show, keyOf, segment)),
    ]),
    commonWordsPage(snapshot, show, keyOf),
    page("searchNames", searchUrls.names, () => ({
      names: getNames(snapshot).sort((a, b) => (a.url < b.url ? -1 : 1)),
    })),
    ...textPages(show, keyOf, unchanged, open),
    ...openPages(snapshot, show, keyOf),
  ];
}
