import type { Metadata } from "next";
import { formatNumber } from "#lib/arabic/digits";
import { sharePictureSize } from "#lib/cards";
import { strings } from "#lib/strings";
import { absoluteUrl, urls } from "#lib/urls";
import type { ArticleView, ListView, ShownSite } from "#lib/views";

/** The publication's mark: the letter ب as the telegraph wrote it. */
export const icons: Metadata["icons"] = {
  icon: [
    { url: urls.icon, type: "image/svg+xml" },
    { url: "/favicon.ico", sizes: "32x32" },
  ],
  apple: [{ url: urls.touchIcon, sizes: "180x180" }],
};

type Words = { title: string; description: string; url: string; sharePicture?: string | undefined };

/** What chats show beside the link: the page's own card, else the one of the front page. */
function shareImages(site: ShownSite, { title, sharePicture }: Words) {
  const own = { address: sharePicture, alt: title };
  const { address, alt } = sharePicture
    ? own
    : { address: site.sharePicture, alt: `${site.name}: ${site.description}` };
  if (address === undefined) return {};
  return { images: [{ url: absoluteUrl(site.url, address), ...sharePictureSize, type: "image/jpeg", alt }] };
}

/** What every page tells crawlers and chats about itself. */
export function pageMetadata(site: ShownSite, words: Words): Metadata {
  const { title, description, url } = words;
  const images = shareImages(site, words);
  const address = absoluteUrl(site.url, url);
  const isHome = url === urls.home;
  return {
    metadataBase: new URL(site.url),
    icons,
    title: isHome ? `${site.name} | ${site.description}` : `${title} | ${site.name}`,
    description,
    alternates: {
      canonical: address,
      types: { "application/atom+xml": [{ url: absoluteUrl(site.url, urls.feed), title: site.name }] },
    },
    robots: { index: true, follow: true, "max-image-preview": "large" },
    openGraph: {
      title,
      description,
      url: address,
      siteName: site.name,
      locale: "ar",
      type: "website",
      ...images,
    },
    twitter: { card: images.images ? "summary_large_image" : "summary", title, description, ...images },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** An article's metadata: its times with offset, its section and tags. */
export function articleMetadata(site: ShownSite, article: ArticleView): Metadata {
  const { title, summary, url, date, updated, byline, section, tags, sharePicture } = article;
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
      modifiedTime: updated ?? date,
      section: section.name,
      authors: byline.map(({ name }) => name),
      tags: tags.map(({ name }) => name),
    },
  };
}

/** The metadata of a list's front or numbered page; a numbered page names its number. */
export function listMetadata(site: ShownSite, list: ListView): Metadata {
  const { heading, number, url, sharePicture } = list;
  const title = number === undefined ? heading : `${heading}، ${strings.page(formatNumber(number, site))}`;
  const description = list.description ?? `${title}، ${site.description}`;
  return pageMetadata(site, { title, description, url, sharePicture });
}
