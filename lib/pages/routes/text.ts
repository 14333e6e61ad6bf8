import { renderMarkdown } from "#lib/content/markdown/markdown";
import { readBody } from "#lib/content/reader/read";
import type { Picture } from "#lib/view-models/pages";
import type { SiteContext } from "#lib/view-models/site-context";

/** The HTML of a text of the publication, safe to show. */
export function renderText(
  { contentFolder, site }: SiteContext,
  path: string,
  pictures: Record<string, Picture> = {},
): string {
  return renderMarkdown(readBody(contentFolder, path), pictures, site);
}
