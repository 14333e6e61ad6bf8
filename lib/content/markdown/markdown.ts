import { defaultSchema, type Schema } from "hast-util-sanitize";
import type { Root, Table } from "mdast";
import { remark } from "remark";
import remarkHtml from "remark-html";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { formatNumber } from "#lib/arabic/numbers/digits";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { type MeantText, readBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { textReading } from "#lib/content/markdown/arabic/arabic-markdown";
import { listDigits } from "#lib/content/markdown/arabic/list-digits";
import { direction } from "#lib/content/markdown/direction";
import { figures } from "#lib/content/markdown/figures";
import { footnotes } from "#lib/content/markdown/footnotes";
import { linkSchemes } from "#lib/content/schema/web-links";
import type { Picture } from "#lib/view-models/pages";

declare module "vfile" {
  interface DataMap {
    /** The pictures of a text by the name that Markdown gives them. */
    pictures: Record<string, Picture>;
    /** How the publication writes its numbers. */
    settings?: LocaleSettings;
  }
}

const attributes = defaultSchema.attributes ?? {};

/** The default schema and exactly what our own plugins emit. Ids can only be ours: Markdown has no way to write one. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: [...(defaultSchema.tagNames ?? []), "bdi", "figure", "figcaption"],
  protocols: { ...defaultSchema.protocols, href: [...linkSchemes] },
  attributes: {
    ...attributes,
    a: ["href", "title", "ariaLabel", "id"],
    bdi: ["dir", ["className", "whole"]],
    p: ["dir", "lang"],
    div: [["className", "table", "gallery"], "tabIndex", "role", "ariaLabel"],
    section: [["className", "footnotes"]],
    ol: [["className", "arabic-digits"]],
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
  return (tree: Root, { data: { settings } }: VFile) => {
    let count = 0;
    visit(tree, "table", (table: Table, index, parent) => {
      if (parent === undefined || index === undefined || parent.data?.hName === "div") return;
      count++;
      // Two landmarks on a page need two names (WCAG 2.4.1).
      const number = settings ? formatNumber(count, settings) : String(count);
      const ariaLabel = count === 1 ? strings.table : `${strings.table} ${number}`;
      alignCells(table);
      parent.children[index] = {
        type: "blockquote",
        data: {
          hName: "div",
          hProperties: { className: ["table"], tabIndex: 0, role: "region", ariaLabel },
        },
        children: [table],
      };
    });
  };
}

/** The one headline of the first level is the article's own: what the text sets there stands below it. */
function headlinesBelowTitle() {
  return (tree: Root) => {
    visit(tree, "heading", (heading) => {
      if (heading.depth === 1) heading.depth = 2;
    });
  };
}

const renderer = remark()
  .use(textReading)
  .use(headlinesBelowTitle)
  .use(footnotes)
  .use(figures)
  .use(scrollingTables)
  .use(listDigits)
  .use(direction)
  .use(remarkHtml, { sanitize: schema })
  .freeze();

/**
 * Markdown to HTML that is safe to show: of the author's HTML only line breaks and raised or lowered text, no script
 * addresses.
 *
 * @param pictures The pictures inside the text by the name that Markdown gives them.
 * @param settings How the publication writes its numbers; 0-9 without it.
 */
export function renderMarkdown(
  text: string,
  pictures: Record<string, Picture>,
  settings?: LocaleSettings,
): string {
  const data = settings === undefined ? { pictures } : { pictures, settings };
  return String(renderer.processSync({ value: readBlocks(text).text, data }));
}

const parser = remark().use(textReading).freeze();

/** A text that was read: its tree, the Markdown in which the tree's positions count, and where that was typed. */
export type ReadText = MeantText & { tree: Root };

/** Reads a text as its page does; `text` is what `readBlocks` gave. */
export function parseBlocks(text: string): Root {
  const file = new VFile({ value: text });
  const tree = parser.parse(file);
  parser.runSync(tree, file);
  return tree;
}

/** Reads a text as its page does, for those who check it. */
export function readMarkdown(typed: string): ReadText {
  const meant = readBlocks(typed);
  return { ...meant, tree: parseBlocks(meant.text) };
}

/** The tree of a text, with positions; their lines are the lines of the text. */
export function parseMarkdown(text: string): Root {
  return readMarkdown(text).tree;
}
