import type { Emphasis, Paragraph, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";

/** What parts the halves of a line of verse: three spaces or more, or a tab, between two words. */
const gap = /(?<=\S)(?:[ \u00A0]{3,}|[ \u00A0]*\t[ \t\u00A0]*)(?=\S)/;

/** A half of a line, which is broken inside only if it is wider than the screen. */
function halfOf(children: PhrasingContent[]): Emphasis {
  return { type: "emphasis", data: { hName: "span", hProperties: { className: ["half"] } }, children };
}

/** Splits the content of a paragraph at its breaks. Each break ends its line. */
function linesOf({ children }: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    lines.at(-1)?.push(node);
    if (node.type === "break") lines.push([]);
  }
  return lines;
}

/** Returns a line in two halves; undefined if it has not exactly one gap. */
function splitLine(line: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const gaps = line.filter((node) => node.type === "text" && gap.test(node.value));
  const [only] = gaps;
  if (only?.type !== "text" || gaps.length > 1) return undefined;
  const [first = "", second = "", ...others] = only.value.split(gap);
  if (others.length > 0) return undefined;
  const index = line.indexOf(only);
  const last = line.at(-1);
  const end: PhrasingContent[] = last?.type === "break" ? [last] : [];
  const rest = line.slice(index + 1, line.length - end.length);
  return [
    halfOf([...line.slice(0, index), { type: "text", value: first }]),
    { type: "text", value: " " },
    halfOf([{ type: "text", value: second }, ...rest]),
    ...end,
  ];
}

/**
 * Puts the halves of verse into boxes, so that narrow screens break a line between them. Verse is a paragraph of two lines or
 * more that its author broke (`\` at the end), each with one wide gap.
 */
export function verseHalves() {
  return (tree: Root) => {
    visit(tree, "paragraph", (paragraph) => {
      if (!paragraph.children.some(({ type }) => type === "break")) return;
      const lines = linesOf(paragraph).map(splitLine);
      const split = lines.filter((line) => line !== undefined);
      if (split.length === lines.length && split.length > 1) paragraph.children = split.flat();
    });
  };
}
