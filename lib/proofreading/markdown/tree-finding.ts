import type { Expectation } from "#lib/content/messages/problems";
import type { markdownMessages } from "#lib/proofreading/markdown/tree-messages";
import type { TextFile } from "#lib/proofreading/text-file";

export type Body = NonNullable<TextFile["body"]>;

/**
 * A finding in the Markdown of a text. `offset` counts UTF-16 units in the parsed Markdown, `fix` is the text to write (or what
 * to do, in both languages), and `lines` is the number of lines if there are several.
 */
export type Finding = {
  offset: number;
  rule: keyof typeof markdownMessages;
  fix: string | Expectation;
  lines?: number;
};
