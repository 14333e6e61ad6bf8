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
