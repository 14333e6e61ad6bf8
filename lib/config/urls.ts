import { onHost, pathOfSite } from "#lib/config/site-path";

/**
 * Every address of the site; no other module builds one. Addresses are decoded paths within the site, and those of pages end in
 * a slash. {@link absoluteUrl} returns them as percent-encoded URLs (RFC 3986).
 */

/** The parts of an article's path: `2016`, `12`, `ankara-talks`. */
export type ArticlePathParts = { year: string; month: string; slug: string };

function paged(base: string, number: number | undefined): string {
  return number === undefined ? base : `${base}${number}/`;
}

const feedFiles = { atom: "feed.xml", rss: "rss.xml", json: "feed.json" } as const;

export type FeedFormat = keyof typeof feedFiles;

export const feedFormats: readonly FeedFormat[] = ["atom", "rss", "json"];

/** The official names of the formats. */
export const feedNames: Record<FeedFormat, string> = { atom: "Atom", rss: "RSS", json: "JSON Feed" };

export const urls = {
  home: "/",
  /** Identifies the publication in structured data. It is not the address of a page. */
  newsroomId: "/#newsroom",
  archive: "/articles/",
  tags: "/tags/",
  authors: "/authors/",
  year: (year: string) => `/articles/${year}/`,
  month: (year: string, month: string, number?: number) =>
    number === undefined || number === 1
      ? `/articles/${year}/${month}/`
      : `/articles/${year}/${month}/page-${number}/`,
  article: ({ year, month, slug }: ArticlePathParts) => `/articles/${year}/${month}/${slug}/`,
  category: (id: string, number?: number) => paged(`/categories/${id}/`, number),
  tag: (slug: string, number?: number) => paged(`/tags/${slug}/`, number),
  author: (id: string, number?: number) => paged(`/authors/${id}/`, number),
  breaking: "/breaking/",
  ticker: "/breaking/ticker/",
  corrections: "/corrections/",
  page: (id: string) => `/${id}/`,
  feed: "/feed.xml",
  /** A feed of the list on a page. The feeds of the site are those of the home page. */
  feedOf: (page: string, format: FeedFormat) => `${page}${feedFiles[format]}`,
  sitemap: "/sitemap.xml",
  sitemapPart: (name: string) => `/sitemaps/${name}.xml`,
  newsSitemap: "/news-sitemap.xml",
  robots: "/robots.txt",
  llms: "/llms.txt",
  securityTxt: "/.well-known/security.txt",
  indexNowKey: (key: string) => `/${key}.txt`,
  media: (name: string) => `/media/${name}`,
  card: (name: string) => `/og/${name}`,
  search: "/search/",
  openSearch: "/opensearch.xml",
  notFound: "/404.html",
  manifest: "/manifest.webmanifest",
  favicon: "/favicon.ico",
  icon: "/icons/icon.svg",
  touchIcon: "/icons/icon-180.png",
  /** `size` is in pixels. */
  squareIcon: (size: 192 | 512) => `/icons/icon-${size}.png`,
  /** Fills its square, so that a launcher can cut any shape from it. `size` is in pixels. */
  maskableIcon: (size: 192 | 512) => `/icons/maskable-${size}.png`,
} as const;

/** First segments of the site's own addresses. Files in `pages/` may not use them as ids. */
export const reservedSegments: ReadonlySet<string> = new Set([
  "articles",
  "categories",
  "tags",
  "authors",
  "breaking",
  "corrections",
  "search",
  "sitemaps",
  "media",
  "og",
  "404",
  "icons",
]);

/** First segments that contain only the site's own files. */
const fileSegments: ReadonlySet<string> = new Set([
  "_next",
  "fonts",
  "icons",
  "media",
  "og",
  "search",
  "sitemaps",
]);

/** Names that browsers and crawlers request at the root: `favicon.ico`, `robots.txt`, keys, feeds, manifests. */
const rootFile = /^[^/]+\.(?:ico|txt|xml|json|webmanifest|png|svg|jpe?g|webp|avif|gif|js|css|woff2)$/i;

