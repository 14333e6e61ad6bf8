import type { Definition, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

/** Turns pictures by reference (`![alt][name]`) into plain ones, so that later steps handle one form only. */
export function imageReferences() {
  return (tree: Root, file: VFile) => {
    if (!String(file.value).includes("![")) return;
    const definitions = new Map<string, Definition>();
    visit(tree, "definition", (node) => {
      // The first definition of a name counts (CommonMark 4.7).
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    visit(tree, "imageReference", (node, index, parent) => {
      const definition = definitions.get(node.identifier);
      if (definition === undefined || parent === undefined || index === undefined) return;
      const { alt, position } = node;
      const { url, title } = definition;
      parent.children[index] = { type: "image", url, title, alt, position };
    });
  };
}
