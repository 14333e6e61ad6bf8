import { statSync } from "node:fs";
import path from "node:path";
import { atomFeed } from "#lib/feeds/atom";
import type { Entry, PublishedContent } from "#lib/feeds/content";
import { jsonFeed } from "#lib/feeds/json-feed";
import { rssFeed } from "#lib/feeds/rss";
import { renderText } from "#lib/pages/routes/text";
import type { FeedItem, FeedView } from "#lib/view-models/feeds";
import type { SiteContext } from "#lib/view-models/site-context";

const writers = { atom: atomFeed, rss: rssFeed, json: jsonFeed };

const texts = new Map<string, string>();
const remembered = 500;

/** One article is in several feeds of three formats, so its text is rendered once in a process. */
function renderItem(context: SiteContext, { text }: FeedItem): string | undefined {
  if (text === undefined) return undefined;
  const shown = Object.entries(text.pictures).map(([name, { src }]) => `${name} ${src}`);
  const key = [text.path, text.hash, ...shown].join("\n");
  const html = texts.get(key) ?? renderText(context, text, text.pictures);
  if (texts.size >= remembered) texts.clear();
  texts.set(key, html);
  return html;
}

/** A feed in its format. Its pictures must be encoded already. */
export function renderFeed(context: SiteContext, feed: FeedView, published: PublishedContent): string {
  const entries = feed.items.map((item): Entry => {
    const content = item.text && published(item.url);
    return content === undefined ? { item, html: renderItem(context, item) } : { item, content };
  });
  const lengthOf = (src: string) => statSync(path.join(context.mediaFolder, path.basename(src))).size;
  return writers[feed.format](context.site, feed, entries, lengthOf);
}
