import type { Site } from "#lib/site";
import type { FeedFormat } from "#lib/urls";

/**
 * The plain data that pages and components show. Dates are ISO 8601 in the site's zone; addresses are paths
 * within the site unless a comment says otherwise. Everything here survives JSON, so it can be hashed and handed over.
 */

/** The publication's settings as pages need them. */
export type ShownSite = Site & {
  /** What chats show beside a link to a page that has no picture of its own for it. */
  sharePicture?: string;
};

/** One encoding of a picture at several widths, as `<source>` wants it. */
type PictureSource = { type: string; srcset: string };

export type Picture = {
  /** The fallback's address. */
  src: string;
  sources: PictureSource[];
  /** Pixels of the fallback. */
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
};

export type Link = { name: string; url: string };

/** A name that leads somewhere only if it has a page; `kind` where the file of its author says who signs by it. */
export type Name = { name: string; url?: string; kind?: "person" | "desk" };

/** The way from the home page (which is not named) to a page, and what the page itself is called in it. */
export type Trail = { links: Link[]; current: string };

/** A category as pages show it; `tone` (1 to 8) picks its colour by its place in the masthead. */
export type Section = Link & { id: string; tone: number; description?: string };

/** What frames every page of the publication. */
export type Shell = {
  sections: Section[];
  /** About, policies, contact: in the footer. */
  pages: Link[];
};

/** Why readers do not see an article; only in the preview. */
export type Status = "draft" | "future" | "expired";

/** An article as lists show it. */
export type Card = {
  url: string;
  title: string;
  summary: string;
  date: string;
  section: Section;
  byline: Name[];
  picture?: Picture;
  status?: Status;
};

export type Correction = { at: string; text: string };

export type ArticleView = Card & {
  /** What chats show beside a link to the article. */
  sharePicture?: string;
  /** The file to read the text from, relative to the publication, and the hash of its bytes. */
  path: string;
  hash: string;
  updated?: string;
  /** What the update changed, in a line. */
  updateReason?: string;
  source: Name;
  tags: Link[];
  corrections: Correction[];
  /** Words of the text, for the reading time. */
  words: number;
  /** Pictures inside the text by the name that Markdown gives them. */
  pictures: Record<string, Picture>;
  /** Addresses of the lead picture cut to 16:9, 4:3 and 1:1. */
  crops?: string[];
  /** Earlier articles on the subject, nearest first. */
  related: Card[];
  /** The year of an article that is older than two years. */
  oldYear?: number;
};

/** A numbered page of a list. */
type PageJump = { number: number; url: string };

/** A list that goes on: its front, or one of its numbered pages (1 is the oldest). */
export type ListView = {
  heading: string;
  description?: string;
  url: string;
  cards: Card[];
  /** All articles of the list, over all its pages. */
  total: number;
  /** Missing on the front. */
  number?: number;
  /** The highest number there is; 0 when the front holds everything. */
  last: number;
  older?: string;
  newer?: string;
  /** Pages further away, highest number first. */
  jumps?: PageJump[];
  /** The address of the front, where the list has feeds. */
  feed?: string;
  /** What chats show beside a link to the list. */
  sharePicture?: string;
};

/** The address of the section that a page belongs to: `page` on the section's own front, `true` on a page in it. */
export type CurrentSection = { url: string; as: "page" | "true" };

/** A feed that a page leads feed readers to; `url` is the whole address. */
export type FeedLink = { type: string; url: string; title: string };

/** The picture that chats show beside a link; `url` is the whole address, width and height are in pixels. */
export type ShareImage = { url: string; type: string; width: number; height: number; alt: string };

/** What a page tells crawlers, chats, feed readers and browsers about itself. All addresses are whole. */
export type PageMetadata = {
  title: string;
  description?: string;
  authors?: readonly { name: string; url?: string }[];
  /** The content of the `robots` tag. */
  robots: string;
  /** Neighbours in a numbered list. */
  previous?: string;
  next?: string;
  canonical?: string;
  feeds?: readonly FeedLink[];
  /** The address of the web manifest; a path. */
  manifest?: string;
  /** Open Graph and Twitter's tags. */
  share?: {
    title: string;
    description: string;
    url: string;
    siteName: string;
    locale: string;
    image?: ShareImage;
    /** The publication's account on X: `@name`. */
    account?: string;
  };
  /** What Open Graph tells of an article; times in ISO 8601. */
  article?: { published: string; modified: string; section: string; tags: readonly string[] };
  icons?: readonly { rel: string; href: string; type?: string; sizes?: string }[];
  themeColors?: readonly { media: string; color: string }[];
};

export type BreakingView = { text: string; at: string; url?: string };

export type TickerView = { breaking: boolean; items: BreakingView[] };

/** A name in an index of names, with a word on it. */
export type NameView = Link & { note?: string };

export type PeriodView = Link & { total: number };

export type HomeView = {
  lead?: Card;
  secondary: Card[];
  latest: Card[];
  /** The category whose id is `opinion`, which stands apart from the news. */
  opinion?: { section: Section; cards: Card[] };
  sections: { section: Section; cards: Card[] }[];
};

export type AuthorView = ListView & {
  role?: string;
  kind?: "person" | "desk";
  links: Link[];
  path: string;
  hash: string;
};

export type CorrectionView = Correction & { article: Link };

export type TextView = { title: string; summary: string; url: string; path: string; hash: string };

/** Where a former address leads, and what is there. */
export type RedirectView = { url: string; title: string };

/** One entry of a feed: only what a feed shows, so that nothing else makes it stale. */
export type FeedItem = {
  /** A path that stays the same for as long as what it tells of has its address; may end in a fragment. */
  id: string;
  /** Where it leads: a path within the site, or a whole address. */
  url: string;
  title: string;
  summary: string;
  date: string;
  updated?: string;
  byline: Name[];
  section?: { id: string; name: string };
  tags: string[];
  source?: Name;
  picture?: Omit<Picture, "sources">;
  corrections: Correction[];
  /** Where its text is read when it is rendered; without one the summary is all there is. */
  text?: { path: string; hash: string; pictures: Record<string, Picture> };
};

export type FeedView = {
  format: FeedFormat;
  title: string;
  description: string;
  /** The page that the feed is of. */
  url: string;
  /** The feed's own address. */
  self: string;
  /** When anything in it last changed; ISO 8601. */
  updated: string;
  items: FeedItem[];
};

/** One address for crawlers; `lastmod` (ISO 8601) is when what it shows last changed. */
export type SitemapEntry = { url: string; lastmod?: string; images?: string[] };

/** An article of the last two days for Google's news crawler. */
export type NewsEntry = { url: string; title: string; date: string };

/** An article as the search knows it: what a result shows, what it is found by, and where its text is read. */
export type SearchArticle = Pick<Card, "url" | "title" | "summary" | "date"> & {
  section: Pick<Section, "name" | "url" | "tone">;
  /** Bylines, source and tags. */
  names: string[];
  text: { path: string; hash: string };
};

/** A part of the search index: articles that lie together in time, their words spread over so many files. */
export type SearchSegment = { name: string; buckets: number };

/** One bucket (from 1) of the words of a segment's articles, the oldest first. */
export type SearchWordsView = { bucket: number; buckets: number; articles: SearchArticle[] };

/** Some of a segment's articles, the oldest first. */
export type SearchDocumentsView = { articles: SearchArticle[] };
