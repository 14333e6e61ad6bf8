import { blocksOf, joinBlocks } from "#lib/content/markdown/plain-text";
import { getExcused } from "#lib/proofreading/excuses";
import { findMissingBlankLines } from "#lib/proofreading/markdown/run-together";
import { positionInBody, readTextFile, type TextFile } from "#lib/proofreading/text-file";

/** Returns what a blank line may not change: the words that are shown, and all blocks that are no paragraphs. */
function contentOf({ body }: TextFile): string {
  if (body === undefined) return "";
  const others = body.tree.children.map(({ type }) => type).filter((type) => type !== "paragraph");
  const words = joinBlocks(blocksOf(body.tree)).split(/\s+/);
  return [...others, ...words].join(" ");
}

/** Adds a blank line after each of these lines (0-based). */
function separate(lines: readonly string[], after: ReadonlySet<number>): string[] {
  return lines.flatMap((line, index) => (after.has(index) ? [line, ""] : [line]));
}

/**
 * Returns the lines of a file (0-based) after which a blank line is missing: a sentence ends there, the next line begins
 * another, and a page shows both in one paragraph. Empty if blank lines would change more than paragraphs.
 */
export function missingBlankLines(file: TextFile): ReadonlySet<number> {
  const { body } = file;
  if (body === undefined) return new Set();
  const excused = getExcused(file);
  const found = findMissingBlankLines(body)
    // The line before the next one; both count from 1.
    .map(({ after }) => positionInBody(body, after.offset).line - 1)
    .filter((line) => !excused.has(line) && !excused.has(line + 1));
  const after = new Set(found.map((line) => line - 1));
  if (after.size === 0) return after;
  const next = readTextFile(file.path, separate(file.lines, after).join("\n"));
  return next !== undefined && contentOf(next) === contentOf(file) ? after : new Set();
}
