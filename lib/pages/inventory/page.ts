import { getLastChange } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import type { FeedView, NewsEntry, SitemapEntry } from "#lib/view-models/feeds";
import type {
  ArticleView,
  AuthorView,
  BreakingView,
  CorrectionView,
  HomeView,
  Link,
  ListView,
  NameView,
  PeriodView,
  RedirectView,
  Teaser,
  TextView,
  TickerView,
} from "#lib/view-models/pages";
import type {
  SearchArticle,
  SearchDocumentsView,
  SearchRecentTextView,
  SearchRecentView,
  SearchWordsView,
} from "#lib/view-models/search";
import type { SearchFormView } from "#lib/view-models/search-form";

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
  notFound: { latest: Teaser[] };
  feed: FeedView;
  redirect: RedirectView;
  sitemapIndex: { entries: SitemapEntry[] };
  sitemap: { entries: SitemapEntry[] };
  newsSitemap: { entries: NewsEntry[] };
  robots: Record<string, never>;
  llms: Record<string, never>;
  indexNowKey: { key: string };
  securityTxt: { contact: string; expires: number };
  search: SearchFormView;
  searchText: { article: SearchArticle };
  searchDocuments: SearchDocumentsView;
  searchSentences: SearchWordsView;
  searchPositions: SearchWordsView;
  searchWords: SearchWordsView;
  searchCommonWords: SearchDocumentsView;
  searchNames: { names: Link[] };
  searchRecentText: SearchRecentTextView;
  searchRecent: SearchRecentView;
  openSearch: Record<string, never>;
};

export type PageKind = keyof PageData;

/** One page or file of the site: its kind, its address, and a function that makes its data. */
export type Page<K extends PageKind = PageKind> = {
  kind: K;
  address: string;
  data: () => PageData[K];
  /** What the data depends on: equal keys mean equal data. */
  key: () => string;
  /**
   * The month (`2016/12`) after which this page cannot change any more. While that month and all older ones are unchanged,
   * the page exists and its key is the same. See `lib/newsroom/month-hashes.ts`.
   */
  finalMonth?: string;
  /** When the content last changed (ms since 1970, UTC). Missing for pages that belong in no sitemap. */
  changed?: number;
  /** The addresses of its pictures, for crawlers. */
  images?: () => string[];
  /** Pages with the same value are rendered in the same part of a sharded build. */
  shardKey?: string;
};

/** Makes an entry of the page list. Without a `key`, the key is the data itself. */
export function page<K extends PageKind>(
  kind: K,
  address: string,
  data: () => PageData[K],
  rest: Partial<Pick<Page, "key" | "finalMonth" | "changed" | "images" | "shardKey">> = {},
): Page {
  return { kind, address, data, key: () => JSON.stringify(data()), ...rest } as Page;
}

/** Returns when the articles last changed (ms since 1970, UTC); 0 if there are none. */
export function newest(articles: readonly Article[]): number {
  return articles.reduce((last, article) => Math.max(last, getLastChange(article)), 0);
}
