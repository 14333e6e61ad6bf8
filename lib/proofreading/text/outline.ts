import type { Nodes } from "mdast";
import { replacePresentationForms } from "#lib/arabic/words/presentation-forms";
import type { TextFile } from "#lib/proofreading/text-file";

/** The properties of Markdown nodes that no correction may change. */
const kept = [
  "url",
  "identifier",
  "label",
  "depth",
  "ordered",
  "start",
  "checked",
  "align",
  "lang",
  "meta",
] as const;

function shape(node: Nodes): string {
  const own = kept.map((key) => (key in node ? String(Reflect.get(node, key)) : "")).join();
  if ("children" in node) return `${node.type}${own}(${node.children.map(shape).join("")})`;
  if (node.type === "text") return "t";
  return `${node.type}(${own}${"value" in node ? node.value : ""})`;
}

function keys(value: unknown): string {
  if (typeof value !== "object" || value === null) return typeof value;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${keys(inner)}`)
    .join()}}`;
}

/** The only characters that corrections add, remove, move or replace. Each kind of mark is one group. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are removed
const typography = /[ \u00A0ـ%٪"“”„‟＂«»\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069]/g;

/** A text without the characters that corrections may change: letters, digits and all other signs, in their order. */
function withoutTypography(text: string): string {
  return replacePresentationForms(text)
    .replace(typography, "")
    .replace(/[,،]/g, ",")
    .replace(/[;؛]/g, ";")
    .replace(/[?؟]/g, "?");
}

/**
 * Returns a string of all that a correction may not change: the keys of the front matter, the tree of the Markdown with its
 * addresses and code, and every letter, digit and sign in its order.
 */
export function getOutline({ front, body, lines }: TextFile): string {
  return [
    keys(front.data),
    body === undefined ? "" : shape(body.tree),
    lines.map(withoutTypography).join("\n"),
  ].join("\n");
}
