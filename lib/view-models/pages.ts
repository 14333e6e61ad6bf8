import type { Site } from "#lib/config/site";
import type { ShownBrand } from "#lib/view-models/brand";

/**
 * The plain data that pages and components show. Dates are ISO 8601 in the site's zone. Addresses are paths of the site
 * unless a comment says otherwise. All of it can be converted to JSON, so that it can be hashed and sent to threads.
 */

/** The publication's settings as pages need them. */
export type ShownSite = Site & {
  /** The picture that chats show for pages without their own. */
  sharePicture?: string;
  /** Missing without a `brand.yaml`. */
  brand?: ShownBrand;
};

/** One encoding of a picture at several widths, for a `<source>` element. */
type PictureSource = { type: string; srcset: string };

export type Picture = {
  /** The address of the fallback. */
  src: string;
  sources: PictureSource[];
  /** The address of the moving picture, if it moves. `src` and `sources` show its first frame. */
  animation?: string;
  /** The size of the fallback, in pixels. */
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
};

export type Link = { name: string; url: string };

/** A name, with `url` if it has a page, and `kind` if the author's file gives it. */
export type Name = { name: string; url?: string; kind?: "person" | "desk" };

/** The links from the home page (not included) to a page, and the label of the page. */
export type BreadcrumbPath = { links: Link[]; current: string };

/** A category as pages show it; `tone` is its colour: 1 to 8 by its position in the masthead, from 9 on if `brand.yaml` gives one. */
export type Section = Link & {
  id: string;
  tone: number;
  description?: string;
  /** Set for opinion, which is shown apart from the news, under its writers' names. */
  isOpinion?: true;
};

/** A section, and the articles that the home page shows of it. */
export type SectionTeasers = { section: Section; teasers: Teaser[] };

/** The navigation on every page. */
export type Navigation = {
  sections: Section[];
  /** The static pages (about, policies, contact), in the footer. */
  pages: Link[];
};

/** The reason why an article is not published. Only the preview shows it. */
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
  /** Set if the summary is the opening of the text. The page then shows it once, in the text. */
  summaryIsOpening?: true;
  /** The picture that chats show beside a link to the article. */
  sharePicture?: string;
  /** The file of the text, relative to the publication, and the SHA-256 of its bytes. */
  path: string;
  hash: string;
  updated?: string;
  /** What the update changed, in one line. */
  updateReason?: string;
  source: Name;
  tags: Link[];
  corrections: Correction[];
  /** The number of words, for the reading time. */
  words: number;
  /** The pictures of the text, by their name in the Markdown. */
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

/** A page of a list: its front page, or a numbered page (1 is the oldest). */
export type ListView = {
  heading: string;
  description?: string;
  url: string;
  teasers: Teaser[];
  /** The number of articles on all pages of the list. */
  total: number;
  /** Missing on the front page. */
  number?: number;
  /** The highest page number; 0 if the front page shows all articles. */
  last: number;
  older?: string;
  newer?: string;
  /** Links to distant pages, highest number first. */
  jumps?: PageJump[];
  /** The address of the front page, if the list has feeds. */
  feed?: string;
  /** The picture that chats show beside a link to the list. */
  sharePicture?: string;
};

/** The address of the section that a page belongs to: `page` on the front page of the section, `true` on other pages in it (values of `aria-current`). */
export type CurrentSection = { url: string; as: "page" | "true" };

export type BreakingView = { text: string; at: string; url?: string };

export type TickerView = {
  breaking: boolean;
  items: BreakingView[];
  /** Without items: when the newest article was published (ISO date with offset). */
  newest?: string;
};

/** A name in an index of names, with a short note. */
export type NameView = Link & { note?: string };

export type PeriodView = Link & { total: number };

export type HomeView = {
  /** Set if the lead gets the whole width. */
  isBreaking?: true;
  lead?: Teaser;
  secondary: Teaser[];
  latest: Teaser[];
  /** The sections of opinion, which are shown apart from the news. */
  opinion: SectionTeasers[];
  /** The sections of news. */
  sections: SectionTeasers[];
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

/** The target of a redirect, and the title of its page. */
export type RedirectView = { url: string; title: string };
