import { parseDocument, type YAMLError } from "yaml";
import { rules } from "#lib/content/messages/messages";
import type { Expectation, Problem } from "#lib/content/messages/problems";
import { outsideItem, tightHyphen, unquotedColour, yamlDetail } from "#lib/content/messages/yaml-details";
import { quoted } from "#lib/content/reader/front-matter/quoting";
import {
  indented,
  openQuote,
  plainValue,
  special,
  textKeys,
} from "#lib/content/reader/front-matter/yaml-lines";

/**
 * A line (from 0) that YAML cannot read, and its problem. `fixed` is the corrected line, if the correction is certain: in
 * sentences and closed lists.
 */
export type BadLine = { line: number; problem: Problem; fixed?: string };

export function badLine(
  path: string,
  lines: readonly string[],
  index: number,
  firstLine: number,
  error: YAMLError,
) {
  const raw = lines[index] ?? "";
  const line = index + firstLine;
  if (error.code === "DUPLICATE_KEY") {
    const key = raw.split(":")[0]?.trim() ?? "";
    const isNewItem = firstKeyOfItem(lines, index) === key;
    const problem = isNewItem ? rules.missingHyphen : rules.duplicateKey;
    return { line: index, problem: problem(path, line, key) };
  }
  // The parser takes the next line for the bad one, so this comes before the quotes that would do there.
  const colour = colourAbove(lines, index);
  if (colour !== undefined)
    return { line: index, problem: rules.yamlSyntax(path, colour.index + firstLine, colour.detail) };
  const plain = plainValue(raw);
  if (plain !== undefined && special.test(plain.value)) return quotedLine(path, index, firstLine, raw, plain);
  const cause = causeIn(lines, index);
  if (cause !== undefined)
    return { line: index, problem: rules.yamlSyntax(path, cause.index + firstLine, cause.detail) };
  return { line: index, problem: rules.yamlSyntax(path, line, yamlDetail(error.code)) };
}

/** A colour without quotes in braces: `{ day: #ffffff }`. */
const colourInBraces = /[{,]\s*\w+:\s+(#[0-9a-f]{3,8})\b/i;

/** How many lines above a bad one are looked at, so that many bad lines take no more than their number of steps. */
const lookBack = 50;

/** The first key of an item of a list: `- key: value`. */
const itemStart = /^\s*- (\w+):/;

/** Returns the first key of the item that a line belongs to; undefined outside a list. */
function firstKeyOfItem(lines: readonly string[], index: number): string | undefined {
  const above = lines.slice(Math.max(0, index - lookBack), index);
  const start = above.findLast((line) => itemStart.test(line) || /^\w/.test(line)) ?? "";
  return /^\s/.test(lines[index] ?? "") ? itemStart.exec(start)?.[1] : undefined;
}

/** A cause that the parser does not see, with its line (from 0). */
type Cause = { index: number; detail: Expectation };

/** Returns the colour without quotes that leaves its braces open, on the line itself or above it. */
function colourAbove(lines: readonly string[], index: number): Cause | undefined {
  for (let above = index; above >= Math.max(0, index - lookBack); above--) {
    const colour = colourInBraces.exec(lines[above] ?? "")?.[1];
    if (colour !== undefined) return { index: above, detail: unquotedColour(colour) };
  }
  return undefined;
}

function causeIn(lines: readonly string[], index: number): Cause | undefined {
  const raw = lines[index] ?? "";
  const [before = ""] = lines.slice(Math.max(0, index - 1), index);
  if (/^\s*-[^\s-]/.test(raw)) return { index, detail: tightHyphen };
  if (/^\s*-[^\s-].*:/.test(before)) return { index: index - 1, detail: tightHyphen };
  return /^\w+:(?:\s|$)/.test(raw) && /^- /.test(before) ? { index, detail: outsideItem } : undefined;
}

function quotedLine(
  path: string,
  index: number,
  firstLine: number,
  raw: string,
  { key, value }: { key: string; value: string },
): BadLine {
  const fixed = quoted(key, value);
  const problem = rules.quotesNeeded(path, index + firstLine, key, fixed);
  const isClear = textKeys.has(key) || key === "source" || /^\[.*\]$/.test(value);
  return { line: index, problem, ...(isClear && { fixed: indented(raw, fixed) }) };
}

/** A `*` or `&` at the start of a sentence is text. In other values it may be a real alias or anchor. */
export function badAlias(path: string, lines: readonly string[], index: number, firstLine: number): BadLine {
  const raw = lines[index] ?? "";
  const plain = plainValue(raw);
  if (plain === undefined || !textKeys.has(plain.key)) {
    return { line: index, problem: rules.yamlAlias(path, index + firstLine) };
  }
  return quotedLine(path, index, firstLine, raw, plain);
}

/** A value of several lines: a block of text. */
const blockScalar = /^(?:\s*- )?\s*\w+:\s+[|>][-+\d]*\s*$/;

function indentOf(line: string): number {
  return /^[\s-]*/.exec(line)?.[0].length ?? 0;
}

/** Returns whether a quotation or list that is open at the end of its line may go on in the next one. */
function mayContinue(value: string, line: string, next: string | undefined): boolean {
  const isOpen = openQuote.test(value) || (/^[[{]/.test(value) && !/[\]}]$/.test(value));
  return isOpen && next !== undefined && plainValue(next) === undefined && indentOf(next) > indentOf(line);
}

/** Returns whether YAML cannot read a value on a line of its own. */
function isUnreadable(value: string): boolean {
  const { errors, warnings } = parseDocument(`k: ${value}`, { schema: "core", prettyErrors: false });
  return errors.length > 0 || warnings.length > 0;
}

/**
 * Returns the lines from `start` on that YAML cannot read by themselves and whose correction is certain. Each line is parsed
 * alone, so that the whole is not parsed again for each of them.
 */
export function badLinesFrom(
  path: string,
  lines: readonly string[],
  start: number,
  firstLine: number,
): BadLine[] {
  const found: BadLine[] = [];
  let block = Number.POSITIVE_INFINITY;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line.trim() !== "" && indentOf(line) <= block) block = Number.POSITIVE_INFINITY;
    if (block < Number.POSITIVE_INFINITY) continue;
    if (blockScalar.test(line)) block = indentOf(line);
    const plain = plainValue(line);
    if (plain === undefined || !special.test(plain.value) || mayContinue(plain.value, line, lines[index + 1]))
      continue;
    const bad = quotedLine(path, index, firstLine, line, plain);
    if (bad.fixed !== undefined && isUnreadable(plain.value)) found.push(bad);
  }
  return found;
}
