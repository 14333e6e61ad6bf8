import { formatDate } from "#lib/arabic/dates/dates";
import { isolateRuns } from "#lib/arabic/direction/direction";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { absoluteUrl } from "#lib/config/urls";
import { withAbsoluteAddresses } from "#lib/feeds/absolute";
import { element, type Xml } from "#lib/feeds/xml";
import type { FeedItem } from "#lib/view-models/feeds";

/** A feed item with the HTML of its text, without which only the summary is shown; or with its whole content. */
export type Entry = { item: FeedItem; html?: string | undefined; content?: string };

/** Returns the content with which the item of an address is published, if it is still right. */
export type PublishedContent = (address: string) => string | undefined;

/** A text of an editor with its Latin runs isolated, as pages show it. */
function mixed(text: string): (Xml | string)[] {
  return isolateRuns(text).map((run) =>
    run.isolate === undefined ? run.text : element("bdi", { dir: run.isolate }, run.text),
  );
}

function cover({ picture }: FeedItem, site: Site): Xml | undefined {
  if (picture === undefined) return undefined;
  const { src, width, height, alt, caption, credit } = picture;
  const words = [caption, credit].filter((text) => text !== undefined).join(" · ");
  return element(
    "figure",
    {},
    element("img", { src: absoluteUrl(site.url, src), alt, width: String(width), height: String(height) }),
    words === "" ? undefined : element("figcaption", {}, mixed(words)),
  );
}

function corrections({ corrections: all }: FeedItem, site: Site): Xml[] {
  if (all.length === 0) return [];
  const lines = all.map(({ at, text }) =>
    element("li", {}, mixed(`${formatDate(new Date(at), site)}: ${text}`)),
  );
  return [element("h2", {}, strings.corrections), element("ul", {}, lines)];
}

/** Returns the content of an item as HTML with absolute URLs: picture, text, corrections. */
export function feedContent(site: Site, { item, html, content }: Entry): string {
  if (content !== undefined) return content;
  const text =
    html === undefined
      ? element("p", {}, mixed(item.summary))
      : { xml: withAbsoluteAddresses(html, site.url, item.url) };
  const parts = [cover(item, site), text, corrections(item, site)];
  return element("div", { lang: "ar", dir: "rtl" }, parts).xml;
}
