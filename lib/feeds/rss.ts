import type { Site } from "#lib/config/site";
import { absoluteUrl } from "#lib/config/urls";
import { type Entry, feedContent } from "#lib/feeds/content";
import { element, type Xml, xmlDocument } from "#lib/feeds/xml";
import type { FeedItem, FeedView } from "#lib/view-models/feeds";

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:media": "http://search.yahoo.com/mrss/",
};

/** Converts an ISO 8601 date with offset to RFC 822: `Thu, 01 Dec 2016 21:40:00 +0200`. */
export function rfc822(iso: string): string {
  const clock = new Date(`${iso.slice(0, 19)}Z`).toUTCString();
  return clock.replace("GMT", iso.slice(19).replace(":", ""));
}

/** Returns the length of a published picture in bytes by its address. */
export type LengthOf = (src: string) => number;

function picture(site: Site, { picture: shown }: FeedItem, lengthOf: LengthOf): Xml[] {
  if (shown === undefined) return [];
  const { src, width, height, alt, caption = alt, credit } = shown;
  const url = absoluteUrl(site.url, src);
  return [
    element("enclosure", { url, length: String(lengthOf(src)), type: "image/jpeg" }),
    element(
      "media:content",
      { url, type: "image/jpeg", medium: "image", width: String(width), height: String(height) },
      caption === "" ? undefined : element("media:description", { type: "plain" }, caption),
      credit === undefined ? undefined : element("media:credit", {}, credit),
    ),
  ];
}

function source({ source: from }: FeedItem): (Xml | undefined)[] {
  if (from === undefined) return [];
  const { name, url } = from;
  return [
    element("dc:source", {}, name),
    url === undefined ? undefined : element("atom:link", { rel: "via", href: url, title: name }),
  ];
}

function toItem(site: Site, one: Entry, lengthOf: LengthOf): Xml {
  const { item } = one;
  const { id, url, title, summary, date, updated, byline, section, tags } = item;
  return element(
    "item",
    {},
    element("title", {}, title),
    element("link", {}, absoluteUrl(site.url, url)),
    element("guid", { isPermaLink: String(id === url) }, absoluteUrl(site.url, id)),
    element("pubDate", {}, rfc822(date)),
    updated === undefined ? undefined : element("dcterms:modified", {}, updated),
    byline.map(({ name }) => element("dc:creator", {}, name)),
    section === undefined ? undefined : element("category", {}, section.name),
    tags.map((name) => element("category", {}, name)),
    source(item),
    picture(site, item, lengthOf),
    element("description", {}, summary),
    element("content:encoded", {}, feedContent(site, one)),
  );
}

/** Returns an RSS 2.0 feed with the full text of each item. URLs are absolute, ids never change. */
export function rssFeed(site: Site, feed: FeedView, entries: readonly Entry[], lengthOf: LengthOf): string {
  const self = absoluteUrl(site.url, feed.self);
  return xmlDocument(
    element(
      "rss",
      { version: "2.0", ...namespaces, "xml:lang": "ar" },
      element(
        "channel",
        {},
        element("title", {}, feed.title),
        element("link", {}, absoluteUrl(site.url, feed.url)),
        element("description", {}, feed.description),
        element("language", {}, "ar"),
        site.contact === undefined
          ? undefined
          : element("managingEditor", {}, `${site.contact} (${site.name})`),
        entries.length === 0 ? undefined : element("lastBuildDate", {}, rfc822(feed.updated)),
        element("generator", {}, "Barqiya"),
        element("atom:link", { rel: "self", type: "application/rss+xml", href: self }),
        site.hub === undefined ? undefined : element("atom:link", { rel: "hub", href: site.hub }),
        entries.map((one) => toItem(site, one, lengthOf)),
      ),
    ),
  );
}
