import type { Metadata } from "next";
import { formatNumber } from "#lib/arabic/digits";
import { feedLinks } from "#lib/render/feed-links";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import { absoluteUrl, urls } from "#lib/urls";
import type { ArticleView, ListView } from "#lib/views";

/** The publication's mark: the letter ب as the telegraph wrote it. */
export const icons: Metadata["icons"] = {
  icon: [
    { url: urls.icon, type: "image/svg+xml" },
    { url: "/favicon.ico", sizes: "32x32" },
  ],
  apple: [{ url: urls.touchIcon, sizes: "180x180" }],
};

type Words = {
  title: string;
  description: string;
  url: string;
  /** The address of the page whose feeds the page advertises; the site's feed, where it is missing. */
  feed?: string | undefined;
};

/** What every page tells crawlers and chats about itself. */
export function pageMetadata(site: Site, { title, description, url, feed }: Words): Metadata {
  const address = absoluteUrl(site.url, url);
  const isHome = url === urls.home;
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
    openGraph: { title, description, url: address, siteName: site.name, locale: "ar", type: "website" },
    twitter: { card: "summary", title, description },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** An article's metadata: its times with offset, its section, tags and picture. */
export function articleMetadata(site: Site, article: ArticleView): Metadata {
  const { title, summary, url, date, updated, byline, section, tags, picture } = article;
  const common = pageMetadata(site, { title, description: summary, url });
  const image = picture && {
    url: absoluteUrl(site.url, picture.src),
    width: picture.width,
    height: picture.height,
    alt: picture.alt,
  };
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
      modifiedTime: updated ?? date,
      section: section.name,
      authors: byline.map(({ name }) => name),
      tags: tags.map(({ name }) => name),
      ...(image && { images: [image] }),
    },
    twitter: {
      card: image ? "summary_large_image" : "summary",
      title,
      description: summary,
      ...(image && { images: [image] }),
    },
  };
}

/** The metadata of a list's front or numbered page; a numbered page names its number. */
export function listMetadata(site: Site, list: ListView): Metadata {
  const { heading, number, url, feed } = list;
  const title = number === undefined ? heading : `${heading}، ${strings.page(formatNumber(number, site))}`;
  const description = list.description ?? `${title}، ${site.description}`;
  return pageMetadata(site, { title, description, url, feed });
}
