import type { Code, Heading, Link, Nodes, Paragraph } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { letters } from "#lib/arabic/words/letters";
import { findHtml } from "#lib/content/markdown/html/html-findings";
import type { Remedy } from "#lib/content/markdown/html/html-remedies";
import type { Problem } from "#lib/content/messages/problems";
import {
  findLostCaption,
  findOpenFence,
  findWordsAfterFence,
} from "#lib/proofreading/markdown/lost-captions";
import { findReferences } from "#lib/proofreading/markdown/references";
import { findRunTogether } from "#lib/proofreading/markdown/run-together";
import {
  findGluedNumbers,
  findStrayEmphasis,
  findTextAboveDivider,
} from "#lib/proofreading/markdown/stray-marks";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";
import { markdownMessages, markdownWarning } from "#lib/proofreading/markdown/tree-messages";
import { positionInBody, type TextFile } from "#lib/proofreading/text-file";

type NodeFinding = Omit<Finding, "offset"> & { node: Nodes; offset?: number };

const gluedHeading = new RegExp(`^(#{2,6})[${letters}«]`);
const looseLink = /\[([^[\]]+)\]\s+\(((?:https?:\/\/|\/|www\.)[^\s()]+)\)/;
const arabicLetter = new RegExp(`[${letters}]`);

function readHeading(heading: Heading, above: number | undefined): NodeFinding[] {
  const words = textOf(heading);
  if (heading.depth === 1) return [{ node: heading, rule: "heading-one", fix: `## ${words}` }];
  const deepest = (above ?? 1) + 1;
  if (heading.depth <= deepest) return [];
  return [{ node: heading, rule: "heading-skipped", fix: `${"#".repeat(deepest)} ${words}` }];
}

function readLink(link: Link): NodeFinding[] {
  const words = textOf(link).trim();
  if (words !== "" && link.url.trim() !== "") return [];
  return [{ node: link, rule: "empty-link", fix: `[${words || "…"}](${link.url || "…"})` }];
}

function readParagraph(paragraph: Paragraph): NodeFinding[] {
  const [first] = paragraph.children;
  const hashes = first?.type === "text" ? gluedHeading.exec(first.value)?.[1] : undefined;
  if (hashes === undefined) return [];
  const [line = ""] = textOf(paragraph).split("\n");
  return [{ node: paragraph, rule: "heading-without-space", fix: `${hashes} ${line.slice(hashes.length)}` }];
}

/** Finds `[words] (address)`. The parser may have made the bare address a link. */
function readBrackets(paragraph: Paragraph, source: string): NodeFinding[] {
  const { start, end } = paragraph.position ?? {};
  if (!/\]\s+\(/.test(source.slice(start?.offset, end?.offset))) return [];
  const shown = paragraph.children.map((node) => (node.type === "inlineCode" ? "" : textOf(node))).join("");
  const match = looseLink.exec(shown);
  if (match === null) return [];
  const offset = source.slice(start?.offset).indexOf(`[${match[1]}]`);
  const fix = `[${match[1]}](${match[2]})`;
  return [{ node: paragraph, offset: Math.max(offset, 0), rule: "link-with-space", fix }];
}

/** Returns whether code is probably Arabic text that was indented by four spaces. */
function isIndentedText(node: Code, source: string): boolean {
  const start = node.position?.start.offset ?? 0;
  const isFenced = /^\s*[`~]{3}/.test(source.slice(start, node.position?.end.offset));
  return !isFenced && arabicLetter.test(node.value);
}

function ofNode({ node, offset = 0, ...finding }: NodeFinding): Finding {
  return { ...finding, offset: (node.position?.start.offset ?? 0) + offset };
}

/** Finds problems of single nodes, marks that are shown as text, and text that is parsed as marks. */
function findInNodes(body: Body): Finding[] {
  const found: Finding[] = [];
  const add = (findings: readonly NodeFinding[]) => found.push(...findings.map(ofNode));
  let above: number | undefined;
  visit(body.tree, (node, _index, parent) => {
    if (node.type === "link") add(readLink(node));
    else if (node.type === "heading") {
      const paragraph = findTextAboveDivider(node, body);
      if (paragraph.length === 0 || node.depth > 1) add(readHeading(node, above));
      above = node.depth;
      found.push(...paragraph, ...findStrayEmphasis(node, body));
    } else if (node.type === "paragraph") {
      add([...readParagraph(node), ...readBrackets(node, body.text)]);
      found.push(...findGluedNumbers(node, body), ...findStrayEmphasis(node, body));
    } else if (node.type === "tableCell") found.push(...findStrayEmphasis(node, body));
    else if (node.type === "image") {
      if (!node.alt?.trim()) add([{ node, rule: "missing-alt", fix: `![…](${node.url})` }]);
      found.push(...findLostCaption(node, parent));
    } else if (node.type === "code") {
      if (isIndentedText(node, body.text))
        add([{ node, rule: "indented-text", fix: node.value.split("\n")[0] ?? "" }]);
      found.push(...findOpenFence(node, body.text), ...findWordsAfterFence(node));
    }
  });
  return found;
}

/** Returns what to do about an element without words: «<img>. اكتب مكانه: ![…](photo.jpg)». */
function insteadOf({ name, remedy }: { name: string; remedy: Remedy | undefined }): Remedy {
  return remedy === undefined
    ? { ar: `<${name}>. احذفه.`, en: `<${name}>. Remove it.` }
    : { ar: `<${name}>. اكتب مكانه: ${remedy.ar}`, en: `<${name}>. Write in its place: ${remedy.en}` };
}

/** Finds HTML without words of the author. Reading already reports HTML with words as an error. */
function findWordless({ tree, text }: Body): Finding[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return findHtml(tree, text).flatMap((finding): Finding[] => {
    if (finding.kind !== "wordless") return [];
    const offset = starts[finding.line - 1] ?? 0;
    const lines = finding.lastLine - finding.line + 1;
    return [{ offset, lines, rule: "html-without-words", fix: insteadOf(finding) }];
  });
}

/**
 * Returns the warnings about the Markdown of a text: skipped heading levels, links without words, pictures without
 * descriptions, content that is not shown, and marks that do not work.
 */
export function checkMarkdown({ path, body }: TextFile): Problem[] {
  if (body === undefined) return [];
  const found = [
    ...findInNodes(body),
    ...findRunTogether(body),
    ...findReferences(body),
    ...findWordless(body),
  ];
  return found.map(({ offset, rule, fix, lines = 1 }) => {
    const position = positionInBody(body, offset);
    const problem = markdownWarning(path, position, rule, markdownMessages[rule], fix);
    return lines > 1 ? { ...problem, lastLine: position.line + lines - 1 } : problem;
  });
}
