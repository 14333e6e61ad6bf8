import { proofreadingRules } from "#lib/arabic/proofreading/rules";
import type { ProofreadingRule } from "#lib/arabic/words/typography";
import { getExcused } from "#lib/proofreading/excuses";
import { applyEdits, type Edit, editsOf } from "#lib/proofreading/text/edits";
import { getOutline } from "#lib/proofreading/text/outline";
import { findAll, getPassages, positionOfFound } from "#lib/proofreading/text/proofread";
import { readTextFile, type TextFile } from "#lib/proofreading/text-file";

/** The rules whose corrections are always right. Other rules only suggest a correction. */
const safe = new Set([
  "presentation-forms",
  "hijri-sign",
  "percent-sign",
  "latin-comma",
  "latin-marks",
  "space-inside-pairs",
  "space-before-mark",
  "no-space-after-comma",
  "doubled-spaces",
]);

/** The safe rules in the order of correction. */
export const safeRules: readonly ProofreadingRule[] = proofreadingRules.filter(({ id }) => safe.has(id));

/** A corrected line. `line` is 1-based. */
export type FixedLine = { line: number; old: string; fixed: string };

/** The limit of context on each side of a change, in characters. */
const reach = 20;

function shared(a: string, b: string): number {
  const longest = Math.min(a.length, b.length);
  for (let length = 0; length < longest; length++) if (a[length] !== b[length]) return length;
  return longest;
}

function reversed(text: string): string {
  return text.split("").reverse().join("");
}

/** Returns the changed part of a line with the words around it: «…قال ,ثم… → …قال، ثم…». */
export function showChange({ old, fixed }: FixedLine): string {
  const before = shared(old, fixed);
  const after = Math.min(shared(reversed(old), reversed(fixed)), old.length - before, fixed.length - before);
  const start = before <= reach ? 0 : old.lastIndexOf(" ", before - reach) + 1;
  const show = (line: string) => {
    const end = after <= reach ? line.length : line.indexOf(" ", line.length - after + reach);
    const part = line.slice(start, end === -1 ? line.length : end);
    return `${start > 0 ? "…" : ""}${part}${end !== -1 && end < line.length ? "…" : ""}`;
  };
  return `${show(old)} → ${show(fixed)}`;
}

function getEdits(file: TextFile, rule: ProofreadingRule): Edit[][] {
  const excused = getExcused(file);
  return findAll(getPassages(file), [rule])
    .filter((found) => !excused.has(positionOfFound(found).line))
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

function applyRule(file: TextFile, rule: ProofreadingRule): TextFile {
  const groups = getEdits(file, rule);
  if (groups.length === 0) return file;
  const all = withEdits(file, groups.flat());
  if (all !== undefined) return all;
  // Some edits would break the Markdown. Each group is tried on its own, from the end.
  return groups.toReversed().reduce((fixed, edits) => withEdits(fixed, edits) ?? fixed, file);
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

/**
 * Applies safe corrections to a text. Line endings, code, addresses, keys and letters never change.
 *
 * @returns The text and its changed lines.
 */
export function fixText(path: string, text: string): { text: string; changed: FixedLine[] } {
  const file = readTextFile(path, text);
  const fixed = file && applyAll(file);
  if (file === undefined || fixed === undefined || fixed === file) return { text, changed: [] };
  const ends = text.match(/\r\n?|\n/g) ?? [];
  const changed = file.lines.flatMap((old, index) => {
    const line = fixed.lines[index] ?? "";
    return line === old ? [] : [{ line: index + 1, old, fixed: line }];
  });
  return { text: fixed.lines.map((line, index) => line + (ends[index] ?? "")).join(""), changed };
}
