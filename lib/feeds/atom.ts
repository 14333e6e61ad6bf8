import { withAbsoluteAddresses } from "#lib/feeds/absolute";
import { element, type Xml, xmlDocument } from "#lib/feeds/xml";
import type { Site } from "#lib/site";
import { absoluteUrl } from "#lib/urls";
import type { ArticleView, FeedView } from "#lib/views";

export type Entry = { article: ArticleView; html: string };

function entry(site: Site, { article, html }: Entry): Xml {
  const url = absoluteUrl(site.url, article.url);
  const { title, date, updated, byline, summary, section, tags, source } = article;
  return element(
    "entry",
    {},
    element("id", {}, url),
    element("title", {}, title),
    element("link", { rel: "alternate", type: "text/html", href: url }),
    element("published", {}, date),
    element("updated", {}, updated ?? date),
    byline.map((author) =>
      element(
        "author",
        {},
        element("name", {}, author.name),
        author.url === undefined ? undefined : element("uri", {}, absoluteUrl(site.url, author.url)),
      ),
    ),
    element("category", { term: section.id, label: section.name }),
    tags.map(({ name }) => element("category", { term: name })),
    source.url === undefined
      ? undefined
      : element("link", { rel: "via", href: source.url, title: source.name }),
    element("summary", {}, summary),
    element("content", { type: "html" }, withAbsoluteAddresses(html, url)),
  );
}

/** An Atom feed (RFC 4287) with the whole text of each article; addresses are absolute, ids the articles' addresses. */
export function atomFeed(site: Site, feed: FeedView, entries: readonly Entry[]): string {
  const self = absoluteUrl(site.url, feed.self);
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "ar" },
      element("id", {}, absoluteUrl(site.url, feed.url)),
      element("title", {}, feed.title),
      element("subtitle", {}, site.description),
      element("link", { rel: "self", type: "application/atom+xml", href: self }),
      element("link", { rel: "alternate", type: "text/html", href: absoluteUrl(site.url, feed.url) }),
      site.hub === undefined ? undefined : element("link", { rel: "hub", href: site.hub }),
      element("updated", {}, feed.updated),
      element("author", {}, element("name", {}, site.name)),
      element("generator", {}, "Barqiya"),
      entries.map((one) => entry(site, one)),
    ),
  );
}
