import type { Site } from "#lib/config/site";

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
export type BreadcrumbPath = { links: Link[]; current: string };

/** A category as pages show it; `tone` (1 to 8) picks its colour by its place in the masthead. */
export type Section = Link & { id: string; tone: number; description?: string };

/** What frames every page of the publication. */
export type Navigation = {
  sections: Section[];
  /** About, policies, contact: in the footer. */
  pages: Link[];
};

/** Why readers do not see an article; only in the preview. */
export type Status = "draft" | "future" | "expired";

/** An article as lists show it. */
export type Teaser = {
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

export type ArticleView = Teaser & {
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
  related: Teaser[];
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
  teasers: Teaser[];
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

export type BreakingView = { text: string; at: string; url?: string };

export type TickerView = { breaking: boolean; items: BreakingView[] };

/** A name in an index of names, with a word on it. */
export type NameView = Link & { note?: string };

export type PeriodView = Link & { total: number };

export type HomeView = {
  lead?: Teaser;
  secondary: Teaser[];
  latest: Teaser[];
  /** The category whose id is `opinion`, which stands apart from the news. */
  opinion?: { section: Section; teasers: Teaser[] };
  sections: { section: Section; teasers: Teaser[] }[];
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
