import { llms } from "#lib/feeds/llms";
import { newsSitemap } from "#lib/feeds/news-sitemap";
import { openSearch } from "#lib/feeds/open-search";
import { robots } from "#lib/feeds/robots";
import { sitemap, sitemapIndex } from "#lib/feeds/sitemap";
import { webManifest } from "#lib/feeds/web-manifest";
import type { PageData, PageKind } from "#lib/page";
import { renderFeed } from "#lib/render/feed";
import type { Frame } from "#lib/render/job";
import { searchWriters } from "#lib/search/files";

type Writers = { [K in keyof PageData]?: (frame: Frame, data: PageData[K]) => string };

/** The files that are no pages, and how each kind is written. They need nothing of React or Next. */
const fileWriters = {
  feed: renderFeed,
  sitemapIndex: ({ site }, { entries }) => sitemapIndex(site, entries),
  sitemap: ({ site }, { entries }) => sitemap(site, entries),
  newsSitemap: ({ site }, { entries }) => newsSitemap(site, entries),
  robots: ({ site }) => robots(site),
  manifest: ({ site }) => webManifest(site),
  llms: ({ site, shell }) => llms(site, shell),
  indexNowKey: (_, { key }) => key,
  openSearch: ({ site }) => openSearch(site),
  ...searchWriters,
} satisfies Writers;

export const fileKinds = Object.keys(fileWriters) as (keyof typeof fileWriters)[];

/** Writes a file of a kind. */
export type FileWriter = (frame: Frame, data: unknown) => string;

/** The writer of a kind; `undefined` for pages. It is for the data of its kind alone. */
export function fileWriterOf(kind: PageKind): FileWriter | undefined {
  const writers: Writers = fileWriters;
  return writers[kind] as FileWriter | undefined;
}
