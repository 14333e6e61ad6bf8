import type { Nodes, Parents, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** Whether nothing of a node is shown: a `>` alone, a comment, a break between two paragraphs. */
function isNothing(node: Nodes): boolean {
  if (node.type === "html" || node.type === "break") return true;
  if (node.type === "text") return node.value.trim() === "";
  if (node.type === "blockquote" || node.type === "heading" || node.type === "paragraph")
    return node.children.every(isNothing);
  // The numbers of a list are shown.
  if (node.type === "list")
    return !node.ordered && node.children.every((item) => item.children.every(isNothing));
  return false;
}

const shells = new Set(["blockquote", "heading", "paragraph", "list"]);

/** Comments carry instructions for those who check the text, and HTML has problems to be told. */
function htmlIn(node: Nodes): Nodes[] {
  if (node.type === "html") return [node];
  return "children" in node ? node.children.flatMap(htmlIn) : [];
}

/** Takes blocks out that would be shown as nothing: a lone `>`, `##` or `-`, or a paragraph of breaks. */
export function removeEmptyBlocks() {
  return (tree: Root) => {
    visit(tree, (node, index, parent: Parents | undefined) => {
      if (parent === undefined || index === undefined || !shells.has(node.type) || !isNothing(node))
        return undefined;
      const kept = htmlIn(node);
      if (node.type === "paragraph" && kept.length === node.children.length) return undefined;
      (parent.children as Nodes[]).splice(index, 1, ...kept);
      return [SKIP, index + kept.length];
    });
  };
}
