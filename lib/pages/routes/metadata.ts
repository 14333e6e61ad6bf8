import { formatNumber } from "#lib/arabic/numbers/digits";
import { backgroundColours } from "#lib/config/background-colour";
import { favicon } from "#lib/config/favicon";
import { strings } from "#lib/config/strings";
import { absoluteUrl, urls } from "#lib/config/urls";
import { sharePictureSize, sharePictureType } from "#lib/newsroom/teasers";
import { feedLinks } from "#lib/pages/routes/feed-links";
import { getModified } from "#lib/structured-data/modified";
import type { PageMetadata, ShareImage } from "#lib/view-models/page-metadata";
import type { ArticleView, ListView, ShownSite } from "#lib/view-models/pages";

/**
 * The favicon: the letter ب as the telegraph wrote it. Browsers ask for an icon with the first view of a site, which is a
 * connection of its own on a slow line; so the page carries it as a `data:` address. Crawlers want an address and use the
 * others.
 */
const icons = [
  { rel: "icon", href: favicon, type: "image/svg+xml" },
  { rel: "icon", href: urls.favicon, sizes: "32x32" },
  { rel: "apple-touch-icon", href: urls.touchIcon, sizes: "180x180" },
] as const;

/** The browser's own frame takes the background colour of the page, by day and by night. */
const themeColors = [
  { media: "(prefers-color-scheme: light)", color: backgroundColours.light },
  { media: "(prefers-color-scheme: dark)", color: backgroundColours.dark },
] as const;

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
function shareImage(site: ShownSite, { title, sharePicture }: Words): ShareImage | undefined {
  const own = { address: sharePicture, alt: title };
  const { address, alt } = sharePicture
    ? own
    : { address: site.sharePicture, alt: `${site.name}: ${site.description}` };
  if (address === undefined) return undefined;
  return { url: absoluteUrl(site.url, address), ...sharePictureSize, type: sharePictureType(address), alt };
}

/** What every page tells crawlers and chats about itself. */
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
    icons,
    themeColors,
  };
}

/** The metadata of a page that search engines should leave out of their results. */
export function unindexedMetadata(site: ShownSite, title: string): PageMetadata {
  return { title: `${title} | ${site.name}`, robots: "noindex", icons, themeColors };
}

/** An article's metadata: its times with offset, its section and tags. */
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
 * The metadata of a list's front or numbered page; a numbered page names its number. `prev` is the page with the next
 * smaller number, so the older one, and `next` the newer one: the series is read in the order of its numbers, and what
 * a complete page says of the pages before it stays true for ever.
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
