import type { Metadata, Viewport } from "next";
import { formatNumber } from "#lib/arabic/digits";
import { getModified } from "#lib/article-view";
import { paper } from "#lib/render/paper";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import { absoluteUrl, urls } from "#lib/urls";
import type { ArticleView, ListView } from "#lib/views";

/** The publication's mark: the letter ب as the telegraph wrote it. */
export const icons: Metadata["icons"] = {
  icon: [
    { url: urls.icon, type: "image/svg+xml" },
    { url: urls.favicon, sizes: "32x32" },
  ],
  apple: [{ url: urls.touchIcon, sizes: "180x180" }],
};

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
function getXAccount({ social = [] }: Site): string | undefined {
  const names = social.flatMap(
    (url) => /^https?:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w+)\/?$/.exec(url)?.[1] ?? [],
  );
  return names[0] && `@${names[0]}`;
}

type Words = { title: string; description: string; url: string };

/** What every page tells crawlers and chats about itself. */
export function pageMetadata(site: Site, { title, description, url }: Words): Metadata {
  const address = absoluteUrl(site.url, url);
  const isHome = url === urls.home;
  const account = getXAccount(site);
  return {
    metadataBase: new URL(site.url),
    icons,
    manifest: urls.manifest,
    title: isHome ? `${site.name} | ${site.description}` : `${title} | ${site.name}`,
    description,
    alternates: {
      canonical: address,
      types: { "application/atom+xml": [{ url: absoluteUrl(site.url, urls.feed), title: site.name }] },
    },
    robots: { index: true, follow: true, "max-image-preview": "large" },
    openGraph: { title, description, url: address, siteName: site.name, locale, type: "website" },
    twitter: { card: "summary", title, description, ...(account && { site: account }) },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** An article's metadata: its times with offset, its section, tags and picture. */
export function articleMetadata(site: Site, article: ArticleView): Metadata {
  const { title, summary, url, date, byline, section, tags, picture } = article;
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
      modifiedTime: getModified(article),
      section: section.name,
      // `article:author` is the address of a profile (ogp.me, "article"); names stand in `author`.
      authors: byline.flatMap((author) => (author.url ? [absoluteUrl(site.url, author.url)] : [])),
      tags: tags.map(({ name }) => name),
      ...(image && { images: [image] }),
    },
    twitter: {
      ...common.twitter,
      card: image ? "summary_large_image" : "summary",
      ...(image && { images: [image] }),
    },
  };
}

/**
 * The metadata of a list's front or numbered page; a numbered page names its number. `prev` is the page with the next
 * smaller number, so the older one, and `next` the newer one: the series is read in the order of its numbers, and what
 * a complete page says of the pages before it stays true for ever.
 */
export function listMetadata(site: Site, list: ListView): Metadata {
  const { heading, number, url, older, newer } = list;
  const title = number === undefined ? heading : `${heading}، ${strings.page(formatNumber(number, site))}`;
  const description = list.description ?? `${title}، ${site.description}`;
  return {
    ...pageMetadata(site, { title, description, url }),
    pagination: {
      ...(older && { previous: absoluteUrl(site.url, older) }),
      ...(newer && { next: absoluteUrl(site.url, newer) }),
    },
  };
}
