import type { Nodes } from "mdast";
import { alike } from "#lib/arabic/words/normalise";
import type { TextFile } from "#lib/proofreading/text-file";

function shape(node: Nodes): string {
  if ("children" in node) {
    const url = "url" in node ? node.url : "";
    return `${node.type}${url}(${node.children.map(shape).join("")})`;
  }
  if (node.type === "text") return "t";
  return `${node.type}(${"url" in node ? node.url : ""}${"value" in node ? node.value : ""})`;
}

function keys(value: unknown): string {
  if (typeof value !== "object" || value === null) return typeof value;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${keys(inner)}`)
    .join()}}`;
}

/** The letters and digits of a text, without spelling variants; see {@link alike}. */
function letters(text: string): string {
  return alike(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Returns a string of all that a correction may not change: the keys of the front matter, the tree of the Markdown with its
 * addresses and code, and the letters of the words.
 */
export function getOutline({ front, body, lines }: TextFile): string {
  return [keys(front.data), body === undefined ? "" : shape(body.tree), letters(lines.join(""))].join("\n");
}
