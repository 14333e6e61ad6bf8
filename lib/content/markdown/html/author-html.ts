import type { Html, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { holdsWords, isElement } from "#lib/content/markdown/html/html-tags";
import { isOfficeTag } from "#lib/content/markdown/html/office-tags";

type Tag = { name: string; isEnd: boolean };

const oneTag = /^<(\/?)([a-z][a-z0-9-]*)[\s/>]/i;

function tagOf({ value }: Html): Tag | undefined {
  if (isOfficeTag(value)) return undefined;
  const [, slash, name] = oneTag.exec(value) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), isEnd: slash === "/" };
}

function isTag(node: PhrasingContent | undefined, name: string, isEnd: boolean): boolean {
  const tag = node?.type === "html" ? tagOf(node) : undefined;
  return tag?.name === name && tag.isEnd === isEnd;
}

/** A node for raised or lowered text. */
function script(name: string, children: PhrasingContent[]): PhrasingContent {
  return { type: "emphasis", data: { hName: name }, children };
}

/** Returns, for each child, the index of the next end tag of a name at or after it; -1 where there is none. */
function nextEnds(children: readonly PhrasingContent[], name: string): number[] {
  const ends = new Array<number>(children.length + 1).fill(-1);
  for (let index = children.length - 1; index >= 0; index--)
    ends[index] = isTag(children[index], name, true) ? index : (ends[index + 1] ?? -1);
  return ends;
}

function isOffice(node: PhrasingContent | undefined): boolean {
  return node?.type === "html" && isOfficeTag(node.value);
}

/** Returns whether a node is the space that Word writes into an empty paragraph: `<o:p>&nbsp;</o:p>`. */
function isOfficeSpace(children: readonly PhrasingContent[], index: number): boolean {
  const node = children[index];
  const isSpace = node?.type === "text" && /^[\s\u00A0]*$/.test(node.value);
  return isSpace && isOffice(children[index - 1]) && isOffice(children[index + 1]);
}

/** Converts HTML nodes: line breaks, raised and lowered text, and names in angle brackets, which become text. */
function readChildren(children: readonly PhrasingContent[]): PhrasingContent[] {
  const ends = { sup: nextEnds(children, "sup"), sub: nextEnds(children, "sub") };
  const readPart = (from: number, to: number): PhrasingContent[] => {
    const read: PhrasingContent[] = [];
    for (let index = from; index < to; index++) {
      const node = children[index];
      if (node === undefined) break;
      if (isOfficeSpace(children, index)) continue;
      const tag = node.type === "html" ? tagOf(node) : undefined;
      if (node.type !== "html" || tag === undefined) {
        read.push(node);
      } else if (!isElement(tag.name)) {
        read.push({ type: "text", value: node.value, ...(node.position && { position: node.position }) });
      } else if (holdsWords(node.value)) {
        read.push(node);
      } else if (tag.name === "br") {
        read.push({ type: "break", ...(node.position && { position: node.position }) });
      } else if ((tag.name === "sup" || tag.name === "sub") && !tag.isEnd) {
        const end = ends[tag.name][index + 1] ?? -1;
        if (end === -1 || end >= to) {
          read.push(node);
          continue;
        }
        read.push(script(tag.name, readPart(index + 1, end)));
        index = end;
      } else {
        read.push(node);
      }
    }
    return read;
  };
  return readPart(0, children.length);
}

type Line = Extract<Parents, { children: PhrasingContent[] }>;

/** Parents whose children are blocks. HTML in them is a block, and no part of it is published. */
const blockParents = new Set([
  "root",
  "blockquote",
  "list",
  "listItem",
  "table",
  "tableRow",
  "footnoteDefinition",
]);

function isLine(node: Nodes): node is Line {
  return "children" in node && !blockParents.has(node.type);
}

/**
 * Converts the HTML within paragraphs that is published: `<br>` breaks a line, `<sup>` raises, `<sub>` lowers. A name that
 * only looks like HTML (`<nick>`) becomes text. Comments and other elements stay HTML nodes, which no page shows.
 */
export function authorHtml() {
  return (tree: Root, file: VFile) => {
    if (!String(file.value).includes("<")) return;
    visit(tree, (node) => {
      if (isLine(node) && node.children.some(({ type }) => type === "html")) {
        node.children = readChildren(node.children);
      }
    });
  };
}
