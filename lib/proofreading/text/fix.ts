import type { ProofreadingRule } from "#lib/arabic/words/typography";
import { getExcused } from "#lib/proofreading/excuses";
import { missingBlankLines } from "#lib/proofreading/text/blank-lines";
import type { FixedLine } from "#lib/proofreading/text/diff";
import { applyEdits, type Edit, editsOf } from "#lib/proofreading/text/edits";
import { positionOfFound } from "#lib/proofreading/text/found";
import { getOutline } from "#lib/proofreading/text/outline";
import { findAll, getPassages } from "#lib/proofreading/text/proofread";
import { safeRules } from "#lib/proofreading/text/safe-rules";
import { readTextFile, type TextFile } from "#lib/proofreading/text-file";

function getEdits(file: TextFile, rule: ProofreadingRule): Edit[][] {
  const excused = getExcused(file);
  return findAll(getPassages(file), [rule])
    .filter((found) => !found.finding.isUnsure && !excused.has(positionOfFound(found).line))
    .flatMap((found) => {
      const edits = editsOf(found, file.lines);
      return edits === undefined || edits.length === 0 ? [] : [edits];
    });
}

/** Applies edits to a file. Undefined if they would change more than typography; see {@link getOutline}. */
function withEdits(file: TextFile, edits: readonly Edit[]): TextFile | undefined {
  const next = readTextFile(file.path, applyEdits(file.lines, edits).join("\n"));
  return next !== undefined && getOutline(next) === getOutline(file) ? next : undefined;
}

/** The limit of attempts to find the corrections of one rule that break the Markdown. Each attempt parses the file. */
const mostAttempts = 40;

/**
 * Applies the edits of a rule. If some would break the Markdown, each half is tried on its own, and so on, from the end of
 * the file, so that earlier positions stay valid. What breaks it is left to a person.
 */
function applyRule(file: TextFile, rule: ProofreadingRule): TextFile {
  let attempts = 0;
  const apply = (open: TextFile, groups: readonly Edit[][]): TextFile => {
    if (groups.length === 0 || attempts === mostAttempts) return open;
    attempts++;
    const all = withEdits(open, groups.flat());
    if (all !== undefined) return all;
    const half = Math.floor(groups.length / 2);
    return half === 0 ? open : apply(apply(open, groups.slice(half)), groups.slice(0, half));
  };
  return apply(file, getEdits(file, rule));
}

/** Applies the rules until nothing changes: the correction of one rule may be a finding of another. */
function applyAll(file: TextFile): TextFile {
  let fixed = file;
  for (let round = 0; round < safeRules.length; round++) {
    const before = fixed;
    fixed = safeRules.reduce(applyRule, fixed);
    if (fixed === before) break;
  }
  return fixed;
}

/** Returns a line as changed where it ends: with a blank line before the next one. */
function parted(lines: readonly string[], index: number): FixedLine {
  const [line = "", next = ""] = lines.slice(index, index + 2);
  return { line: index + 1, old: `${line} ⏎ ${next}`, fixed: `${line} ⏎ ⏎ ${next}` };
}

/**
 * Applies safe corrections to a text, and adds the blank lines that are certainly missing between paragraphs. Line endings,
 * code, addresses, keys, letters, digits and their order never change.
 *
 * @returns The text and its changed lines. Their numbers are those of the text as it was.
 */
export function fixText(path: string, text: string): { text: string; changed: FixedLine[] } {
  const file = readTextFile(path, text);
  const fixed = file && applyAll(file);
  if (file === undefined || fixed === undefined) return { text, changed: [] };
  const blank = missingBlankLines(fixed);
  const ends = text.match(/\r\n?|\n/g) ?? [];
  const changed = file.lines.flatMap((old, index) => {
    const line = fixed.lines[index] ?? "";
    const own = line === old ? [] : [{ line: index + 1, old, fixed: line }];
    return blank.has(index) ? [...own, parted(fixed.lines, index)] : own;
  });
  if (changed.length === 0) return { text, changed };
  const written = fixed.lines.map((line, index) => {
    const end = ends[index] ?? "";
    return line + (blank.has(index) ? end + end : end);
  });
  return { text: written.join(""), changed };
}
