import type { Nodes, Root } from "mdast";
import { readBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { certainBlocks } from "#lib/content/markdown/certain-text";
import { parseBlocks } from "#lib/content/markdown/markdown";
import { type PlainBlock, tidy } from "#lib/content/markdown/plain-block";

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+-=()ni"].map((char, index) => [char, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"[index] ?? char]),
);
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+-=()"].map((char, index) => [char, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"[index] ?? char]),
);

/** 10<sup>3</sup> is no 103: text has raised and lowered digits of its own. */
function shift(text: string, name: unknown): string {
  const table = name === "sup" ? raised : lowered;
  const chars = [...text];
  return chars.every((char) => table[char] !== undefined)
    ? chars.map((char) => table[char] ?? char).join("")
    : text;
}

const separators: Readonly<Record<string, string>> = {
  blockquote: "\n",
  list: "\n",
  listItem: "\n",
  table: "\n",
  tableRow: " ",
};

/** What is no part of the running text, or stands beside it: pictures, notes, comments. */
const aside = new Set(["image", "html", "footnoteReference", "footnoteDefinition", "definition"]);

function textOf(node: Nodes): string {
  if (aside.has(node.type)) return "";
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const parts = node.children.map(textOf);
  const separator = separators[node.type];
  if (separator !== undefined) return parts.filter((part) => part !== "").join(separator);
  const name = node.data?.hName;
  return name === "sup" || name === "sub" ? shift(parts.join(""), name) : parts.join("");
}

function kindOf({ type }: Nodes): PlainBlock["kind"] {
  if (type === "list" || type === "blockquote") return "items";
  return type === "heading" || type === "paragraph" ? type : "other";
}

/** The words of a tree as its page shows them, pictures and notes aside. */
export function blocksOf(tree: Root): PlainBlock[] {
  return tree.children
    .map((node) => ({ kind: kindOf(node), text: tidy(textOf(node)) }))
    .filter(({ text }) => text !== "");
}

/** The blocks of a text by what a reader reads in them. */
export function plainBlocks(typed: string): PlainBlock[] {
  const { text } = readBlocks(typed);
  return certainBlocks(text) ?? blocksOf(parseBlocks(text));
}

/** The words of a text without its marks: what a reader reads, and what its page says. */
export function plainText(typed: string): string {
  return joinBlocks(plainBlocks(typed));
}

/** The blocks as one text, a blank line before paragraphs. */
export function joinBlocks(blocks: readonly PlainBlock[]): string {
  const isMarked = ({ kind }: PlainBlock) => kind === "heading" || kind === "items";
  const parts = blocks.map((block, index) => {
    if (index === 0) return block.text;
    return `${isMarked(block) ? "\n" : "\n\n"}${block.text}`;
  });
  return parts.join("");
}
