import type { Site } from "#lib/config/site";
import { absoluteUrl, type FeedFormat, feedFormats, urls } from "#lib/config/urls";
import type { FeedLink } from "#lib/view-models/page-metadata";

/** A page that has feeds of its own. */
export type FeedPage = { title: string; url: string };

const types: Record<FeedFormat, string> = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
};

/** Returns the feeds that a page advertises: its own in every format, else the site's. */
export function feedLinks(site: Site, page: FeedPage | undefined): FeedLink[] {
  if (page === undefined)
    return [{ type: types.atom, url: absoluteUrl(site.url, urls.feed), title: site.name }];
  return feedFormats.map((format) => ({
    type: types[format],
    url: absoluteUrl(site.url, urls.feedOf(page.url, format)),
    title: page.title,
  }));
}
