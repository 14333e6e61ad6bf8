import type { FeedFormat } from "#lib/config/urls";
import type { Correction, Name, Picture } from "#lib/view-models/pages";

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
