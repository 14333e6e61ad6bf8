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

/** The tree without typography. A text is part of it: a character that is removed must not make a reference (`&quot;`) of what is around. */
function shape(node: Nodes): string {
  const own = kept.map((key) => (key in node ? String(Reflect.get(node, key)) : "")).join();
  if ("children" in node) return `${node.type}${own}(${node.children.map(shape).join("")})`;
  if (node.type === "text") return `t(${withoutTypography(node.value)})`;
  return `${node.type}(${own}${"value" in node ? node.value : ""})`;
}

function values(value: unknown): string {
  if (typeof value === "string") return `"${withoutTypography(value)}"`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${values(inner)}`)
    .join()}}`;
}

/**
 * Returns a string of all that a correction may not change: the keys and words of the front matter, the tree of the Markdown with its
 * addresses and code, and every letter, digit and sign in its order.
 */
export function getOutline({ front, frontProblems = 0, body, lines }: TextFile): string {
  return [
    values(front.data),
    frontProblems,
    body === undefined ? "" : shape(body.tree),
    lines.map(withoutTypography).join("\n"),
  ].join("\n");
}
