import type { Html, Image, Nodes, Parents } from "mdast";
import { visit } from "unist-util-visit";
import { align } from "#lib/proofreading/align";
import { type Position, positionInBody, type TextFile } from "#lib/proofreading/text-file";

/** A continuous text as readers see it, with the positions of its characters in the file. */
export type Passage = {
  text: string;
  /** Returns the position of the character at `index`; undefined if the file does not contain it literally. */
  positionOf(index: number): Position | undefined;
  /** The 1-based line on which the passage begins. */
  line: number;
};

type Body = NonNullable<TextFile["body"]>;
type Leaf = { text: string; start?: number; end?: number };

/** Replaces what is not text: code, pictures, notes, comments, and the tags around raised and lowered text. */
const opaque = "\uFFFC";

/** Returns whether a node is a tag that no page shows. Rules read it as it is written, and leave the spaces beside it. */
function isTag(node: Nodes): node is Html {
  return node.type === "html" && !node.value.startsWith("<!--");
}

function collect(node: Nodes, leaves: Leaf[]): void {
  if (node.type === "text" || isTag(node)) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    leaves.push({
      text: node.value,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    });
  } else if (node.type === "break") leaves.push({ text: "\n" });
  else if (node.type === "emphasis" && node.data?.hName !== undefined) {
    leaves.push({ text: opaque });
    for (const child of node.children) collect(child, leaves);
    leaves.push({ text: opaque });
  } else if ("children" in node) for (const child of node.children) collect(child, leaves);
  else leaves.push({ text: opaque });
}

function offsetsOf(
  { text }: Body,
  leaves: readonly Leaf[],
  from: number,
  to: number,
): (number | undefined)[] {
  let position = from;
  return leaves.flatMap((leaf) => {
    if (leaf.start === undefined && (leaf.text === opaque || leaf.text === "\n")) return [undefined];
    const offsets = align(text, leaf.start ?? position, leaf.end ?? to, leaf.text);
    position = (offsets.findLast((found) => found !== undefined) ?? position) + 1;
    return offsets;
  });
}

function passageOf(body: Body, node: Nodes): Passage | undefined {
  const leaves: Leaf[] = [];
  collect(node, leaves);
  const text = leaves.map((leaf) => leaf.text).join("");
  if (text.trim() === "") return undefined;
  const { start, end } = node.position ?? {};
  const from = start?.offset ?? 0;
  let offsets: (number | undefined)[] | undefined;
  return {
    text,
    line: body.line + (start?.line ?? 1) - 1,
    positionOf: (index) => {
      offsets ??= offsetsOf(body, leaves, from, end?.offset ?? body.text.length);
      const position = offsets[index];
      return position === undefined ? undefined : positionInBody(body, position);
    },
  };
}

/** Returns the description and the caption of a picture. */
function pictureTexts(body: Body, image: Image): Passage[] {
  const from = image.position?.start.offset ?? 0;
  const written = body.text.slice(from, image.position?.end.offset);
  return [image.alt, image.title].flatMap((text) => {
    if (!text?.trim()) return [];
    const found = written.indexOf(text);
    const line = body.line + (image.position?.start.line ?? 1) - 1;
    const positionOf = (index: number) =>
      found === -1 ? undefined : positionInBody(body, from + found + index);
    return [{ text, line, positionOf }];
  });
}

/** Returns the passages of a Markdown body: paragraphs, headings, table cells, and texts of pictures. */
export function bodyPassages(body: Body): Passage[] {
  const passages: Passage[] = [];
  const add = (passage: Passage | undefined) => passage && passages.push(passage);
  const isBlock = (node: Nodes): node is Extract<Parents, { type: "paragraph" | "heading" | "tableCell" }> =>
    node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
  visit(body.tree, (node) => {
    if (isBlock(node)) add(passageOf(body, node));
    else if (node.type === "image") passages.push(...pictureTexts(body, node));
  });
  return passages;
}
