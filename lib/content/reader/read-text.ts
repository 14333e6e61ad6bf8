import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { clean } from "#lib/arabic/words/normalise";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { certainBlocks } from "#lib/content/markdown/certain-text";
import { findHtml, type HtmlFinding } from "#lib/content/markdown/html/html-findings";
import { linkProblems } from "#lib/content/markdown/link-problems";
import { parseBlocks } from "#lib/content/markdown/parse";
import type { PlainBlock } from "#lib/content/markdown/plain-block";
import { blocksOf } from "#lib/content/markdown/plain-text";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";

/** The words, pictures and problems of a text. */
export type TextReading = {
  blocks: readonly PlainBlock[];
  /** The pictures in the text, with their 1-based lines in the file. */
  images: { src: string; line: number; alt: string }[];
  problems: Problem[];
};

/** The error for a finding. HTML without words of the author is only a warning, which `lib/proofreading` reports. */
function htmlProblem(finding: HtmlFinding, path: string, bodyLine: number): Problem[] {
  const line = finding.line + bodyLine - 1;
  const lastLine = finding.lastLine + bodyLine - 1;
  const lines = lastLine > line ? { lastLine } : {};
  switch (finding.kind) {
    case "element":
      return [{ ...rules.htmlElement(path, line, finding.name, finding.remedy, lastLine), ...lines }];
    case "foreign":
      return [{ ...rules.htmlForeign(path, line, finding.words, undefined, lastLine), ...lines }];
    case "settings":
      return [{ ...rules.wordSettings(path, line, undefined, undefined, lastLine), ...lines }];
    case "unpaired":
      return [{ ...rules.htmlUnpaired(path, line, finding.name), ...lines }];
    case "open-comment":
      return [{ ...rules.commentOpen(path, line), ...lines }];
    default:
      return [];
  }
}

function imagesOf(tree: Root, bodyLine: number): TextReading["images"] {
  const images: TextReading["images"] = [];
  visit(tree, "image", ({ url, alt, position }) => {
    images.push({ src: url, line: (position?.start.line ?? 1) + bodyLine - 1, alt: alt?.trim() ?? "" });
  });
  return images;
}

/**
 * Reads the text of a file as its page shows it.
 *
 * @param bodyLine The 1-based line of the file on which the text begins.
 */
export function readText(body: string, bodyLine: number, path: string): TextReading {
  const { text } = normaliseBlocks(clean(body));
  const certain = certainBlocks(text);
  const tree = certain === undefined ? parseBlocks(text) : undefined;
  const blocks = certain ?? (tree === undefined ? [] : blocksOf(tree));
  const images = tree === undefined ? [] : imagesOf(tree, bodyLine);
  const problems = blocks.length + images.length === 0 ? [rules.emptyText(path, bodyLine)] : [];
  if (tree !== undefined) {
    problems.push(...findHtml(tree, text).flatMap((finding) => htmlProblem(finding, path, bodyLine)));
    problems.push(...linkProblems(tree, path, bodyLine));
  }
  return { blocks, images, problems };
}
