import type { Link, Root, Text } from "mdast";
import type { Point } from "unist";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { addressPattern, trimAddress } from "#lib/arabic/words/addresses";

const addressAtStart = new RegExp(`^${addressPattern}`);
const arabicMark = /[«»“”،؛؟…]/;

/** Returns the text of a link that was typed as a bare address, without Markdown marks. */
function literalOf({ url, children: [only], position }: Link): string | undefined {
  if (only?.type !== "text" || !url.endsWith(only.value)) return undefined;
  const { start, end } = position ?? {};
  const isBare = start?.offset === undefined || (end?.offset ?? 0) - start.offset === only.value.length;
  return isBare ? only.value : undefined;
}

function move(point: Point, by: number): Point {
  const { line, column, offset } = point;
  return { line, column: column + by, ...(offset !== undefined && { offset: offset + by }) };
}

/** Returns the length of the address, if the link also contains words of the sentence; else undefined. */
function getEnd(literal: string): number | undefined {
  if (!arabicMark.test(literal)) return undefined;
  const address = trimAddress(addressAtStart.exec(literal)?.[0] ?? "");
  return /[^.]\.[^.]/.test(address) ? address.length : 0;
}

/** Ends bare addresses before Arabic punctuation: «www.example.com؟», «…/مقال،». */
export function autolinkEnds() {
  return (tree: Root, file: VFile) => {
    if (!/:\/\/|www\.|@/i.test(String(file.value))) return;
    visit(tree, "link", (link, index, parent) => {
      const literal = literalOf(link);
      const end = literal === undefined ? undefined : getEnd(literal);
      if (literal === undefined || end === undefined || parent === undefined || index === undefined) return;
      const { position } = link;
      const middle = position && move(position.start, end);
      const rest: Text = {
        type: "text",
        value: literal.slice(end),
        ...(position && middle && { position: { start: middle, end: position.end } }),
      };
      if (end === 0) {
        parent.children[index] = rest;
        return;
      }
      const surplus = literal.length - end;
      const kept: Text = { type: "text", value: literal.slice(0, end) };
      link.url = link.url.slice(0, -surplus);
      if (position && middle) {
        link.position = { start: position.start, end: middle };
        kept.position = link.position;
      }
      link.children = [kept];
      parent.children.splice(index + 1, 0, rest);
    });
  };
}
