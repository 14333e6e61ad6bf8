import type { Site } from "#lib/config/site";
import type { OldAddress } from "#lib/content/schema/old-address";

/** What a publication holds once it is read: plain data, every date in milliseconds since 1970 (UTC). */

export type PictureFile = {
  /** Relative to the publication. */
  path: string;
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string;
  bytes: number;
};

export type Article = {
  /** `2016/12/ankara-talks`: the place below `articles/`, and so the address. */
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
  /** The standfirst; the first sentences of the text where the front matter has none. */
  summary: string;
  tags: string[];
  image?: { src: string; alt: string; caption?: string | undefined; credit?: string | undefined };
  /** Names of the pictures inside the text. */
  pictures: string[];
  updated?: number;
  /** What the update changed, in a line. */
  updateReason?: string;
  corrections: { at: number; text: string }[];
  /** Former addresses that lead here. */
  aliases: OldAddress[];
  draft: boolean;
  expires?: number;
  /** Words of the text. */
  words: number;
};

/** What an article's file says of other files and of addresses, as far as it is known when something in it is wrong. */
export type References = Pick<Article, "path" | "year" | "month" | "slug" | "draft" | "pictures"> & {
  category?: string | undefined;
  tags: readonly string[];
  image?: { src?: string | undefined } | undefined;
  aliases: readonly OldAddress[];
};

export type Category = { id: string; name: string; description?: string | undefined };

export type Author = {
  id: string;
  name: string;
  role?: string | undefined;
  /** Who signs by this name, where the name itself does not tell. */
  kind?: "person" | "desk" | undefined;
  links: { name: string; url: string }[];
  path: string;
  hash: string;
};

export type StaticPage = { id: string; title: string; summary: string; path: string; hash: string };

export type BreakingItem = { text: string; url?: string | undefined; at: number; until: number | "never" };

export type Publication = {
  site: Site;
  categories: Category[];
  authors: Author[];
  pages: StaticPage[];
  breaking: BreakingItem[];
  /** Addresses whose pages were removed for good. */
  gone: OldAddress[];
  articles: Article[];
  /** Every picture of the publication by its path. */
  pictures: Map<string, PictureFile>;
};
