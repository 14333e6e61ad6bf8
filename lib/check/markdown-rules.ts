import type { Heading, Link, Nodes, Paragraph, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { hasEmbedding } from "#lib/arabic/bidi-controls";
import { letters } from "#lib/arabic/letters";
import { clean } from "#lib/arabic/normalise";
import { type Place, placeInBody, type TextFile } from "#lib/check/text-file";
import { deskProblem, markdownMessages } from "#lib/check/tree-messages";
import type { Problem } from "#lib/content/problems";

type Body = NonNullable<TextFile["body"]>;
type Finding = { node: Nodes; offset?: number; rule: keyof typeof markdownMessages; fix: string };

const gluedHeading = new RegExp(`^(#{2,6})[${letters}«]`);
const looseLink = /\[([^[\]]+)\]\s+\(((?:https?:\/\/|\/|www\.)[^\s()]+)\)/;
const arabicLetter = new RegExp(`[${letters}]`);

function readHeading(heading: Heading, above: number | undefined): Finding[] {
  const words = textOf(heading);
  if (heading.depth === 1) return [{ node: heading, rule: "heading-one", fix: `## ${words}` }];
  const deepest = (above ?? 1) + 1;
  if (heading.depth <= deepest) return [];
  return [{ node: heading, rule: "heading-skipped", fix: `${"#".repeat(deepest)} ${words}` }];
}

function readLink(link: Link): Finding[] {
  const words = textOf(link).trim();
  if (words !== "" && link.url.trim() !== "") return [];
  return [{ node: link, rule: "empty-link", fix: `[${words || "…"}](${link.url || "…"})` }];
}

function readParagraph(paragraph: Paragraph): Finding[] {
  const [first] = paragraph.children;
  const hashes = first?.type === "text" ? gluedHeading.exec(first.value)?.[1] : undefined;
  if (hashes === undefined) return [];
  const [line = ""] = textOf(paragraph).split("\n");
  return [{ node: paragraph, rule: "heading-without-space", fix: `${hashes} ${line.slice(hashes.length)}` }];
}

/** `[words] (address)`: the address may have become a link by itself. */
function readBrackets(paragraph: Paragraph, source: string): Finding[] {
  const shown = paragraph.children.map((node) => (node.type === "inlineCode" ? "" : textOf(node))).join("");
  const match = looseLink.exec(shown);
  if (match === null) return [];
  const offset = source.slice(paragraph.position?.start.offset).indexOf(`[${match[1]}]`);
  const fix = `[${match[1]}](${match[2]})`;
  return [{ node: paragraph, offset: Math.max(offset, 0), rule: "link-with-space", fix }];
}

function readText(text: Text): Finding[] {
  const { value } = text;
  const found: Finding[] = [];
  if (hasEmbedding(value)) {
    const fix = value.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
    found.push({ node: text, rule: "bidi-control-in-text", fix });
  }
  if (clean(value) !== value.normalize("NFC")) {
    found.push({ node: text, rule: "control-character", fix: clean(value) });
  }
  return found;
}

/** Indented by four spaces: code in Markdown, but rarely so in Arabic. */
function isIndentedText(node: Nodes, source: string): boolean {
  const isFenced = /^[`~]{3}/.test(source.slice(node.position?.start.offset).trimStart());
  return node.type === "code" && !isFenced && arabicLetter.test(node.value);
}

function findIn(body: Body): Finding[] {
  const found: Finding[] = [];
  let above: number | undefined;
  visit(body.tree, (node) => {
    if (node.type === "heading") {
      found.push(...readHeading(node, above));
      above = node.depth;
    } else if (node.type === "link") found.push(...readLink(node));
    else if (node.type === "paragraph") found.push(...readParagraph(node), ...readBrackets(node, body.text));
    else if (node.type === "text") found.push(...readText(node));
    else if (node.type === "image" && !node.alt?.trim())
      found.push({ node, rule: "missing-alt", fix: `![…](${node.url})` });
    else if (node.type === "code" && isIndentedText(node, body.text))
      found.push({ node, rule: "indented-text", fix: node.value.split("\n")[0] ?? "" });
  });
  return found;
}

function placeOf(body: Body, { node, offset = 0 }: Finding): Place {
  return placeInBody(body, (node.position?.start.offset ?? 0) + offset);
}

/**
 * What the tree of a text tells: headings out of order, links and pictures that say nothing, and Markdown that comes
 * out otherwise than it was meant.
 */
export function readTree({ path, body }: TextFile): Problem[] {
  if (body === undefined) return [];
  return findIn(body).map((finding) =>
    deskProblem(path, placeOf(body, finding), finding.rule, markdownMessages[finding.rule], finding.fix),
  );
}
