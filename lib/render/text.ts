import { renderMarkdown } from "#lib/content/markdown";
import { readBody } from "#lib/content/read";
import type { Frame } from "#lib/render/job";
import type { Picture } from "#lib/views";

/** The HTML of a text of the publication, safe to show. */
export function renderText(
  { contentFolder, site }: Frame,
  path: string,
  pictures: Record<string, Picture> = {},
): string {
  return renderMarkdown(readBody(contentFolder, path), pictures, site);
}
