import { renderMarkdown } from "#lib/content/markdown";
import { readBody } from "#lib/content/read";
import type { SiteContext } from "#lib/render/site-context";
import type { Picture } from "#lib/views";

/** The HTML of a text of the publication, safe to show. */
export function renderText(
  { contentFolder, site }: SiteContext,
  path: string,
  pictures: Record<string, Picture> = {},
): string {
  return renderMarkdown(readBody(contentFolder, path), pictures, site);
}
