import remarkGfm from "remark-gfm";
import type { Preset } from "unified";
import { arabicEmphasis } from "#lib/content/arabic-emphasis";
import { autolinkEnds } from "#lib/content/autolink-ends";

/** Markdown with tables and notes as GitHub has them, and with emphasis and addresses as Arabic writes them. */
export const arabicMarkdown: Preset = {
  plugins: [[remarkGfm, { singleTilde: false }], arabicEmphasis, autolinkEnds],
};
