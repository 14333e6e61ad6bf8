import type { Nodes, Parents, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { isOfficeTag } from "#lib/content/markdown/html/office-tags";

/** Returns whether a page shows nothing of a node: a lone `>`, a comment, a break between two paragraphs. */
function isEmpty(node: Nodes): boolean {
  if (node.type === "html" || node.type === "break") return true;
  if (node.type === "text") return node.value.trim() === "";
  if (node.type === "blockquote" || node.type === "heading" || node.type === "paragraph")
    return node.children.every(isEmpty);
  // An ordered list shows its numbers, even without text.
  if (node.type === "list")
    return !node.ordered && node.children.every((item) => item.children.every(isEmpty));
  return false;
}

const removable = new Set(["blockquote", "heading", "paragraph", "list"]);

/** HTML nodes are kept: comments may excuse a line from checks, and other HTML is reported. */
function htmlIn(node: Nodes): Nodes[] {
  if (node.type === "html") return [node];
  return "children" in node ? node.children.flatMap(htmlIn) : [];
}

/** Returns whether a paragraph holds nothing but HTML, which keeps its place. What Word leaves is removed. */
function isHtmlOnly(node: Nodes): boolean {
  if (node.type !== "paragraph" || !node.children.every(({ type }) => type === "html")) return false;
  return !node.children.every((child) => child.type === "html" && isOfficeTag(child.value));
}

/** Removes blocks without visible content: a lone `>`, `##` or `-`, or a paragraph of breaks. */
export function removeEmptyBlocks() {
  return (tree: Root) => {
    visit(tree, (node, index, parent: Parents | undefined) => {
      if (parent === undefined || index === undefined || !removable.has(node.type) || !isEmpty(node))
        return node.type === "paragraph" || node.type === "heading" || node.type === "table"
          ? SKIP
          : undefined;
      if (isHtmlOnly(node)) return undefined;
      const kept = htmlIn(node);
      (parent.children as Nodes[]).splice(index, 1, ...kept);
      return [SKIP, index + kept.length];
    });
  };
}
