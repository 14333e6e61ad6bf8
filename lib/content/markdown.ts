import { defaultSchema, type Schema } from "hast-util-sanitize";
import type { Root, Table } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkHtml from "remark-html";
import { visit } from "unist-util-visit";
import { figures } from "#lib/content/figures";
import { footnotes } from "#lib/content/footnotes";
import { imageReferences } from "#lib/content/image-references";
import { strings } from "#lib/strings";
import type { Picture } from "#lib/views";

const attributes = defaultSchema.attributes ?? {};

/** The default schema and exactly what our own plugins emit. Ids can only be ours: Markdown has no way to write one. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: [...(defaultSchema.tagNames ?? []), "bdi", "figure", "figcaption"],
  attributes: {
    ...attributes,
    a: ["href", "title", "ariaLabel", "id"],
    bdi: ["dir"],
    p: ["dir", "lang"],
    div: [["className", "table", "gallery"], "tabIndex", "role", "ariaLabel"],
    section: [["className", "footnotes"]],
    td: [["className", "center", "end"]],
    th: [["className", "center", "end"]],
    source: ["type", "srcSet", "sizes"],
    img: ["src", "alt", "width", "height", "loading", "decoding"],
    "*": (attributes["*"] ?? []).filter((name) => name !== "className"),
  },
};

/** In a page that runs from right to left, what is aligned to the left stands at the end of its line. */
const alignClasses = { left: "end", center: "center", right: undefined } as const;

/** `align` attributes are out of use (HTML, 16.2); the style sheet has classes for what they said. */
function alignCells(table: Table): void {
  for (const row of table.children) {
    for (const [column, cell] of row.children.entries()) {
      const className = alignClasses[table.align?.[column] ?? "right"];
      if (className !== undefined) cell.data = { hProperties: { className: [className] } };
    }
  }
  // An empty list would say that there are no columns.
  table.align = null;
}

/** A wide table scrolls inside a frame that the keyboard can reach; the page itself never does. */
function scrollingTables() {
  return (tree: Root) => {
    visit(tree, "table", (table: Table, index, parent) => {
      if (parent === undefined || index === undefined || parent.data?.hName === "div") return;
      alignCells(table);
      parent.children[index] = {
        type: "blockquote",
        data: {
          hName: "div",
          hProperties: { className: ["table"], tabIndex: 0, role: "region", ariaLabel: strings.table },
        },
        children: [table],
      };
    });
  };
}

/**
 * Markdown to HTML that is safe to show: no HTML of the author's, no script addresses.
 *
 * @param pictures The pictures inside the text by the name that Markdown gives them.
 */
export function renderMarkdown(text: string, pictures: Record<string, Picture>): string {
  const file = remark()
    .use(remarkGfm, { singleTilde: false })
    .use(footnotes)
    .use(imageReferences)
    .use(figures, { pictures })
    .use(scrollingTables)
    .use(remarkHtml, { sanitize: schema })
    .processSync(text);
  return String(file);
}

const parser = remark().use(remarkGfm, { singleTilde: false });

/** The tree of a text, with positions, for those who check it; pictures by reference are plain ones. */
export function parseMarkdown(text: string): Root {
  const tree = parser.parse(text);
  imageReferences()(tree);
  return tree;
}

/** The words of a text without its marks: what a reader reads. Quick rather than exact; for counting and summaries. */
export function plainText(text: string): string {
  return text
    .replace(/^\[[^\]]+\]:.*$/gm, "")
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, "")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/^(?:\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+)+/gm, "")
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, "")
    .replace(/[|*_~`]+/g, " ")
    .replace(/[ \t]+/g, " ")
    .trim();
}
