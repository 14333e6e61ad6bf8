import { defaultSchema, type Schema } from "hast-util-sanitize";
import type { Root, Table } from "mdast";
import { remark } from "remark";
import remarkHtml from "remark-html";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { formatNumber } from "#lib/arabic/numbers/digits";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { textPlugins } from "#lib/content/markdown/arabic/arabic-markdown";
import { itemNumbers } from "#lib/content/markdown/arabic/item-numbers";
import { listDigits } from "#lib/content/markdown/arabic/list-digits";
import { certainTree } from "#lib/content/markdown/certain-tree";
import { direction } from "#lib/content/markdown/direction";
import { figures } from "#lib/content/markdown/figures";
import { footnotes } from "#lib/content/markdown/footnotes";
import { parser } from "#lib/content/markdown/parse";
import { verseHalves } from "#lib/content/markdown/verse-halves";
import { linkSchemes } from "#lib/content/schema/web-links";
import type { Picture } from "#lib/view-models/pages";

declare module "vfile" {
  interface DataMap {
    /** The pictures of a text, by their name in the Markdown. */
    pictures: Record<string, Picture>;
    /** The settings for numbers. */
    settings?: LocaleSettings;
  }
}

const attributes = defaultSchema.attributes ?? {};

/** The default schema, plus what our plugins create. Every id comes from a plugin, because Markdown cannot write one. */
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
    span: [["className", "half"]],
    ol: [["className", "arabic-digits"]],
    li: [...(attributes.li ?? []), "value"],
    td: [["className", "center", "end"]],
    th: [["className", "center", "end"]],
    pre: ["dir", "tabIndex"],
    source: ["media", "type", "srcSet", "sizes"],
    img: ["src", "alt", "width", "height", "loading", "decoding"],
    "*": (attributes["*"] ?? []).filter((name) => name !== "className"),
  },
};

/** In a right-to-left page, the left edge is the end of the line. */
const alignClasses = { left: "end", center: "center", right: undefined } as const;

/** Replaces the obsolete `align` attribute (HTML, 16.2) by classes of the style sheet. */
function alignCells(table: Table): void {
  for (const row of table.children) {
    for (const [column, cell] of row.children.entries()) {
      const className = alignClasses[table.align?.[column] ?? "right"];
      if (className !== undefined) cell.data = { hProperties: { className: [className] } };
    }
  }
  // `null` and not an empty list: the list would mean that there are no columns.
  table.align = null;
}

/** Wraps tables in a region that scrolls and takes keyboard focus, so that a wide table never makes the page scroll. */
function scrollingTables() {
  return (tree: Root, { data: { settings } }: VFile) => {
    let count = 0;
    visit(tree, "table", (table: Table, index, parent) => {
      if (parent === undefined || index === undefined || parent.data?.hName === "div") return;
      count++;
      // Each landmark of a page needs its own name (WCAG 2.4.1).
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

/** Turns first-level headings into second-level ones: the only first-level heading is the title of the page. */
function headlinesBelowTitle() {
  return (tree: Root) => {
    visit(tree, "heading", (heading) => {
      if (heading.depth === 1) heading.depth = 2;
    });
  };
}

const renderer = remark()
  .use(textPlugins)
  .use(headlinesBelowTitle)
  .use(itemNumbers)
  .use(footnotes)
  .use(figures)
  .use(verseHalves)
  .use(scrollingTables)
  .use(listDigits)
  .use(direction)
  .use(remarkHtml, { sanitize: schema })
  .freeze();

/**
 * Returns the sanitised HTML of a text. Of the author's HTML only `<br>`, `<sup>` and `<sub>` remain, and links have only
 * the schemes of {@link linkSchemes}.
 *
 * @param pictures The pictures of the text, by their name in the Markdown.
 * @param settings The settings for numbers; without them, digits are 0-9.
 */
export function renderMarkdown(
  text: string,
  pictures: Record<string, Picture>,
  settings?: LocaleSettings,
): string {
  const data = settings === undefined ? { pictures } : { pictures, settings };
  const file = new VFile({ value: normaliseBlocks(text).text, data });
  const tree = certainTree(String(file.value)) ?? parser.parse(file);
  renderer.runSync(tree, file);
  return renderer.stringify(tree, file);
}
