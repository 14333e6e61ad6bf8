import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";
import { type Entry, feedContent } from "#lib/feeds/content";
import type { FeedView } from "#lib/view-models/feeds";
import type { Name } from "#lib/view-models/pages";

function toItem(site: Site, one: Entry) {
  const { id, url, title, summary, date, updated, byline, section, tags, source, picture } = one.item;
  const absolute = (path: string) => absoluteUrl(site.url, path);
  const author = ({ name, url: page }: Name) => ({ name, ...(page && { url: absolute(page) }) });
  return {
    id: absolute(id),
    url: absolute(url),
    title,
    content_html: feedContent(site, one),
    summary,
    ...(picture && { image: absolute(picture.src) }),
    date_published: date,
    ...(updated && { date_modified: updated }),
    ...(byline.length > 0 && { authors: byline.map(author) }),
    tags: [...(section ? [section.name] : []), ...tags],
    language: "ar",
    // Custom members begin with an underscore (JSON Feed 1.1, "Extensions"); feed readers ignore unknown ones.
    ...(source && { _barqiya: { source } }),
  };
}

/** Returns a JSON Feed 1.1 with the full text of each item. URLs are absolute, ids never change. */
export function jsonFeed(site: Site, feed: FeedView, entries: readonly Entry[]): string {
  const absolute = (path: string) => absoluteUrl(site.url, path);
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: absolute(feed.url),
    feed_url: absolute(feed.self),
    description: feed.description,
    icon: absolute(urls.touchIcon),
    authors: [{ name: site.name, url: absolute(urls.home) }],
    language: "ar",
    ...(site.hub && { hubs: [{ type: "WebSub", url: site.hub }] }),
    items: entries.map((one) => toItem(site, one)),
  };
  return `${JSON.stringify(document)}\n`;
}
