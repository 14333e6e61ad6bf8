import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";
import { type Entry, feedContent } from "#lib/feeds/content";
import type { FeedView } from "#lib/view-models/feeds";
import type { Name } from "#lib/view-models/pages";

function toItem(site: Site, one: Entry) {
  const { id, url, title, summary, date, updated, byline, section, tags, source, picture } = one.item;
  const whole = (path: string) => absoluteUrl(site.url, path);
  const author = ({ name, url: page }: Name) => ({ name, ...(page && { url: whole(page) }) });
  return {
    id: whole(id),
    url: whole(url),
    title,
    content_html: feedContent(site, one),
    summary,
    ...(picture && { image: whole(picture.src) }),
    date_published: date,
    ...(updated && { date_modified: updated }),
    ...(byline.length > 0 && { authors: byline.map(author) }),
    tags: [...(section ? [section.name] : []), ...tags],
    language: "ar",
    // Readers leave what they do not know; a name of our own begins with an underscore.
    ...(source && { _barqiya: { source } }),
  };
}

/** A JSON Feed 1.1 with the whole text of each item; addresses are absolute, ids never change. */
export function jsonFeed(site: Site, feed: FeedView, entries: readonly Entry[]): string {
  const whole = (path: string) => absoluteUrl(site.url, path);
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: whole(feed.url),
    feed_url: whole(feed.self),
    description: feed.description,
    icon: whole(urls.touchIcon),
    authors: [{ name: site.name, url: whole(urls.home) }],
    language: "ar",
    ...(site.hub && { hubs: [{ type: "WebSub", url: site.hub }] }),
    items: entries.map((one) => toItem(site, one)),
  };
  return `${JSON.stringify(document)}\n`;
}
