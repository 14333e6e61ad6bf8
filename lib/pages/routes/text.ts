import { renderMarkdown } from "#lib/content/markdown/markdown";
import { type ReadFile, readBody } from "#lib/content/reader/read-body";
import type { Picture } from "#lib/view-models/pages";
import type { SiteContext } from "#lib/view-models/site-context";

/** Returns the sanitised HTML of a Markdown file of the publication. @throws {ChangedFileError} if it has changed since. */
export function renderText(
  { contentFolder, site }: SiteContext,
  file: ReadFile,
  pictures: Record<string, Picture> = {},
): string {
  return renderMarkdown(readBody(contentFolder, file), pictures, site);
}
