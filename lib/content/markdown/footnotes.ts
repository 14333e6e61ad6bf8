import type { Definition, FootnoteDefinition, Link, List, ListItem, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { formatNumber } from "#lib/arabic/numbers/digits";
import { strings } from "#lib/config/strings";

type Note = { number: number; references: number; definition: FootnoteDefinition };

/** Writes a number in the publication's digits. */
type WriteNumber = (number: number) => string;

function reference(note: Note, write: WriteNumber): Link {
  const id = note.references === 1 ? `ref-${note.number}` : `ref-${note.number}-${note.references}`;
  return {
    type: "link",
    url: `#note-${note.number}`,
    data: { hProperties: { id } },
    children: [{ type: "text", value: write(note.number) }],
  };
}

function item(note: Note, write: WriteNumber): ListItem {
  const link: Link = {
    type: "link",
    url: `#ref-${note.number}`,
    data: { hProperties: { ariaLabel: strings.footnoteBack(write(note.number)) } },
    children: [{ type: "text", value: "↑" }],
  };
  const children = [...note.definition.children];
  const last = children.at(-1);
  if (last?.type === "paragraph") {
    last.children.push({ type: "text", value: " " }, link);
  } else {
    children.push({ type: "paragraph", children: [link] });
  }
  return { type: "listItem", spread: true, data: { hProperties: { id: `note-${note.number}` } }, children };
}

/** Returns the definitions of links in a note: the rest of the text may refer to them, also if the note is not shown. */
function definitionsIn(note: FootnoteDefinition): Definition[] {
  const definitions: Definition[] = [];
  visit(note, "definition", (node) => {
    definitions.push(node);
  });
  return definitions;
}

/**
 * Turns GFM footnotes into a section «الهوامش». The ids are generated (`note-1`, `ref-1`), never the author's, so that the
 * sanitiser can keep them.
 */
export function footnotes() {
  return (tree: Root, { data: { settings } }: VFile) => {
    const write: WriteNumber = (number) => (settings ? formatNumber(number, settings) : String(number));
    const notes = new Map<string, Note>();
    const definitions = new Map<string, FootnoteDefinition>();
    visit(tree, "footnoteDefinition", (node) => {
      // The first definition of a name counts, as with links (CommonMark 4.7).
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    visit(tree, "footnoteReference", (node, index, parent) => {
      const definition = definitions.get(node.identifier);
      if (definition === undefined || parent === undefined || index === undefined) return;
      const known = notes.get(node.identifier);
      const note = known ?? { number: notes.size + 1, references: 0, definition };
      note.references++;
      notes.set(node.identifier, note);
      parent.children[index] = {
        type: "emphasis",
        data: { hName: "sup" },
        children: [reference(note, write)],
      };
    });
    tree.children = tree.children.flatMap((node) =>
      node.type === "footnoteDefinition" ? definitionsIn(node) : [node],
    );
    if (notes.size === 0) return;
    const list: List = {
      type: "list",
      ordered: true,
      spread: false,
      children: [...notes.values()].map((note) => item(note, write)),
    };
    tree.children.push({
      type: "blockquote",
      data: { hName: "section", hProperties: { className: ["footnotes"] } },
      children: [{ type: "heading", depth: 2, children: [{ type: "text", value: strings.footnotes }] }, list],
    });
  };
}
