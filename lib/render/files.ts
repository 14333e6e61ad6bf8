import { llms } from "#lib/feeds/llms";
import { newsSitemap } from "#lib/feeds/news-sitemap";
import { openSearch } from "#lib/feeds/open-search";
import { robots } from "#lib/feeds/robots";
import { sitemap, sitemapIndex } from "#lib/feeds/sitemap";
import { webManifest } from "#lib/feeds/web-manifest";
import type { PageData } from "#lib/page";
import { renderFeed } from "#lib/render/feed";
import type { Frame } from "#lib/render/job";
import { getAddresses, getFrame, getPage } from "#lib/render/source";
import { searchWriters } from "#lib/search/files";

type Writers = {
  [K in keyof PageData]?: (frame: Frame, data: PageData[K]) => string | Promise<string>;
};

/** The files that are no pages, and how each kind is written. */
const writers = {
  feed: ({ site }, feed) => renderFeed(site, feed),
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

type FileKind = keyof typeof writers;

const kinds = Object.keys(writers) as FileKind[];

/** The addresses of all files that are to be rendered. */
export async function getFileAddresses(): Promise<string[]> {
  return (await Promise.all(kinds.map((kind) => getAddresses(kind)))).flat();
}

async function write<K extends FileKind>(kind: K, address: string): Promise<string | undefined> {
  const data = await getPage(kind, address);
  const writer: Writers[K] = writers[kind];
  return data === undefined ? undefined : writer?.(await getFrame(), data);
}

/** The text of the file at an address, or `undefined` where there is none. */
export async function renderFile(address: string): Promise<string | undefined> {
  for (const kind of kinds) {
    const text = await write(kind, address);
    if (text !== undefined) return text;
  }
  return undefined;
}
