import type { Problem } from "#lib/content/messages/problems";
import { textRules } from "#lib/content/messages/text-messages";
import { readText } from "#lib/content/reader/read-text";
import type { Inventory } from "#lib/proofreading/links/addresses";
import { checkLinks, findLinks } from "#lib/proofreading/links/dead-links";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { markdownMessages } from "#lib/proofreading/markdown/tree-messages";
import { missingBlankLines } from "#lib/proofreading/text/blank-lines";
import type { Position, TextFile } from "#lib/proofreading/text-file";

/** A hit of a rule about Markdown: its place, the lines around it and what the message says to write. */
export type MarkdownHit = { rule: string; path: string; line: number; shown: string };

/** `htmlElement` is the key of the rule `html-element`. */
const textRuleIds = Object.keys(textRules).map((key) =>
  key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`),
);

/** The rules about Markdown, HTML and links, and the blank lines that `--fix` adds. */
export const markdownRuleIds: readonly string[] = [
  ...Object.keys(markdownMessages),
  ...textRuleIds,
  "dead-link",
  "blank-line",
];

/** The most characters of a line that are shown. */
const longest = 110;

/** Cuts a line around a place in it, or around its middle. */
function cut(line: string, at: number | undefined): string {
  if (line.length <= longest) return line;
  const half = longest / 2;
  if (at === undefined) return `${line.slice(0, half)} … ${line.slice(-half)}`;
  const start = Math.max(0, Math.min(at - half, line.length - longest));
  return `${start > 0 ? "…" : ""}${line.slice(start, start + longest)}${start + longest < line.length ? "…" : ""}`;
}

/** Returns the lines from `from` to `to` (1-based), separated by ⏎. The one of the hit is cut around it. */
function linesAround({ lines }: TextFile, from: number, to: number, hit?: Partial<Position>): string {
  const first = Math.max(1, from);
  const shown = lines
    .slice(first - 1, to)
    .map((line, index) => cut(line, first + index === hit?.line ? hit.column : undefined));
  return shown.join("⏎").replaceAll("\t", "⇥").replaceAll("\u00A0", "⍽");
}

function problemsOf(file: TextFile, inventory: Inventory | undefined): Problem[] {
  const { path, body } = file;
  if (body === undefined) return [];
  // The path decides to what a relative link leads.
  const links = inventory === undefined ? [] : checkLinks("pages/about.md", findLinks(file), inventory);
  const read = readText(body.typed, body.line, path).problems;
  return [...checkMarkdown(file), ...read, ...links].filter(({ rule }) => markdownRuleIds.includes(rule));
}

/** Returns the hits of all rules in a file. A hit of `blank-line` shows the two lines that `--fix` parts. */
export function markdownHits(file: TextFile, inventory: Inventory | undefined): MarkdownHit[] {
  const { path } = file;
  const blankLines = [...missingBlankLines(file)].map((index) => ({
    rule: "blank-line",
    path,
    line: index + 1,
    shown: linesAround(file, index + 1, index + 2),
  }));
  const others = problemsOf(file, inventory).map(({ rule, line, column, lastLine = line, en }) => ({
    rule,
    path,
    line,
    shown: `${linesAround(file, line - 1, lastLine + 1, { line, ...(column !== undefined && { column }) })} → ⟦${en.replace(/^.*?: /s, "")}⟧`,
  }));
  return [...others, ...blankLines];
}