/** Returns whether an address belongs to the site's own files, so that it cannot be a redirect source. */
export function isSiteFile(address: string): boolean {
  const path = address.replace(/^\/|\/$/g, "");
  return fileSegments.has(path.split("/")[0] ?? "") || rootFile.test(path);
}

/** Returns `tags` for the front of a tag, and so on; `undefined` for an address that is no front of a list. */
function listKindOf(address: string): string | undefined {
  return /^\/(categories|tags|authors)\/[^/]+\/$/.exec(address)?.[1];
}

/** Returns whether two addresses are fronts of lists of one kind: `/tags/a/` and `/tags/b/`. */
export function areListsOfOneKind(one: string, other: string): boolean {
  const kind = listKindOf(one);
  return kind !== undefined && kind === listKindOf(other);
}

/** Returns the front of the list that has a numbered page at an address: `/tags/a/` for `/tags/a/3/`. */
export function frontOfNumbered(address: string): string | undefined {
  return /^(\/(?:categories|tags|authors)\/[^/]+\/)\d+\/$/.exec(address)?.[1];
}

/** Returns the address one level above another. */
export function parentOf(address: string): string {
  return address.replace(/[^/]+\/$/, "");
}

/** Returns the file of an address, relative to the site's folder. */
export function fileOfAddress(address: string): string {
  const relative = address.slice(1);
  return address.endsWith("/") ? `${relative}index.html` : relative;
}

/** Returns the address of a file, which is relative to the site's folder. */
export function addressOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Returns the percent-encoded URL of a path of the site. A URL of another site stays as it is. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(onHost(pathOfSite(siteUrl), path), siteUrl).href;
}

/** The media type of `urls.openSearch`. */
export const openSearchType = "application/opensearchdescription+xml";

/** The parameter of the query: `/search/?q=`. */
export const searchParameter = "q";

/** The addresses that the search needs. They are separate, so that its script contains no others. */
export const searchUrls = {
  /** The list of the segments, and the newest articles. */
  recent: "/search/index/recent.json",
  /** The words of the texts of the newest articles. */
  recentText: "/search/index/recent-text.json",
  /** Tags, authors and sections, to suggest for a query without results. */
  names: "/search/index/names.json",
  /** The commonest words of the archive, to complete and correct queries. */
  commonWords: "/search/index/words.json",
  /** One bucket of the words of a segment, from 1. */
  words: (segment: string, bucket: number, buckets: number) =>
    `/search/index/${segment}/${bucket}-of-${buckets}.json`,
  /** One bucket of the sentences that have a segment's common words, from 1. */
  sentences: (segment: string, bucket: number, buckets: number) =>
    `/search/index/${segment}/sentences-${bucket}-of-${buckets}.json`,
  /** One bucket of the positions of a segment's common words, from 1. */
  positions: (segment: string, bucket: number, buckets: number) =>
    `/search/index/${segment}/positions-${bucket}-of-${buckets}.json`,
  /** Successive articles of a month (`2016-12`) as results show them, from 1. */
  documents: (month: string, number: number) => `/search/index/texts/${month}/rows-${number}.json`,
  /** The text of an article: its month (`2016-12`), and its position in that month from the oldest, from 0. */
  text: (month: string, position: number) => `/search/index/texts/${month}/${position + 1}.json`,
} as const;

/** Returns the URL of a search with a placeholder for the query (OpenSearch 1.1; schema.org, SearchAction). */
export function searchTemplate(siteUrl: string, placeholder = "searchTerms"): string {
  return `${absoluteUrl(siteUrl, urls.search)}?${searchParameter}={${placeholder}}`;
}

/** Returns an address percent-encoded, as browsers send it. */
export function encodedPath(path: string): string {
  return encodeURI(path);
}

/** Returns links that share an article. They are plain links, so no service is contacted before a reader follows one. */
export function shareUrls(url: string, title: string) {
  const address = encodeURIComponent(url);
  const text = encodeURIComponent(title);
  return {
    whatsapp: `https://wa.me/?text=${text}%20${address}`,
    telegram: `https://t.me/share/url?url=${address}&text=${text}`,
    x: `https://x.com/intent/post?text=${text}&url=${address}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
    email: `mailto:?subject=${text}&body=${address}`,
  } as const;
}
