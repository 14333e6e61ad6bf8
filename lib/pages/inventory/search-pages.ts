import { hash } from "node:crypto";
import { isoInZone } from "#lib/arabic/dates/dates";
import { cutText } from "#lib/arabic/words/text";
import type { Snapshot } from "#lib/articles";
import { documentsPerFile, getBucketCount } from "#lib/config/search-sizes";
import { searchUrls, urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import { getMonths, type Month } from "#lib/newsroom/archive";
import { getAuthors } from "#lib/newsroom/authors";
import { getSection, getSections } from "#lib/newsroom/categories";
import type { UnchangedMonths } from "#lib/newsroom/month-hashes";
import { getTags } from "#lib/newsroom/tags";
import { type Page, page } from "#lib/pages/inventory/page";
import type { Link } from "#lib/view-models/pages";
import type { SearchArticle, SearchSegment } from "#lib/view-models/search";

/** Articles of the newest month in one segment, so that the one that grows stays small. */
const newestSize = 48;

/** Graphemes of a standfirst in a result. */
const summarySize = 180;

/** A segment with its articles, oldest first, and its final month: the month after which it cannot grow. */
type Filled = SearchSegment & { articles: Article[]; finalMonth?: string };

function articlesOf(months: readonly Month[]): Article[] {
  return months.flatMap(({ articles }) => articles.toReversed());
}

function fill(name: string, articles: Article[]): Filled {
  return { name, articles, buckets: getBucketCount(articles.length) };
}

/**
 * Splits the newest month into small segments, so that a new article changes few files. A full segment does not change until
 * the month is over.
 */
function growing(name: string, articles: readonly Article[]): Filled[] {
  const segments: Filled[] = [];
  for (let start = 0; start < articles.length; start += newestSize) {
    const number = segments.length + 1;
    const part = articles.slice(start, start + newestSize);
    segments.push({ name: number === 1 ? name : `${name}-${number}`, articles: part, buckets: 1 });
  }
  return segments;
}

/**
 * Returns the segments of the index, oldest first: finished years, finished months of the newest year, the newest month. A new
 * article changes only the last segment; an edited one changes its own. A year is final from the first month after it.
 */
function fillSegments(snapshot: Snapshot): Filled[] {
  const months = getMonths(snapshot).reverse();
  const newestYear = months.at(-1)?.year;
  const years = [...new Set(months.map(({ year }) => year))].filter((year) => year !== newestYear);
  const closedYears = years.map((name) => {
    const finalMonth = months.find(({ year }) => name < year)?.key;
    const ofYear = months.filter(({ year }) => year === name);
    return { ...fill(name, articlesOf(ofYear)), ...(finalMonth && { finalMonth }) };
  });
  const ofNewest = months.filter(({ year }) => year === newestYear);
  const last = ofNewest.pop();
  return [
    ...closedYears,
    ...ofNewest.map((month) => fill(`${month.year}-${month.month}`, articlesOf([month]))),
    ...(last === undefined ? [] : growing(`${last.year}-${last.month}`, articlesOf([last]))),
  ];
}

function toSearchArticle(snapshot: Snapshot, article: Article): SearchArticle {
  const { name, url, tone } = getSection(snapshot, article.category);
  return {
    url: urls.article(article),
    title: article.title,
    summary: cutText(article.summary, summarySize),
    date: isoInZone(new Date(article.date), snapshot.publication.site.timeZone),
    section: { name, url, tone },
    names: [...article.byline, article.source.name, ...article.tags],
    text: { path: article.path, hash: article.hash },
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

/** The hash of an article's file covers all that the index holds of it, except the site context. */
function keyOf(articles: readonly Article[]): string {
  return hash("sha256", articles.map(({ id, hash: file }) => `${id} ${file}`).join("\n"), "base64");
}

function segmentPages(snapshot: Snapshot, { name, buckets, articles, finalMonth }: Filled): Page[] {
  const shown = once(() => articles.map((article) => toSearchArticle(snapshot, article)));
  const key = once(() => keyOf(articles));
  const rest = { shardKey: name, ...(finalMonth && { finalMonth }) };
  const words = Array.from({ length: buckets }, (_, index) => {
    const bucket = index + 1;
    const address = searchUrls.words(name, bucket, buckets);
    const view = () => ({ bucket, buckets, articles: shown() });
    return page("searchWords", address, view, { ...rest, key: () => `${key()} ${bucket}/${buckets}` });
  });
  const documents = Array.from({ length: Math.ceil(articles.length / documentsPerFile) }, (_, index) => {
    const place = [index * documentsPerFile, (index + 1) * documentsPerFile] as const;
    const address = searchUrls.documents(name, index + 1);
    const view = () => ({ articles: shown().slice(...place) });
    return page("searchDocuments", address, view, {
      ...rest,
      key: () => keyOf(articles.slice(...place)),
    });
  });
  return [...words, ...documents];
}

/** The names of all tags, authors and categories. It changes when a name is added. */
function getNames(snapshot: Snapshot): Link[] {
  return [
    ...getSections(snapshot).map(({ name, url }) => ({ name, url })),
    ...getTags(snapshot).map(({ name, slug }) => ({ name, url: urls.tag(slug) })),
    ...getAuthors(snapshot).map(({ name, id }) => ({ name, url: urls.author(id) })),
  ];
}

/** Returns the files of the search index of all published articles, without those whose final month is unchanged. */
export function searchPages(snapshot: Snapshot, unchanged: UnchangedMonths): Page[] {
  const segments = fillSegments(snapshot);
  const open = segments.filter(({ finalMonth }) => finalMonth === undefined || !unchanged.has(finalMonth));
  const list = () => segments.map(({ name, buckets }) => ({ name, buckets })).reverse();
  return [
    ...open.flatMap((segment) => segmentPages(snapshot, segment)),
    page("searchNames", searchUrls.names, () => ({
      names: getNames(snapshot).sort((a, b) => (a.url < b.url ? -1 : 1)),
    })),
    page("searchSegments", searchUrls.segments, () => ({ segments: list() })),
  ];
}
