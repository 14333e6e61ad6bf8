import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Plan } from "#lib/build/plan/plan";
import { absoluteUrl } from "#lib/config/urls";
import type { PublishedContent } from "#lib/feeds/content";

const feedSchema = z.object({
  items: z.array(z.object({ url: z.string(), content_html: z.string() })),
});

function readItems(file: string): z.infer<typeof feedSchema>["items"] {
  try {
    return feedSchema.parse(JSON.parse(readFileSync(file, "utf8"))).items;
  } catch {
    return [];
  }
}

/**
 * Returns the content that the published feeds have for an article, as long as its page is not stale: the page shows all that
 * the content is made of. One more article changes feeds of which nearly every item stays, and the Markdown of all items
 * would take a third of that publication's time.
 *
 * @param site The folder of the site.
 */
export function readPublishedContent(site: string, { stale, published, context }: Plan): PublishedContent {
  const toUrl = (address: string) => absoluteUrl(context.site.url, address);
  const changed = new Set(
    stale.filter(({ kind }) => kind === "article").map(({ address }) => toUrl(address)),
  );
  const feeds = stale.filter(
    ({ kind, file }) => kind === "feed" && file.endsWith(".json") && published.has(file),
  );
  let contents: Map<string, string> | undefined;
  return (address) => {
    const url = toUrl(address);
    if (changed.has(url)) return undefined;
    contents ??= new Map(
      feeds
        .flatMap(({ file }) => readItems(path.join(site, file)))
        .map((item) => [item.url, item.content_html]),
    );
    return contents.get(url);
  };
}
