import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";
import { type Entry, feedContent } from "#lib/feeds/content";
import { element, type Xml, xmlDocument } from "#lib/feeds/xml";
import type { FeedItem, FeedView } from "#lib/view-models/feeds";

function authors(site: Site, { byline }: FeedItem): Xml[] {
  return byline.map(({ name, url }) =>
    element(
      "author",
      {},
      element("name", {}, name),
      url === undefined ? undefined : element("uri", {}, absoluteUrl(site.url, url)),
    ),
  );
}

function source({ source: from }: FeedItem): (Xml | undefined)[] {
  if (from === undefined) return [];
  const { name, url } = from;
  return [
    element("dc:source", {}, name),
    url === undefined ? undefined : element("link", { rel: "via", href: url, title: name }),
  ];
}

function entry(site: Site, one: Entry): Xml {
  const { item } = one;
  const { id, url, title, date, updated = date, summary, section, tags, picture } = item;
  return element(
    "entry",
    {},
    element("id", {}, absoluteUrl(site.url, id)),
    element("title", {}, title),
    element("link", { rel: "alternate", type: "text/html", href: absoluteUrl(site.url, url) }),
    element("published", {}, date),
    element("updated", {}, updated),
    authors(site, item),
    section === undefined ? undefined : element("category", { term: section.id, label: section.name }),
    tags.map((name) => element("category", { term: name })),
    source(item),
    picture === undefined
      ? undefined
      : element("link", { rel: "enclosure", type: "image/jpeg", href: absoluteUrl(site.url, picture.src) }),
    element("summary", {}, summary),
    element("content", { type: "html" }, feedContent(site, one)),
  );
}

/** Returns an Atom feed (RFC 4287) with the full text of each item. URLs are absolute, ids never change. */
export function atomFeed(site: Site, feed: FeedView, entries: readonly Entry[]): string {
  const page = absoluteUrl(site.url, feed.url);
  const self = absoluteUrl(site.url, feed.self);
  return xmlDocument(
    element(
      "feed",
      {
        xmlns: "http://www.w3.org/2005/Atom",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xml:lang": "ar",
      },
      element("id", {}, absoluteUrl(site.url, feed.id)),
      element("title", {}, feed.title),
      element("subtitle", {}, feed.description),
      element("link", { rel: "self", type: "application/atom+xml", href: self }),
      element("link", { rel: "alternate", type: "text/html", href: page }),
      site.hub === undefined ? undefined : element("link", { rel: "hub", href: site.hub }),
      element("updated", {}, feed.updated),
      element("author", {}, element("name", {}, site.name), element("uri", {}, absoluteUrl(site.url, "/"))),
      element("icon", {}, absoluteUrl(site.url, urls.touchIcon)),
      element("generator", {}, "Barqiya"),
      entries.map((one) => entry(site, one)),
    ),
  );
}
