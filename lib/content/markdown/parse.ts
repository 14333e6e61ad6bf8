import type { Root } from "mdast";
import { remark } from "remark";
import { VFile } from "vfile";
import { type NormalisedText, normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { textPlugins } from "#lib/content/markdown/arabic/arabic-markdown";
import { certainTree } from "#lib/content/markdown/certain-tree";

export const parser = remark().use(textPlugins).freeze();

/** A parsed text. The positions of the tree are offsets in `text`; see {@link NormalisedText}. */
export type ReadText = NormalisedText & { tree: Root };

/** Parses a text with the plugins of its page. `text` is the result of `normaliseBlocks`. */
export function parseBlocks(text: string): Root {
  const certain = certainTree(text);
  if (certain !== undefined) return certain;
  const file = new VFile({ value: text });
  const tree = parser.parse(file);
  parser.runSync(tree, file);
  return tree;
}

/** Parses a typed text with the plugins of its page, for the checks. */
export function readMarkdown(typed: string): ReadText {
  const normalised = normaliseBlocks(typed);
  return { ...normalised, tree: parseBlocks(normalised.text) };
}

/** Returns the tree of a text. The lines of its positions are those of the typed text. */
export function parseMarkdown(text: string): Root {
  return readMarkdown(text).tree;
}
