import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { markdownMessages } from "#lib/proofreading/markdown/tree-messages";
import { missingBlankLines } from "#lib/proofreading/text/blank-lines";
import type { TextFile } from "#lib/proofreading/text-file";

/** A hit of a rule about Markdown: its place, the lines around it and what the message says to write. */
export type MarkdownHit = { path: string; line: number; shown: string };

/** The rules about Markdown, and the blank lines that `--fix` adds. */
export const markdownRuleIds: readonly string[] = [...Object.keys(markdownMessages), "blank-line"];

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

/** Returns the hits of a rule in a file. A hit of `blank-line` shows the two lines that `--fix` parts. */
export function markdownHits(file: TextFile, rule: string): MarkdownHit[] {
  const { path } = file;
  if (rule === "blank-line") {
    return [...missingBlankLines(file)].map((index) => ({
      path,
      line: index + 1,
      shown: linesAround(file, index + 1, index + 2),
    }));
  }
  return checkMarkdown(file)
    .filter((problem) => problem.rule === rule)
    .map(({ line, lastLine = line, en }) => ({
      path,
      line,
      shown: `${linesAround(file, line - 1, lastLine + 1)} → ⟦${en.replace(/^.*?: /s, "")}⟧`,
    }));
}
