import type { Link, Paragraph } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { isCitation } from "#lib/proofreading/markdown/nodes/citations";
import { asDestination, holds, writtenAs } from "#lib/proofreading/markdown/nodes/written";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";

/** Finds a link without words or without an address. A picture without a description has a warning of its own. */
export function findEmptyLink(link: Link, { text }: Body): Finding[] {
  const isPicture = holds(link, ["image"]);
  const words = textOf(link).trim();
  const url = link.url.trim();
  if (url !== "" && (isPicture || words !== "")) return [];
  const shown = isPicture ? link.children.map((child) => writtenAs(child, text)).join("") : words;
  const fix = `[${shown || "…"}](${asDestination(url) || "…"})`;
  return [{ offset: link.position?.start.offset ?? 0, rule: "empty-link", fix }];
}

/** A path has a second `/` or a Latin letter: «(/كغ)» is none. */
const loose = /\[([^[\]]+)\]\s+\(((?:https?:\/\/|\/(?=[^\s()]*[/A-Za-z])|www\.)[^\s()]+)\)/g;

/** Finds `[words] (address)`. The parser may have made the bare address a link. */
export function findPartedLink(paragraph: Paragraph, { text }: Body): Finding[] {
  const written = writtenAs(paragraph, text);
  if (!/\]\s+\(/.test(written)) return [];
  const shown = paragraph.children.map((node) => (node.type === "inlineCode" ? "" : textOf(node))).join("");
  const match = [...shown.matchAll(loose)].find(([, words = ""]) => !isCitation(words));
  if (match === undefined) return [];
  const [, words = "", url = ""] = match;
  const offset = (paragraph.position?.start.offset ?? 0) + Math.max(written.indexOf(`[${words}]`), 0);
  return [{ offset, rule: "link-with-space", fix: `[${words}](${asDestination(url)})` }];
}
