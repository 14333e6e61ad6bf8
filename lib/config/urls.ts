/**
 * Every address of the site. Nobody else puts one together. Addresses are paths with a slash at the end, in plain
 * letters; {@link absoluteUrl} encodes them for those who need the whole address (RFC 3986).
 */
export type ArticlePathParts = { year: string; month: string; slug: string };

function paged(base: string, number: number | undefined): string {
  return number === undefined ? base : `${base}${number}/`;
}

const feedFiles = { atom: "feed.xml", rss: "rss.xml", json: "feed.json" } as const;

export type FeedFormat = keyof typeof feedFiles;

export const feedFormats: readonly FeedFormat[] = ["atom", "rss", "json"];

/** The formats by the names that their specifications give them. */
export const feedNames: Record<FeedFormat, string> = { atom: "Atom", rss: "RSS", json: "JSON Feed" };

export const urls = {
  home: "/",
  /** Names the publication in structured data; no page is asked for by it. */
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
  /** A feed of what a page lists; the site's own are those of the home page. */
  feedOf: (page: string, format: FeedFormat) => `${page}${feedFiles[format]}`,
  sitemap: "/sitemap.xml",
  sitemapPart: (name: string) => `/sitemaps/${name}.xml`,
  newsSitemap: "/news-sitemap.xml",
  robots: "/robots.txt",
  llms: "/llms.txt",
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
  /** Pixels across. */
  squareIcon: (size: 192 | 512) => `/icons/icon-${size}.png`,
  /** Fills its square, so that a launcher may cut any shape out of it. */
  maskableIcon: (size: 192 | 512) => `/icons/maskable-${size}.png`,
} as const;

/** First segments that belong to the site, so that no page of `pages/` may take them. */
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

/** First segments below which nothing but the site's own files stands. */
const fileSegments: ReadonlySet<string> = new Set([
  "_next",
  "fonts",
  "icons",
  "media",
  "og",
  "search",
  "sitemaps",
]);

/** Names that browsers and crawlers ask for at the root: `favicon.ico`, `robots.txt`, keys, feeds, manifests. */
const rootFile = /^[^/]+\.(?:ico|txt|xml|json|webmanifest|png|svg|jpe?g|webp|avif|gif|js|css|woff2)$/i;

/** Whether an address belongs to the site's own files, so that no former page may be remembered there. */
export function isSiteFile(address: string): boolean {
  const path = address.replace(/^\/|\/$/g, "");
  return fileSegments.has(path.split("/")[0] ?? "") || rootFile.test(path);
}

/** The address one step above another. */
export function parentOf(address: string): string {
  return address.replace(/[^/]+\/$/, "");
}

/** The path, below the site's folder, of the file that answers an address. */
export function fileOfAddress(address: string): string {
  const relative = address.slice(1);
  return address.endsWith("/") ? `${relative}index.html` : relative;
}

/** The address that a file below the site's folder answers. */
export function addressOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The whole address of a path within the site, percent-encoded. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href;
}

/** The type of what stands at `urls.openSearch`. */
export const openSearchType = "application/opensearchdescription+xml";

/** The name by which the search reads what is looked for: `/search/?q=`. */
export const searchParameter = "q";

/** The addresses that the search itself needs; apart from the others, which its script need not carry. */
export const searchUrls = {
  /** The search for some words. */
  of: (words: string) => `/search/?${searchParameter}=${encodeURIComponent(words)}`,
  /** The list of the index's segments. */
  segments: "/search/index/index.json",
  /** Tags, authors and sections, for what is near to a word that nothing was found for. */
  names: "/search/index/names.json",
  /** The words of a segment: one of its buckets, counted from 1. */
  words: (segment: string, bucket: number, buckets: number) =>
    `/search/index/${segment}/${bucket}-of-${buckets}.json`,
  /** What results show of the articles of a segment, so many a file; counted from 1. */
  documents: (segment: string, number: number) => `/search/index/${segment}/documents-${number}.json`,
} as const;

/** The whole address of a search, with a place for its words (OpenSearch 1.1; schema.org, SearchAction). */
export function searchTemplate(siteUrl: string, place = "searchTerms"): string {
  return `${absoluteUrl(siteUrl, urls.search)}?${searchParameter}={${place}}`;
}

/** The path of an address as a browser sends it: percent-encoded. */
export function encodedPath(path: string): string {
  return encodeURI(path);
}

/** Plain links that hand an article on; no service is asked anything before the reader follows one. */
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
