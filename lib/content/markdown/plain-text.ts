import type { Nodes, Root } from "mdast";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { certainBlocks } from "#lib/content/markdown/certain-text";
import { parseBlocks } from "#lib/content/markdown/parse";
import { type PlainBlock, tidy } from "#lib/content/markdown/plain-block";
import { toRaised } from "#lib/content/markdown/raised";

const separators: Readonly<Record<string, string>> = {
  blockquote: "\n",
  list: "\n",
  listItem: "\n",
  table: "\n",
  tableRow: " ",
};

/** Nodes that are not part of the running text. */
const nonText = new Set(["image", "html", "footnoteReference", "footnoteDefinition", "definition"]);

/** Returns the text of a node that is not part of the running text. */
type TextBeside = (node: Nodes) => string;

function textOf(node: Nodes, beside: TextBeside): string {
  if (nonText.has(node.type)) return beside(node);
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const parts = node.children.map((child) => textOf(child, beside));
  const separator = separators[node.type];
  if (separator !== undefined) return parts.filter((part) => part !== "").join(separator);
  const name = node.data?.hName;
  return name === "sup" || name === "sub" ? toRaised(parts.join(""), name) : parts.join("");
}

function kindOf({ type }: Nodes): PlainBlock["kind"] {
  if (type === "list" || type === "blockquote") return "items";
  return type === "heading" || type === "paragraph" ? type : "other";
}

function toBlocks({ children }: Root, beside: TextBeside): PlainBlock[] {
  return children
    .map((node) => ({ kind: kindOf(node), text: tidy(textOf(node, beside)) }))
    .filter(({ text }) => text !== "");
}

/** Returns the blocks of a tree without pictures and notes. */
export function blocksOf(tree: Root): PlainBlock[] {
  return toBlocks(tree, () => "");
}

/** Returns the words of a picture or a note. */
const pictureOrNote: TextBeside = (node) => {
  if (node.type === "image") return [node.alt, node.title].filter(Boolean).join("\n");
  if (node.type !== "footnoteDefinition") return "";
  return node.children.map((child) => textOf(child, pictureOrNote)).join("\n");
};

/** Returns all that a reader can read of a typed text: its words with those of pictures and notes, without Markdown marks. */
export function readableText(typed: string): string {
  const { text } = normaliseBlocks(typed);
  return joinBlocks(certainBlocks(text) ?? toBlocks(parseBlocks(text), pictureOrNote));
}

/** Returns the words of a typed text without Markdown marks, pictures and notes. */
export function plainText(typed: string): string {
  const { text } = normaliseBlocks(typed);
  return joinBlocks(certainBlocks(text) ?? blocksOf(parseBlocks(text)));
}

/** Joins blocks to one text, with a blank line before paragraphs. */
export function joinBlocks(blocks: readonly PlainBlock[]): string {
  const isMarked = ({ kind }: PlainBlock) => kind === "heading" || kind === "items";
  const parts = blocks.map((block, index) => {
    if (index === 0) return block.text;
    return `${isMarked(block) ? "\n" : "\n\n"}${block.text}`;
  });
  return parts.join("");
}
