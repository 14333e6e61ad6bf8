import type { Paragraph, Parent, PhrasingContent, Root, TableCell, Text } from "mdast";
import { visit } from "unist-util-visit";
import { isolateResult, isolateRuns, staysOnOneLine } from "#lib/arabic/direction/direction";
import { getLatinLanguage } from "#lib/arabic/direction/latin-language";
import { isLeftToRight } from "#lib/arabic/words/text";
import { codeBlock, codeDirection } from "#lib/content/markdown/code-direction";
import { toRaised } from "#lib/content/markdown/raised";
import { resultCells } from "#lib/content/markdown/result-cells";

type Span = { start: number; end: number };
type Piece = Span & { node: PhrasingContent };
type Inline = PhrasingContent & Parent;

/** A cheap test for text that may need isolation: a left-to-right letter, an ASCII or raised digit, or an Arabic score with a colon. */
const mayNeedIsolation =
  /[0-9A-Za-z\u00B2\u00B3\u00B5\u00B9\u00C0-\u05CF\u0900-\u1FFF\u2070-\u209C\u2C00-\uD7FF]|[٠-٩] ?: ?[٠-٩]/;

/** Replaces nodes that are not text (code, pictures, notes), so that no run spans one. */
const opaque = "\uFFFC";

/** Returns whether a node is the raised number of a footnote. */
function isNoteNumber(node: Inline): boolean {
  return node.data?.hName === "sup" && node.children[0]?.type === "link";
}

function hasChildren(node: PhrasingContent): node is Inline {
  return "children" in node && !isNoteNumber(node);
}

/** Returns the text of a node as one string. Raised and lowered digits are those of Unicode, which belong to the word before. */
function textOf(node: PhrasingContent): string {
  if (node.type === "text") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "html") return "";
  if (!hasChildren(node)) return opaque;
  const text = textOfAll(node);
  const name = node.data?.hName;
  return name === "sup" || name === "sub" ? toRaised(text, name) : text;
}

function textOfAll({ children }: Parent): string {
  return (children as PhrasingContent[]).map(textOf).join("");
}

/** The attributes of an isolated run. */
function isolated(run: string) {
  return { dir: "ltr", ...(staysOnOneLine(run) && { className: ["whole"] }) };
}

function bdi(children: PhrasingContent[]): PhrasingContent {
  const hProperties = isolated(children.map(textOf).join(""));
  return { type: "emphasis", data: { hName: "bdi", hProperties }, children };
}

/** Returns each child with its offsets in the text of the block. */
function toPieces(children: readonly PhrasingContent[], start: number): Piece[] {
  let end = start;
  return children.map((node) => {
    const from = end;
    end += textOf(node).length;
    return { node, start: from, end };
  });
}

function cutText(piece: Piece, spans: readonly Span[]): Piece[] {
  const { node, start, end } = piece;
  if (node.type !== "text") return [piece];
  const cuts = spans.flatMap((span) => [span.start, span.end]).filter((cut) => cut > start && cut < end);
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((edge, index) => {
    const from = edges[index] ?? start;
    return { node: text(node.value.slice(from - start, edge - start)), start: from, end: edge };
  });
}

function text(value: string): Text {
  return { type: "text", value };
}

/** Returns whether a run can be wrapped without splitting a child other than plain text. */
function canWrap(pieces: readonly Piece[], { start, end }: Span): boolean {
  const isCut = (piece: Piece) =>
    piece.node.type !== "text" &&
    piece.start < end &&
    piece.end > start &&
    (piece.start < start || piece.end > end);
  return !pieces.some(isCut);
}

function group(pieces: readonly Piece[], spans: readonly Span[]): PhrasingContent[] {
  const grouped: PhrasingContent[] = [];
  let index = 0;
  for (const span of spans) {
    for (; (pieces[index]?.end ?? Infinity) <= span.start; index++) grouped.push(...nodeAt(pieces, index));
    const inside: PhrasingContent[] = [];
    for (; (pieces[index]?.end ?? Infinity) <= span.end; index++) inside.push(...nodeAt(pieces, index));
    grouped.push(bdi(inside));
  }
  return [...grouped, ...pieces.slice(index).map(({ node }) => node)];
}

function nodeAt(pieces: readonly Piece[], index: number): PhrasingContent[] {
  const piece = pieces[index];
  return piece === undefined ? [] : [piece.node];
}

/**
 * Wraps the runs inside `parent`. A run that ends inside a bold word or a link is not wrapped: the Latin letters on both
 * sides keep its order.
 */
function isolateIn(parent: Parent, start: number, spans: readonly Span[]): void {
  const pieces = toPieces(parent.children as PhrasingContent[], start);
  const own = spans.filter((span) => canWrap(pieces, span));
  for (const { node, start: from, end } of pieces) {
    if (!hasChildren(node)) continue;
    const inner = spans.filter((span) => !own.includes(span) && span.start >= from && span.end <= end);
    if (inner.length > 0) isolateIn(node, from, inner);
  }
  if (own.length === 0) return;
  const cut = pieces.flatMap((piece) => cutText(piece, own));
  parent.children = group(cut, own);
}

function spansOf(runs: ReturnType<typeof isolateRuns>): Span[] {
  let end = 0;
  return runs.flatMap((run) => {
    const start = end;
    end += run.text.length;
    return run.isolate === undefined ? [] : [{ start, end }];
  });
}

function setLeftToRight(paragraph: Paragraph, text: string): void {
  const lang = getLatinLanguage(text);
  const { hProperties, ...data } = paragraph.data ?? {};
  paragraph.data = { ...data, hProperties: { ...hProperties, dir: "ltr", ...(lang && { lang }) } };
}

function readBlock(block: Parent, isParagraphOfItsOwn: boolean): void {
  const content = textOfAll(block);
  if (!mayNeedIsolation.test(content)) return;
  if (!isLeftToRight(content)) {
    isolateIn(block, 0, spansOf(isolateRuns(content)));
  } else if (isParagraphOfItsOwn) {
    setLeftToRight(block as Paragraph, content);
  } else {
    block.children = [bdi(block.children as PhrasingContent[])];
  }
}

/**
 * Keeps Latin words, signed numbers, scores and addresses in order within Arabic text with `<bdi dir="ltr">` (UAX #9). A
 * paragraph of Latin text only runs from left to right. The content of code is never changed.
 */
export function direction() {
  return (tree: Root) => {
    const results = new Set<TableCell>();
    visit(tree, (node, index, parent) => {
      if (node.data?.hChildren !== undefined) return;
      if (node.type === "table") for (const cell of resultCells(node, textOfAll)) results.add(cell);
      if (node.type === "tableCell" && results.has(node))
        isolateIn(node, 0, spansOf(isolateResult(textOfAll(node))));
      else if (node.type === "paragraph") readBlock(node, parent?.type !== "listItem");
      else if (node.type === "heading" || node.type === "tableCell") readBlock(node, false);
      else if (node.type === "inlineCode")
        node.data = { ...node.data, hProperties: { dir: codeDirection(node) } };
      else if (node.type === "code" && parent && index !== undefined)
        parent.children[index] = codeBlock(node);
    });
  };
}

/** Returns a line of plain text, such as a caption, as hast nodes with its left-to-right runs isolated. */
export function isolatedElements(line: string) {
  return isolateRuns(line).map((run) => {
    const value = { type: "text" as const, value: run.text };
    if (run.isolate === undefined) return value;
    return { type: "element" as const, tagName: "bdi", properties: isolated(run.text), children: [value] };
  });
}
