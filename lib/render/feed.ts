import { atomFeed } from "#lib/feeds/atom";
import type { Entry } from "#lib/feeds/content";
import { jsonFeed } from "#lib/feeds/json-feed";
import { rssFeed } from "#lib/feeds/rss";
import { renderText } from "#lib/render/text";
import type { Site } from "#lib/site";
import type { FeedItem, FeedView } from "#lib/views";

const writers = { atom: atomFeed, rss: rssFeed, json: jsonFeed };

const texts = new Map<string, Promise<string>>();
const remembered = 500;

/** One article is in several feeds of three formats, so its text is rendered once in a process. */
function renderItem({ text }: FeedItem): Promise<string> | undefined {
  if (text === undefined) return undefined;
  const shown = Object.entries(text.pictures).map(([name, { src }]) => `${name} ${src}`);
  const key = [text.path, text.hash, ...shown].join("\n");
  const html = texts.get(key) ?? renderText(text.path, text.pictures);
  if (texts.size >= remembered) texts.clear();
  texts.set(key, html);
  return html;
}

/** A feed in its format. */
export async function renderFeed(site: Site, feed: FeedView): Promise<string> {
  const entries: Entry[] = await Promise.all(
    feed.items.map(async (item) => ({ item, html: await renderItem(item) })),
  );
  return writers[feed.format](site, feed, entries);
}
