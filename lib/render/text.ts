import { renderMarkdown } from "#lib/content/markdown";
import { readBody } from "#lib/content/read";
import { getFrame } from "#lib/render/source";
import type { Picture } from "#lib/views";

/** The HTML of a text of the publication, safe to show. */
export async function renderText(path: string, pictures: Record<string, Picture>): Promise<string> {
  const { contentFolder, site } = await getFrame();
  return renderMarkdown(readBody(contentFolder, path), pictures, site);
}
