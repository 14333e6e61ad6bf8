import remarkGfm from "remark-gfm";
import type { Preset } from "unified";
import { arabicEmphasis } from "#lib/content/markdown/arabic/arabic-emphasis";
import { autolinkEnds } from "#lib/content/markdown/arabic/autolink-ends";
import { removeEmptyBlocks } from "#lib/content/markdown/arabic/empty-blocks";
import { looseEmphasis } from "#lib/content/markdown/arabic/loose-emphasis";
import { authorHtml } from "#lib/content/markdown/html/author-html";
import { htmlBlocks } from "#lib/content/markdown/html/html-flow";
import { imageReferences } from "#lib/content/reader/image-references";
import { lowerSchemes } from "#lib/content/schema/web-links";

/** Markdown with tables and notes as GitHub has them, and with emphasis and addresses as Arabic writes them. */
export const arabicMarkdown: Preset = {
  plugins: [[remarkGfm, { singleTilde: false }], arabicEmphasis, autolinkEnds],
};

/**
 * How every text is read, whatever is made of its tree: the page, its plain text, or the problems in it. What is done
 * to the tree after this only lays it out.
 */
export const textReading: Preset = {
  plugins: [
    arabicMarkdown,
    htmlBlocks,
    authorHtml,
    looseEmphasis,
    imageReferences,
    lowerSchemes,
    removeEmptyBlocks,
  ],
};
