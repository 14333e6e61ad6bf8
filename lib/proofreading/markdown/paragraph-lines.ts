import type { Nodes, Paragraph } from "mdast";
import type { Body } from "#lib/proofreading/markdown/tree-finding";

/** A typed line of a paragraph. */
export type ParagraphLine = {
  /** The offset of its first character in the parsed Markdown, after an indent or `>`. */
  offset: number;
  /** The indent and `>` before the line. The first line of a paragraph has none. */
  lead: string;
  /** The Markdown of the line, without an indent or `>`. */
  typed: string;
  /** The text that readers see. Code, pictures and comments are one U+FFFC each. */
  shown: string;
  /**
   * How the line ends. `soft`: the next line continues it on the page. `within`: also, but inside a link, bold words or the
   * like. `hard`: the author breaks the line. `last`: the paragraph ends.
   */
  end: "soft" | "within" | "hard" | "last";
};

const opaque = "\uFFFC";

/** Returns the typed lines of a paragraph. */
export function linesOf(paragraph: Paragraph, { text: source }: Body): ParagraphLine[] {
  const { start, end } = paragraph.position ?? {};
  if (start?.offset === undefined || end === undefined) return [];
  let offset = start.offset;
  const lines = source
    .slice(offset, end.offset)
    .split("\n")
    .map((line): ParagraphLine => {
      const typed = line.replace(/^[\s>]+/, "");
      const lead = line.slice(0, line.length - typed.length);
      const found = { offset: offset + lead.length, lead, typed: typed.trimEnd(), shown: "" };
      offset += line.length + 1;
      return { ...found, end: "soft" };
    });
  let at = 0;
  const show = (text: string) => {
    const line = lines[at];
    if (line !== undefined) line.shown += text;
  };
  const endLine = (kind: ParagraphLine["end"]) => {
    const line = lines[at];
    if (line !== undefined) line.end = kind;
  };
  const read = (node: Nodes, isDirect: boolean) => {
    const { position } = node;
    if (position !== undefined) at = position.start.line - start.line;
    if (node.type === "text") {
      for (const [index, part] of node.value.split("\n").entries()) {
        if (index > 0) {
          if (!isDirect) endLine("within");
          at++;
        }
        show(part);
      }
    } else if (node.type === "break") {
      // Spaces or a backslash at the end of a line include the line ending. A `<br>` may stand in the middle.
      const after = source.slice(position?.end.offset, (position?.end.offset ?? 0) + 80);
      const isAtEnd = position?.end.line !== position?.start.line || /^[ \t]*(?:\n|$)/.test(after);
      if (isAtEnd) endLine("hard");
      at += (position?.end.line ?? 0) - (position?.start.line ?? 0);
    } else if ("children" in node) {
      for (const child of node.children) read(child, false);
    } else {
      show(opaque);
      const last = (position?.end.line ?? 0) - start.line;
      for (; at < last; at++) endLine("within");
    }
  };
  for (const child of paragraph.children) read(child, true);
  at = lines.length - 1;
  endLine("last");
  return lines.map((line) => ({ ...line, shown: line.shown.trim() }));
}
