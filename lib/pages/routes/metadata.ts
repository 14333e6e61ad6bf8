import { formatNumber } from "#lib/arabic/numbers/digits";
import { backgroundColour } from "#lib/config/background-colour";
import { favicon } from "#lib/config/favicon";
import { strings } from "#lib/config/strings";
import { absoluteUrl, urls } from "#lib/config/urls";
import { feedLinks } from "#lib/pages/routes/feed-links";
import { sharePictureSize, sharePictureType } from "#lib/social-cards/share-picture";
import { getModified } from "#lib/structured-data/modified";
import type { PageMetadata, ShareImage } from "#lib/view-models/page-metadata";
import type { ArticleView, ListView, ShownSite } from "#lib/view-models/pages";

/**
 * The favicon is in the page as a `data:` address: browsers request an icon on the first view of a site, and on a slow line
 * that is one more connection. Crawlers need an address and use the others.
 */
function iconsOf({ brand }: ShownSite): NonNullable<PageMetadata["icons"]> {
  return [
    { rel: "icon", href: brand?.favicon ?? favicon, type: "image/svg+xml" },
    { rel: "icon", href: urls.favicon, sizes: "32x32" },
    { rel: "apple-touch-icon", href: urls.touchIcon, sizes: "180x180" },
  ];
}

/** Browsers show their toolbar in the background colour of the page, in light and dark mode. */
function themeColorsOf({ brand }: ShownSite): NonNullable<PageMetadata["themeColors"]> {
  const { day, night } = brand?.paper ?? { day: backgroundColour.light, night: backgroundColour.dark };
  return [
    { media: "(prefers-color-scheme: light)", color: day },
    { media: "(prefers-color-scheme: dark)", color: night },
  ];
}

/**
 * Open Graph needs a language and a territory, and its consumers know one for Arabic: `ar_AR`. The region of a publication
 * (`levant`, `gulf`) is not a territory of ISO 3166.
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
  /** The address of the page whose feeds are advertised; without it, the site's feed is. */
  feed?: string | undefined;
  /** The address of the page's social card; without it, the home page's is used. */
  sharePicture?: string | undefined;
};

/** Returns the page's own social card, else that of the home page. */
function shareImage(site: ShownSite, { title, sharePicture }: Words): ShareImage | undefined {
  const own = { address: sharePicture, alt: title };
  const { address, alt } = sharePicture
    ? own
    : { address: site.sharePicture, alt: `${site.name}: ${site.description}` };
  if (address === undefined) return undefined;
  return { url: absoluteUrl(site.url, address), ...sharePictureSize, type: sharePictureType(address), alt };
}

/** Returns the metadata that every page has. */
export function pageMetadata(site: ShownSite, words: Words): PageMetadata {
  const { title, description, url, feed } = words;
  const image = shareImage(site, words);
  const address = absoluteUrl(site.url, url);
  const account = getXAccount(site);
  return {
    title: url === urls.home ? `${site.name} | ${site.description}` : `${title} | ${site.name}`,
    description,
    robots: "index, follow, max-image-preview:large",
    canonical: address,
    feeds: feedLinks(site, feed === undefined ? undefined : { title, url: feed }),
    share: {
      title,
      description,
      url: address,
      siteName: site.name,
      locale,
      ...(image && { image }),
      ...(account && { account }),
    },
    icons: iconsOf(site),
    themeColors: themeColorsOf(site),
  };
}

/** Returns the metadata of a page that search engines must not list. */
export function unindexedMetadata(site: ShownSite, title: string): PageMetadata {
  return {
    title: `${title} | ${site.name}`,
    robots: "noindex",
    icons: iconsOf(site),
    themeColors: themeColorsOf(site),
  };
}

/** Returns an article's metadata: its times with offset, section and tags. */
export function articleMetadata(site: ShownSite, article: ArticleView): PageMetadata {
  const { title, summary, url, date, byline, section, tags, sharePicture } = article;
  const authors = byline.map((author) => ({
    name: author.name,
    ...(author.url && { url: absoluteUrl(site.url, author.url) }),
  }));
  return {
    ...pageMetadata(site, { title, description: summary, url, sharePicture }),
    authors,
    article: {
      published: date,
      modified: getModified(article),
      section: section.name,
      tags: tags.map(({ name }) => name),
    },
  };
}

/**
 * Returns the metadata of a list's front or numbered page. `prev` is the older page, which has the next smaller number, and
 * `next` the newer one, so the links of a complete page stay true for ever.
 */
export function listMetadata(site: ShownSite, list: ListView): PageMetadata {
  const { heading, number, url, older, newer, feed, sharePicture } = list;
  const title = number === undefined ? heading : `${heading}، ${strings.page(formatNumber(number, site))}`;
  const description = list.description ?? `${title}، ${site.description}`;
  return {
    ...pageMetadata(site, { title, description, url, feed, sharePicture }),
    ...(older && { previous: absoluteUrl(site.url, older) }),
    ...(newer && { next: absoluteUrl(site.url, newer) }),
  };
}
