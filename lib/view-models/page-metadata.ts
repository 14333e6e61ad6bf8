/** A feed that a page announces to feed readers. `url` is absolute. */
export type FeedLink = { type: string; url: string; title: string };

/** The picture that chats show beside a link. `url` is absolute; width and height are in pixels. */
export type ShareImage = { url: string; type: string; width: number; height: number; alt: string };

/** The metadata of a page, for crawlers, chats, feed readers and browsers. URLs are absolute unless a comment says otherwise. */
export type PageMetadata = {
  title: string;
  description?: string;
  authors?: readonly { name: string; url?: string }[];
  /** The content of the `robots` tag. */
  robots: string;
  /** The neighbours in a numbered list. */
  previous?: string;
  next?: string;
  canonical?: string;
  feeds?: readonly FeedLink[];
  /** The path of the web manifest. */
  manifest?: string;
  /** The tags of Open Graph and X. */
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
  /** The Open Graph tags of an article. Times are ISO 8601. */
  article?: { published: string; modified: string; section: string; tags: readonly string[] };
  icons?: readonly { rel: string; href: string; type?: string; sizes?: string }[];
  themeColors?: readonly { media: string; color: string }[];
};
