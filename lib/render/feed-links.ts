import type { Site } from "#lib/site";
import { absoluteUrl, type FeedFormat, feedFormats, urls } from "#lib/urls";

/** A page that has feeds of its own. */
export type FeedPage = { title: string; url: string };

const types: Record<FeedFormat, string> = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
};

type Types = Record<string, { url: string; title: string }[]>;

/** What feed readers find by a page's address: its own feeds in every format, else that of the site. */
export function feedLinks(site: Site, page: FeedPage | undefined): Types {
  const whole = (path: string) => absoluteUrl(site.url, path);
  if (page === undefined) return { [types.atom]: [{ url: whole(urls.feed), title: site.name }] };
  const links = feedFormats.map((format) => [
    types[format],
    [{ url: whole(urls.feedOf(page.url, format)), title: page.title }],
  ]);
  return Object.fromEntries(links);
}
