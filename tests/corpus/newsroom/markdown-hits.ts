import type { Problem } from "#lib/content/messages/problems";
import { textRules } from "#lib/content/messages/text-messages";
import { readText } from "#lib/content/reader/read-text";
import type { Inventory } from "#lib/proofreading/links/addresses";
import { checkLinks, findLinks } from "#lib/proofreading/links/dead-links";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { markdownMessages } from "#lib/proofreading/markdown/tree-messages";
import { missingBlankLines } from "#lib/proofreading/text/blank-lines";
import type { TextFile } from "#lib/proofreading/text-file";

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
  "former-link",
  "blank-line",
];

/** The most characters of a line that are shown. */
const longest = 110;

function cut(line: string): string {
  return line.length <= longest ? line : `${line.slice(0, longest / 2)} … ${line.slice(-longest / 2)}`;
}

/** Returns the lines from `from` to `to` (1-based), separated by ⏎. */
function linesAround({ lines }: TextFile, from: number, to: number): string {
  const shown = lines.slice(Math.max(0, from - 1), to).map(cut);
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
  const others = problemsOf(file, inventory).map(({ rule, line, lastLine = line, en }) => ({
    rule,
    path,
    line,
    shown: `${linesAround(file, line - 1, lastLine + 1)} → ⟦${en.replace(/^.*?: /s, "")}⟧`,
  }));
  return [...others, ...blankLines];
}
