import remarkGfm from "remark-gfm";
import type { Preset } from "unified";
import { arabicEmphasis } from "#lib/content/arabic-emphasis";
import { authorHtml } from "#lib/content/author-html";
import { autolinkEnds } from "#lib/content/autolink-ends";
import { htmlBlocks } from "#lib/content/html-flow";
import { imageReferences } from "#lib/content/image-references";
import { looseEmphasis } from "#lib/content/loose-emphasis";
import { dropNothing } from "#lib/content/nothing";
import { lowerSchemes } from "#lib/content/web-links";

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
    dropNothing,
  ],
};
