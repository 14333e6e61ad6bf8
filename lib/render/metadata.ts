import type { Metadata, Viewport } from "next";
import { formatNumber } from "#lib/arabic/digits";
import { getModified } from "#lib/article-view";
import { sharePictureSize, sharePictureType } from "#lib/cards";
import { feedLinks } from "#lib/render/feed-links";
import { mark } from "#lib/render/mark";
import { paper } from "#lib/render/paper";
import { strings } from "#lib/strings";
import { absoluteUrl, urls } from "#lib/urls";
import type { ArticleView, ListView, ShownSite } from "#lib/views";

/**
 * The publication's mark: the letter ب as the telegraph wrote it. Browsers ask for an icon with the first view of a site, a
 * connection of its own on a slow line; so the page brings it along. Crawlers, which want an address, have the others.
 */
export const icons = {
  icon: [
    { url: mark, type: "image/svg+xml" },
    { url: urls.favicon, sizes: "32x32" },
  ],
  apple: [{ url: urls.touchIcon, sizes: "180x180" }],
} satisfies Metadata["icons"];

/** The browser's frame takes the colour of the paper, by day and by night. */
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: paper.light },
    { media: "(prefers-color-scheme: dark)", color: paper.dark },
  ],
};

/**
 * Open Graph wants a language and a territory, and its readers know one Arabic: `ar_AR`. The region of a publication
 * (`levant`, `gulf`) is no territory of ISO 3166.
 */
const locale = "ar_AR";

/** The publication's account on X as `@name`, if `site.yaml` lists it among its accounts. */
function getXAccount({ social = [] }: ShownSite): string | undefined {
  const names = social.flatMap(
    (url) => /^https?:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w+)\/?$/.exec(url)?.[1] ?? [],
  );
  return names[0] && `@${names[0]}`;
}

type Words = {
  title: string;
  description: string;
  url: string;
  /** The address of the page whose feeds the page advertises; the site's feed, where it is missing. */
  feed?: string | undefined;
  /** The card that chats show beside a link to the page; the front page's, where it is missing. */
  sharePicture?: string | undefined;
};

/** What chats show beside the link: the page's own card, else the one of the front page. */
function shareImages(site: ShownSite, { title, sharePicture }: Words) {
  const own = { address: sharePicture, alt: title };
  const { address, alt } = sharePicture
    ? own
    : { address: site.sharePicture, alt: `${site.name}: ${site.description}` };
  if (address === undefined) return {};
  const type = sharePictureType(address);
  return { images: [{ url: absoluteUrl(site.url, address), ...sharePictureSize, type, alt }] };
}

/** What every page tells crawlers and chats about itself. */
export function pageMetadata(site: ShownSite, words: Words) {
  const { title, description, url, feed } = words;
  const images = shareImages(site, words);
  const address = absoluteUrl(site.url, url);
  const isHome = url === urls.home;
  const account = getXAccount(site);
  return {
    metadataBase: new URL(site.url),
    icons,
    title: isHome ? `${site.name} | ${site.description}` : `${title} | ${site.name}`,
    description,
    alternates: {
      canonical: address,
      types: feedLinks(site, feed === undefined ? undefined : { title, url: feed }),
    },
    robots: { index: true, follow: true, "max-image-preview": "large" },
    openGraph: { title, description, url: address, siteName: site.name, locale, type: "website", ...images },
    twitter: {
      card: images.images ? "summary_large_image" : "summary",
      title,
      description,
      ...(account && { site: account }),
      ...images,
    },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  } satisfies Metadata;
}

/** An article's metadata: its times with offset, its section and tags. */
export function articleMetadata(site: ShownSite, article: ArticleView) {
  const { title, summary, url, date, byline, section, tags, sharePicture } = article;
  const common = pageMetadata(site, { title, description: summary, url, sharePicture });
  return {
    ...common,
    authors: byline.map((author) => ({
      name: author.name,
      ...(author.url && { url: absoluteUrl(site.url, author.url) }),
    })),
    openGraph: {
      ...common.openGraph,
      type: "article",
      publishedTime: date,
      modifiedTime: getModified(article),
      section: section.name,
      // `article:author` is the address of a profile (ogp.me, "article"); names stand in `author`.
      authors: byline.flatMap((author) => (author.url ? [absoluteUrl(site.url, author.url)] : [])),
      tags: tags.map(({ name }) => name),
    },
  } satisfies Metadata;
}

/**
 * The metadata of a list's front or numbered page; a numbered page names its number. `prev` is the page with the next
 * smaller number, so the older one, and `next` the newer one: the series is read in the order of its numbers, and what
 * a complete page says of the pages before it stays true for ever.
 */
export function listMetadata(site: ShownSite, list: ListView) {
  const { heading, number, url, older, newer, feed, sharePicture } = list;
  const title = number === undefined ? heading : `${heading}، ${strings.page(formatNumber(number, site))}`;
  const description = list.description ?? `${title}، ${site.description}`;
  return {
    ...pageMetadata(site, { title, description, url, feed, sharePicture }),
    pagination: {
      ...(older && { previous: absoluteUrl(site.url, older) }),
      ...(newer && { next: absoluteUrl(site.url, newer) }),
    },
  } satisfies Metadata;
}
