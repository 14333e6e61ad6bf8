import type { Image, Nodes, Parents } from "mdast";
import { visit } from "unist-util-visit";
import { align } from "#lib/proofreading/align";
import { type Place, positionInBody, type TextFile } from "#lib/proofreading/text-file";

/** A text as a reader reads it, in one piece, and where in the file its characters stand. */
export type Passage = {
  text: string;
  /** The place of the character at `index`; undefined where the file has no such character. */
  placeOf(index: number): Place | undefined;
  /** The line on which the passage begins. */
  line: number;
};

type Body = NonNullable<TextFile["body"]>;
type Leaf = { text: string; start?: number; end?: number };

/** Stands for what is not text: code, pictures, notes, comments. */
const opaque = "\uFFFC";

function collect(node: Nodes, leaves: Leaf[]): void {
  if (node.type === "text") {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    leaves.push({
      text: node.value,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    });
  } else if (node.type === "break") leaves.push({ text: "\n" });
  else if (node.type === "html") leaves.push({ text: node.value.startsWith("<!--") ? opaque : "" });
  else if ("children" in node) for (const child of node.children) collect(child, leaves);
  else leaves.push({ text: opaque });
}

function placesOf({ text }: Body, leaves: readonly Leaf[], from: number, to: number): (number | undefined)[] {
  let place = from;
  return leaves.flatMap((leaf) => {
    if (leaf.start === undefined && (leaf.text === opaque || leaf.text === "\n")) return [undefined];
    const places = align(text, leaf.start ?? place, leaf.end ?? to, leaf.text);
    place = (places.findLast((found) => found !== undefined) ?? place) + 1;
    return places;
  });
}

function passageOf(body: Body, node: Nodes): Passage | undefined {
  const leaves: Leaf[] = [];
  collect(node, leaves);
  const text = leaves.map((leaf) => leaf.text).join("");
  if (text.trim() === "") return undefined;
  const { start, end } = node.position ?? {};
  const from = start?.offset ?? 0;
  let places: (number | undefined)[] | undefined;
  return {
    text,
    line: body.line + (start?.line ?? 1) - 1,
    placeOf: (index) => {
      places ??= placesOf(body, leaves, from, end?.offset ?? body.text.length);
      const place = places[index];
      return place === undefined ? undefined : positionInBody(body, place);
    },
  };
}

/** The words that a picture brings along: its description and its caption. */
function pictureTexts(body: Body, image: Image): Passage[] {
  const from = image.position?.start.offset ?? 0;
  const written = body.text.slice(from, image.position?.end.offset);
  return [image.alt, image.title].flatMap((text) => {
    if (!text?.trim()) return [];
    const found = written.indexOf(text);
    const line = body.line + (image.position?.start.line ?? 1) - 1;
    const placeOf = (index: number) =>
      found === -1 ? undefined : positionInBody(body, from + found + index);
    return [{ text, line, placeOf }];
  });
}

/** The texts of a Markdown body: each paragraph, heading and cell in one piece. */
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
