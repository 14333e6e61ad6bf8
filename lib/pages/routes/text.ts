import { renderMarkdown } from "#lib/content/markdown/markdown";
import { readBody } from "#lib/content/reader/read";
import type { Picture } from "#lib/view-models/pages";
import type { SiteContext } from "#lib/view-models/site-context";

/** Returns the sanitised HTML of a Markdown file of the publication. */
export function renderText(
  { contentFolder, site }: SiteContext,
  path: string,
  pictures: Record<string, Picture> = {},
): string {
  return renderMarkdown(readBody(contentFolder, path), pictures, site);
}
