import type { PublishedContent } from "#lib/feeds/content";
import { llms } from "#lib/feeds/llms";
import { newsSitemap } from "#lib/feeds/news-sitemap";
import { openSearch } from "#lib/feeds/open-search";
import { robots } from "#lib/feeds/robots";
import { securityTxt } from "#lib/feeds/security-txt";
import { sitemap, sitemapIndex } from "#lib/feeds/sitemap";
import { webManifest } from "#lib/feeds/web-manifest";
import { renderFeed } from "#lib/pages/files/feed";
import { redirectPage } from "#lib/pages/files/redirect-page";
import type { PageData } from "#lib/pages/inventory/page";
import type { FileKind } from "#lib/pages/inventory/page-kinds";
import { searchWriters } from "#lib/search/files";
import type { SiteContext } from "#lib/view-models/site-context";

type Writer<D> = (context: SiteContext, data: D, published: PublishedContent) => string;
type Writers = { [K in FileKind]: Writer<PageData[K]> };

/** How each kind of file is written. */
const writers: Writers = {
  feed: renderFeed,
  sitemapIndex: ({ site }, { entries }) => sitemapIndex(site, entries),
  sitemap: ({ site }, { entries }) => sitemap(site, entries),
  newsSitemap: ({ site }, { entries }) => newsSitemap(site, entries),
  robots: ({ site }) => robots(site),
  manifest: ({ site }) => webManifest(site),
  llms: ({ site, navigation }) => llms(site, navigation),
  indexNowKey: (_, { key }) => key,
  securityTxt: ({ site }, { contact, expires }) => securityTxt(site, contact, expires),
  openSearch: ({ site }) => openSearch(site),
  redirect: ({ site }, data) => redirectPage(site, data),
  ...searchWriters,
};

/** Kinds of files that the route `app/files` serves. Redirects are left out: next.config.ts has them. */
export const servedFileKinds = (Object.keys(writers) as FileKind[]).filter((kind) => kind !== "redirect");

/**
 * Writes a file.
 *
 * @param data The data of a page of that kind.
 * @param published The content of items that feeds need not make again.
 */
export function writeFileText(
  kind: FileKind,
  context: SiteContext,
  data: unknown,
  published: PublishedContent = () => undefined,
): string {
  const write = writers[kind] as Writer<unknown>;
  return write(context, data, published);
}
