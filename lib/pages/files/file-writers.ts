import { llms } from "#lib/feeds/llms";
import { newsSitemap } from "#lib/feeds/news-sitemap";
import { openSearch } from "#lib/feeds/open-search";
import { robots } from "#lib/feeds/robots";
import { sitemap, sitemapIndex } from "#lib/feeds/sitemap";
import { webManifest } from "#lib/feeds/web-manifest";
import { renderFeed } from "#lib/pages/files/feed";
import { redirectPage } from "#lib/pages/files/redirect-page";
import type { PageData, PageKind } from "#lib/pages/inventory/page";
import { searchWriters } from "#lib/search/files";
import type { SiteContext } from "#lib/view-models/site-context";

type Writers = { [K in keyof PageData]?: (context: SiteContext, data: PageData[K]) => string };

/** The files that are no pages, and how each kind is written. */
const fileWriters = {
  feed: renderFeed,
  sitemapIndex: ({ site }, { entries }) => sitemapIndex(site, entries),
  sitemap: ({ site }, { entries }) => sitemap(site, entries),
  newsSitemap: ({ site }, { entries }) => newsSitemap(site, entries),
  robots: ({ site }) => robots(site),
  manifest: ({ site }) => webManifest(site),
  llms: ({ site, navigation }) => llms(site, navigation),
  indexNowKey: (_, { key }) => key,
  openSearch: ({ site }) => openSearch(site),
  ...searchWriters,
} satisfies Writers;

export const fileKinds = Object.keys(fileWriters) as (keyof typeof fileWriters)[];

const writers: Writers = { ...fileWriters, redirect: ({ site }, data) => redirectPage(site, data) };

/** Writes what stands at an address. */
type Writer = (context: SiteContext, data: unknown) => string;

/**
 * How a kind is written that needs nothing of React or Next: files, and pages at former addresses. It is for the data of its
 * kind alone; `undefined` for other pages.
 */
export function writerOf(kind: PageKind): Writer | undefined {
  return writers[kind] as Writer | undefined;
}
