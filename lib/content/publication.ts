import type { Site } from "#lib/config/site";
import type { Brand } from "#lib/content/brand/brand-schema";
import type { OldAddress } from "#lib/content/schema/old-address";

/** The content of a publication, as plain data. All dates are in milliseconds since 1970 (UTC). */

export type PictureFile = {
  /** Relative to the publication. */
  path: string;
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string;
  bytes: number;
};

export type Article = {
  /** `2016/12/ankara-talks`: the path below `articles/`, in the folder and in the address. */
  id: string;
  year: string;
  month: string;
  slug: string;
  /** The file, relative to the publication. */
  path: string;
  /** SHA-256 of the file, hexadecimal. */
  hash: string;
  title: string;
  byline: string[];
  date: number;
  source: { name: string; url?: string | undefined };
  category: string;
  /** The summary in the front matter; without one, the first sentences of the text. */
  summary: string;
  /** Set if the summary is the opening of the text. The page then shows it once, in the text. */
  summaryIsOpening?: true;
  tags: string[];
  image?: { src: string; alt: string; caption?: string | undefined; credit?: string | undefined };
  /** Names of the pictures inside the text. */
  pictures: string[];
  updated?: number;
  /** What the update changed, in one line. */
  updateReason?: string;
  corrections: { at: number; text: string }[];
  /** Redirect sources of this article. */
  aliases: OldAddress[];
  draft: boolean;
  expires?: number;
  /** The number of words in the text. */
  words: number;
};

/** The fields of an article that refer to other files and addresses. In an invalid file, some may be missing. */
export type References = Pick<Article, "path" | "year" | "month" | "slug" | "draft" | "pictures"> & {
  category?: string | undefined;
  tags: readonly string[];
  image?: { src?: string | undefined } | undefined;
  aliases: readonly OldAddress[];
};

export type Category = {
  id: string;
  name: string;
  description?: string | undefined;
  /** Missing for news. */
  kind?: "news" | "opinion" | undefined;
  /** Redirect sources, the oldest first. The same holds for authors and pages. */
  aliases?: OldAddress[];
};

/** A tag that `tags.yaml` names, with its redirect sources, the oldest first. */
export type RenamedTag = { name: string; aliases: OldAddress[] };

export type Author = {
  id: string;
  name: string;
  role?: string | undefined;
  /** Whether a person or a body signs with this name, if the name itself does not show it. */
  kind?: "person" | "desk" | undefined;
  links: { name: string; url: string }[];
  aliases?: OldAddress[];
  path: string;
  hash: string;
};

export type StaticPage = {
  id: string;
  title: string;
  summary: string;
  aliases?: OldAddress[];
  path: string;
  hash: string;
};

/** An SVG file of the folder `brand`, which was checked: it runs nothing and fetches nothing. */
export type Drawing = {
  svg: string;
  /** SHA-256 of the text, hexadecimal. */
  hash: string;
  /** The size in the drawing's own units. */
  width: number;
  height: number;
};

/** The drawings that `brand.yaml` names. */
export type BrandDrawings = { masthead?: { day: Drawing; night: Drawing }; icon?: Drawing };

export type BreakingItem = { text: string; url?: string | undefined; at: number; until: number | "never" };

/** Something that `front.yaml` names, by its id. */
export type FrontEntry = {
  id: string;
  /** The 1-based line in the file. */
  line: number;
  /** From this moment on the entry does not count; and the line of the moment. */
  until?: { at: number; line: number };
};

/** A category in `front.yaml`; `count` is the number of its articles on the front page. */
export type FrontSection = FrontEntry & { count?: number };

/** `front.yaml`: what editors choose for the front page. Articles are named by their ids. */
export type Front = {
  /** Set if the lead gets the whole width. */
  breaking?: { line: number };
  lead?: FrontEntry;
  /** The stories below the lead. */
  stories: FrontEntry[];
  opinion: FrontEntry[];
  sections: FrontSection[];
};

export type Publication = {
  site: Site;
  /** Missing without a `brand.yaml`. */
  brand?: Brand;
  /** Missing if `brand.yaml` names none. */
  drawings?: BrandDrawings;
  categories: Category[];
  /** The tags that `tags.yaml` names; others are only in articles. */
  tags: RenamedTag[];
  authors: Author[];
  pages: StaticPage[];
  breaking: BreakingItem[];
  front: Front;
  /** Addresses whose pages were removed for good. */
  gone: OldAddress[];
  articles: Article[];
  /** All pictures of the publication, by path. */
  pictures: Map<string, PictureFile>;
};
