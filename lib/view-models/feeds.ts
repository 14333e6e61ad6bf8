import type { FeedFormat } from "#lib/config/urls";
import type { Correction, Name, Picture } from "#lib/view-models/pages";

/** An entry of a feed. It has only what feeds show, so that no other change rewrites the feed. */
export type FeedItem = {
  /** A path that identifies the entry. It may end in a fragment. */
  id: string;
  /** The target: a path of the site, or a URL. */
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
  /** The file of the text, which is read when the feed is rendered. Without it the feed shows only the summary. */
  text?: { path: string; hash: string; pictures: Record<string, Picture> };
};

export type FeedView = {
  format: FeedFormat;
  /** A path that identifies the feed: the first address of its page. */
  id: string;
  title: string;
  description: string;
  /** The page with the same list. */
  url: string;
  /** The feed's own address. */
  self: string;
  /** The time of the last change of any entry; ISO 8601. */
  updated: string;
  items: FeedItem[];
};

/** An address for crawlers. `lastmod` (ISO 8601) is the time of its last change. */
export type SitemapEntry = { url: string; lastmod?: string; images?: string[] };

/** An article of the last two days for Google's news crawler. */
export type NewsEntry = { url: string; title: string; date: string };
