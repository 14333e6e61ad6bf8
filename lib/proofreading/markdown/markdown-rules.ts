import type { Code, Image } from "mdast";
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
import { findGluedNumbers } from "#lib/proofreading/markdown/nodes/glued-numbers";
import { HeadingLevels } from "#lib/proofreading/markdown/nodes/heading-levels";
import {
  findGluedHeading,
  findTextAboveDivider,
  findWrongLevel,
} from "#lib/proofreading/markdown/nodes/headings";
import { findEmptyLink, findPartedLink } from "#lib/proofreading/markdown/nodes/links";
import { findOddIndents } from "#lib/proofreading/markdown/nodes/odd-indents";
import { findWordStyles } from "#lib/proofreading/markdown/nodes/word-styles";
import { writtenAs } from "#lib/proofreading/markdown/nodes/written";
import { findReferences } from "#lib/proofreading/markdown/references";
import { findRunTogether } from "#lib/proofreading/markdown/run-together";
import { findStrayEmphasis } from "#lib/proofreading/markdown/stray-marks";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";
import { markdownMessages, markdownWarning } from "#lib/proofreading/markdown/tree-messages";
import { positionInBody, type TextFile } from "#lib/proofreading/text-file";

const arabicLetter = new RegExp(`[${letters}]`);

/** Returns whether code is probably Arabic text that was indented by four spaces. */
function isIndentedText(node: Code, source: string): boolean {
  const start = node.position?.start.offset ?? 0;
  const isFenced = /^\s*[`~]{3}/.test(source.slice(start, node.position?.end.offset));
  return !isFenced && arabicLetter.test(node.value);
}

function findIndentedText(node: Code, { text }: Body): Finding[] {
  if (!isIndentedText(node, text)) return [];
  const [fix = ""] = node.value.split("\n");
  return [{ offset: node.position?.start.offset ?? 0, rule: "indented-text", fix }];
}

function findMissingAlt(image: Image, { text }: Body): Finding[] {
  if (image.alt?.trim()) return [];
  const fix = writtenAs(image, text).replace(/^!\[[^\]]*\]/, "![…]");
  return [{ offset: image.position?.start.offset ?? 0, rule: "missing-alt", fix }];
}

/** Finds problems of single nodes, marks that are shown as text, and text that is parsed as marks. */
function findInNodes(body: Body): Finding[] {
  const found: Finding[] = [];
  const levels = new HeadingLevels();
  visit(body.tree, (node, _index, parent) => {
    if (node.type === "link") found.push(...findEmptyLink(node, body));
    else if (node.type === "heading") {
      const paragraph = findTextAboveDivider(node, body);
      const right = levels.add(node.depth);
      if (paragraph.length === 0 || node.depth > 1) found.push(...findWrongLevel(node, right, body));
      found.push(...paragraph, ...findStrayEmphasis(node, body));
    } else if (node.type === "paragraph") {
      found.push(...findGluedHeading(node, body), ...findPartedLink(node, body));
      found.push(...findGluedNumbers(node, body), ...findStrayEmphasis(node, body));
    } else if (node.type === "tableCell") found.push(...findStrayEmphasis(node, body));
    else if (node.type === "text") found.push(...findWordStyles(node));
    else if (node.type === "image") {
      found.push(...findMissingAlt(node, body), ...findLostCaption(node, parent, body.text));
    } else if (node.type === "code") {
      found.push(...findIndentedText(node, body));
      found.push(...findOpenFence(node, body.text), ...findWordsAfterFence(node, body.text));
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

/** Finds HTML without words of the author, and tags of Word. Reading already reports HTML with words as an error. */
function findWordless({ tree, text }: Body): Finding[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return findHtml(tree, text).flatMap((finding): Finding[] => {
    const offset = starts[finding.line - 1] ?? 0;
    if (finding.kind === "office") return [{ offset, rule: "word-tag", fix: finding.tag }];
    if (finding.kind !== "wordless") return [];
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
    ...findOddIndents(body),
  ];
  return found.map(({ offset, rule, fix, lines = 1 }) => {
    const position = positionInBody(body, offset);
    const problem = markdownWarning(path, position, rule, markdownMessages[rule], fix);
    return lines > 1 ? { ...problem, lastLine: position.line + lines - 1 } : problem;
  });
}
