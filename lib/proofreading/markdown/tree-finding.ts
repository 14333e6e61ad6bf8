import type { markdownMessages } from "#lib/proofreading/markdown/tree-messages";
import type { TextFile } from "#lib/proofreading/text-file";

export type Body = NonNullable<TextFile["body"]>;

/**
 * Something that the tree of a text tells: where in the Markdown that was read, what to write, and how many lines it is
 * about where there are several.
 */
export type Finding = { offset: number; rule: keyof typeof markdownMessages; fix: string; lines?: number };
