import type { Paragraph, PhrasingContent, Root, Strong, Text } from "mdast";
import type { Point } from "unist";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { letters } from "#lib/arabic/words/letters";

/** Emphasis may begin and end at an edge, a space or a mark. */
const before = "(?<=^|[\\s«(\\[،؛])";
const after = "(?=$|[\\s\\p{P}])";

/** `**words **` and `** words**`: with a space on one side only, it is certain which words are strong. */
const spaced = new RegExp(
  `${before}\\*\\*(?:(?=\\S)([^*\\n]*\\S) +|[ ]+(\\S[^*\\n]*)(?<=\\S))\\*\\*(?!\\*)`,
  "gu",
);

/** `و__words__`: after particles that Arabic joins to the next word. */
const proclitic = "(?:[وف]?(?:[بكل]|ال)?|[وف]?[بك]ال|[وف]?لل)";
const underscored = new RegExp(
  `(?<=(?:^|[\\s«(])(?=[${letters}])${proclitic})__(?=\\S)([^_\\n]*\\S)__${after}`,
  "gu",
);

type Found = { start: number; end: number; from: number; to: number };

function foundBy(pattern: RegExp, value: string): Found[] {
  return [...value.matchAll(pattern)].map((match) => {
    const words = match[1] ?? match[2] ?? "";
    const from = match.index + match[0].indexOf(words, 2);
    return { start: match.index, end: match.index + match[0].length, from, to: from + words.length };
  });
}

function move(point: Point, by: number): Point {
  const { line, column, offset } = point;
  return { line, column: column + by, ...(offset !== undefined && { offset: offset + by }) };
}

function piece(text: Text, start: number, end: number): Text {
  const value = text.value.slice(start, end);
  if (text.position === undefined || text.value.slice(0, end).includes("\n")) return { type: "text", value };
  const at = text.position.start;
  return { type: "text", value, position: { start: move(at, start), end: move(at, end) } };
}

/** Splits a text into plain and strong nodes. */
function split(text: Text, found: readonly Found[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const { start, end, from, to } of found) {
    // The space inside the marks also separates the words, so it moves outside.
    const lead = text.value.slice(start, from).includes(" ") ? " " : "";
    const tail = text.value.slice(to, end).includes(" ") ? " " : "";
    pieces.push(piece(text, done, start));
    if (lead !== "" && start > 0 && !/\s$/.test(text.value.slice(0, start)))
      pieces.push({ type: "text", value: lead });
    const strong: Strong = { type: "strong", children: [piece(text, from, to)] };
    pieces.push(strong);
    if (tail !== "" && /^[^\s\p{P}]/u.test(text.value.slice(end))) pieces.push({ type: "text", value: tail });
    done = end;
  }
  pieces.push(piece(text, done, text.value.length));
  return pieces.filter((one) => one.type !== "text" || one.value !== "");
}

/** Returns whether `text` is the only node of the paragraph with literal `**`: a pair never spans two nodes. */
function isCertain(parent: Paragraph, text: Text): boolean {
  const literal = parent.children.filter((node) => node.type === "text" && node.value.includes("**"));
  return literal.length === 1 && literal[0] === text;
}

function findIn(parent: Paragraph, text: Text): Found[] {
  if (text.value.includes("__")) return foundBy(underscored, text.value);
  if (!text.value.includes("**") || !isCertain(parent, text)) return [];
  const found = foundBy(spaced, text.value);
  const runs = text.value.match(/\*+/g)?.length ?? 0;
  return runs === found.length * 2 ? found : [];
}

/** Reads emphasis that Markdown does not: with a space inside its marks, or `__` after a particle. */
export function looseEmphasis() {
  return (tree: Root, file: VFile) => {
    const source = String(file.value);
    if (!/\*\*|__/.test(source)) return;
    visit(tree, "paragraph", (paragraph) => {
      paragraph.children = paragraph.children.flatMap((node) => {
        if (node.type !== "text" || !/\*\*|__/.test(node.value)) return [node];
        const { start, end } = node.position ?? {};
        // Escaped marks stay text.
        const isAsTyped = source.slice(start?.offset, end?.offset) === node.value;
        const found = isAsTyped ? findIn(paragraph, node) : [];
        return found.length === 0 ? [node] : split(node, found);
      });
    });
  };
}
