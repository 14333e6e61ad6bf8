import { formatDate } from "#lib/arabic/dates/dates";
import { cutText } from "#lib/arabic/words/text";
import type { LocaleSettings, Site } from "#lib/config/site";
import { onHost, pathOfSite } from "#lib/config/site-path";
import { readBody } from "#lib/content/reader/read-body";
import { findCommonWords } from "#lib/search/common-words";
import type {
  CommonWordsFile,
  DocumentRow,
  DocumentsFile,
  NameRow,
  RecentFile,
  RecentTextFile,
  SegmentRow,
  TextFile,
  WordsFile,
} from "#lib/search/formats";
import { isolated } from "#lib/search/isolated";
import { searchText } from "#lib/search/search-text";
import { SegmentReader } from "#lib/search/segment-reader";
import type { WordIndex } from "#lib/search/word-index";
import type { Link } from "#lib/view-models/pages";
import type {
  SearchArticle,
  SearchDocumentsView,
  SearchRecentTextView,
  SearchRecentView,
  SearchSegmentView,
  SearchWordsView,
} from "#lib/view-models/search";

/** Where texts are read, how dates are written, and where the site stands. */
type Context = { site: LocaleSettings & Pick<Site, "url">; contentFolder: string };

function textOf(contentFolder: string, { text, notes }: SearchArticle): string {
  return searchText(readBody(contentFolder, text), notes);
}

const reader = new SegmentReader();

function indexOf({ contentFolder }: Context, articles: readonly SearchArticle[]): WordIndex {
  return reader.indexOf(articles, (article) => textOf(contentFolder, article));
}

/** Returns the file of an article's text, and keeps the text's words for its segment. */
function textFile({ site, contentFolder }: Context, { article }: { article: SearchArticle }): TextFile {
  const text = textOf(contentFolder, article);
  reader.keep(article, text);
  return { row: toRow(site, article), text };
}

/** The most graphemes of a standfirst in a result. */
const summarySize = 180;

const rows = new WeakMap<SearchArticle, DocumentRow>();

/** Returns the row of an article, which the file of its text has, and one with its neighbours. */
function toRow(settings: Context["site"], article: SearchArticle): DocumentRow {
  const row = rows.get(article) ?? makeRow(settings, article);
  rows.set(article, row);
  return row;
}

function makeRow(settings: Context["site"], article: SearchArticle): DocumentRow {
  const { url, title, summary, date, section } = article;
  const { name, url: sectionUrl, tone } = section;
  const written = formatDate(new Date(date), settings);
  const standfirst = isolated(cutText(summary, summarySize));
  const sitePath = pathOfSite(settings.url);
  const [page, sectionPage] = [onHost(sitePath, url), onHost(sitePath, sectionUrl)];
  return [page, isolated(title), standfirst, date, written, name, sectionPage, tone];
}

function toSegmentRow(segment: SearchSegmentView): SegmentRow {
  const { name, wordBuckets, positionBuckets, firstMonth, firstPosition, counts } = segment;
  return [name, wordBuckets, positionBuckets, firstMonth, firstPosition, counts];
}

function recentFile(context: Context, view: SearchRecentView): RecentFile {
  const { version, segments, articles } = view;
  return {
    version,
    segments: segments.map(toSegmentRow),
    words: indexOf(context, articles).file("headlines", 1, 1),
    documents: articles.map((article) => toRow(context.site, article)),
  };
}

/** What each kind of file of the search index holds. */
const makers = {
  searchText: textFile,
  searchDocuments: ({ site }: Context, { articles }: SearchDocumentsView): DocumentsFile =>
    articles.map((article) => toRow(site, article)),
  searchWords: (context: Context, { articles, bucket, buckets }: SearchWordsView): WordsFile =>
    indexOf(context, articles).file("words", bucket, buckets),
  searchSentences: (context: Context, { articles, bucket, buckets }: SearchWordsView): WordsFile =>
    indexOf(context, articles).file("sentences", bucket, buckets),
  searchPositions: (context: Context, { articles, bucket, buckets }: SearchWordsView): WordsFile =>
    indexOf(context, articles).file("positions", bucket, buckets),
  searchCommonWords: (_: Context, { articles }: SearchDocumentsView): CommonWordsFile =>
    findCommonWords(articles.map(({ title, summary, names }) => [title, summary, ...names])),
  searchNames: ({ site }: Context, { names }: { names: Link[] }): NameRow[] =>
    names.map(({ name, url }): NameRow => [name, onHost(pathOfSite(site.url), url)]),
  searchRecentText: (context: Context, { version, articles }: SearchRecentTextView): RecentTextFile => ({
    version,
    words: indexOf(context, articles).file("texts", 1, 1),
  }),
  searchRecent: recentFile,
};

type Makers = typeof makers;
type Writers = { [K in keyof Makers]: (context: Context, view: Parameters<Makers[K]>[1]) => string };

/** The writer of each kind of file of the search index. A writer returns the text of the file. */
export const searchWriters = Object.fromEntries(
  Object.entries(makers).map(([kind, make]) => [
    kind,
    (context: Context, view: never) => `${JSON.stringify(make(context, view))}\n`,
  ]),
) as Writers;
