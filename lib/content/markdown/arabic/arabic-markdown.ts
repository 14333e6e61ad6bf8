import remarkGfm from "remark-gfm";
import type { Preset } from "unified";
import { arabicEmphasis } from "#lib/content/markdown/arabic/arabic-emphasis";
import { autolinkEnds } from "#lib/content/markdown/arabic/autolink-ends";
import { removeEmptyBlocks } from "#lib/content/markdown/arabic/empty-blocks";
import { imageReferences } from "#lib/content/markdown/arabic/image-references";
import { looseEmphasis } from "#lib/content/markdown/arabic/loose-emphasis";
import { authorHtml } from "#lib/content/markdown/html/author-html";
import { htmlBlocks } from "#lib/content/markdown/html/html-flow";
import { officeTags } from "#lib/content/markdown/html/office-tags";
import { lowerSchemes } from "#lib/content/schema/web-links";

/** GitHub Flavored Markdown, with emphasis and bare addresses adapted to Arabic. */
export const arabicMarkdown: Preset = {
  plugins: [[remarkGfm, { singleTilde: false }], arabicEmphasis, autolinkEnds],
};

/**
 * The plugins that parse a text. The page, the plain text and the problem reports all use them, so that they see the same
 * tree. Plugins that run later only change the layout.
 */
export const textPlugins: Preset = {
  plugins: [
    arabicMarkdown,
    htmlBlocks,
    officeTags,
    authorHtml,
    looseEmphasis,
    imageReferences,
    lowerSchemes,
    removeEmptyBlocks,
  ],
};
