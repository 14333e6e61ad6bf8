import { type Document, isAlias, isNode, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { yamlDetail } from "#lib/content/messages/yaml-details";
import { findConflicts } from "#lib/content/reader/conflicts";
import { inQuotes, quoted } from "#lib/content/reader/front-matter/quoting";

/** A YAML value, and the line of each key in its file. */
export type YamlSource = {
  data: unknown;
  /** Returns the 1-based line of the value at `path`, or of its nearest parent that exists. */
  lineOf(path: readonly (string | number)[]): number;
};

export type Parsed<T> = { value: T; problems: Problem[] } | { value: undefined; problems: Problem[] };

/** Invisible characters that keyboards and chat programs insert, and the byte order mark. */
export const invisible = "\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff";
const marksAtStart = new RegExp(`^((?: |- )*)[${invisible}\\u00a0]+`);
const keyThenOddSpace = new RegExp(
  `^(\\s*(?:- )?\\w+:)[${invisible}\\u00a0 ]*[${invisible}\\u00a0][${invisible}\\u00a0 ]*`,
);

/** Removes invisible characters that break the structure of YAML: before `---` and keys, and after `key:`. */
function withoutMarks(line: string): string {
  return line.replace(marksAtStart, "$1").replace(keyThenOddSpace, "$1 ");
}

/** The key and the value of a line `key: value`. */
function plainValue(line: string): { key: string; value: string } | undefined {
  const match = /^(?:\s*- )?\s*(\w+):\s+(.*\S)\s*$/.exec(line);
  const [, key, value] = match ?? [];
  return key === undefined || value === undefined ? undefined : { key, value };
}

/** The value of a line `- value`, with the key of its list. */
function plainItem(lines: readonly string[], index: number): { key: string; value: string } | undefined {
  const value = /^\s*- (.*\S)\s*$/.exec(lines[index] ?? "")?.[1];
  const key = lines.slice(0, index).findLast((line) => /^\s*\w+:\s*$/.test(line));
  return value === undefined || key === undefined ? undefined : { key: key.trim().slice(0, -1), value };
}

/** Characters that have a meaning in YAML at the start of a value, inside it, or at its end. */
const special = /^["'[\]{}%@!*&`|>,]|^[-?] |: |:$/;

/** A value that begins with a quote and does not close it on its line. */
const openQuote = /^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/;

/** The line (from 0) of a quote that is never closed. YAML reports it at the end of the file instead. */
function unclosedLine(lines: readonly string[]): number | undefined {
  const found = lines.findIndex((line) => openQuote.test(plainValue(line)?.value ?? ""));
  return found === -1 ? undefined : found;
}

/** Keys with sentences as values. A `#` in them is text. */
const textKeys = new Set([
  "title",
  "summary",
  "caption",
  "credit",
  "alt",
  "text",
  "name",
  "description",
  "byline",
]);

/** Returns `fixed` with the indentation of `line` and its list hyphen. */
function indented(line: string, fixed: string): string {
  return `${/^[\s-]*/.exec(line)?.[0] ?? ""}${fixed}`;
}

function losesText(key: string, value: string): boolean {
  if (/^["'[{|>]/.test(value)) return false;
  return textKeys.has(key) ? /(^|\s)#/.test(value) : /(^|\s)#[^\s#]/.test(value);
}

/**
 * Finds hashtags that YAML would drop as comments, because they follow a space. Each such line is reported and read with
 * quotes, so that the rest of the file is validated in the same run.
 */
function keepHashes(path: string, lines: readonly string[], firstLine: number) {
  const problems: Problem[] = [];
  const kept = lines.map((line, index) => {
    const pair = plainValue(line);
    const plain = pair ?? plainItem(lines, index);
    if (plain === undefined || !losesText(plain.key, plain.value)) return line;
    const fixed = pair === undefined ? inQuotes(plain.value) : quoted(plain.key, plain.value);
    problems.push(rules.hashCutsText(path, firstLine + index, plain.key, fixed));
    return indented(line, fixed);
  });
  return { kept, problems };
}

/** The offset of the first alias (`*word`) or anchor (`&word`). */
function aliasOffset(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, (_key, node) => {
    if (!isAlias(node) && !(isNode(node) && "anchor" in node && node.anchor)) return;
    offset ??= node.range?.[0] ?? 0;
  });
  return offset;
}

/** Keeps the first problem of each line: those that follow are mostly effects of the first. */
function oneByLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

/**
 * A line (from 0) that YAML cannot read, and its problem. `fixed` is the corrected line, if the correction is certain: in
 * sentences and closed lists.
 */
type BadLine = { line: number; problem: Problem; fixed?: string };

function badLine(path: string, lines: readonly string[], index: number, firstLine: number, error: YAMLError) {
  const raw = lines[index] ?? "";
  const line = index + firstLine;
  if (error.code === "DUPLICATE_KEY") {
    return { line: index, problem: rules.duplicateKey(path, line, raw.split(":")[0]?.trim() ?? "") };
  }
  const plain = plainValue(raw);
  if (plain !== undefined && special.test(plain.value)) return quotedLine(path, index, firstLine, raw, plain);
  return { line: index, problem: rules.yamlSyntax(path, line, yamlDetail(error.code)) };
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
function badAlias(path: string, lines: readonly string[], index: number, firstLine: number): BadLine {
  const raw = lines[index] ?? "";
  const plain = plainValue(raw);
  if (plain === undefined || !textKeys.has(plain.key)) {
    return { line: index, problem: rules.yamlAlias(path, index + firstLine) };
  }
  return quotedLine(path, index, firstLine, raw, plain);
}

/** Parses the lines once. Returns the document and every line that YAML cannot read. */
function parseLines(path: string, lines: readonly string[], firstLine: number) {
  const counter = new LineCounter();
  const document = parseDocument(lines.join("\n"), {
    schema: "core",
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line - 1;
  // YAML gives a warning for an unknown tag (`!word`), and drops the word from the value.
  const bad = [...document.errors, ...document.warnings].map((error): BadLine => {
    const unclosed = error.code === "MISSING_CHAR" ? unclosedLine(lines) : undefined;
    return badLine(path, lines, unclosed ?? lineAt(error.pos[0]), firstLine, error);
  });
  const mayHaveAlias = bad.length === 0 && lines.some((line) => /[*&]/.test(line));
  const alias = mayHaveAlias ? aliasOffset(document) : undefined;
  if (alias !== undefined) bad.push(badAlias(path, lines, lineAt(alias), firstLine));
  const isSpoilt = alias !== undefined || document.errors.some(({ code }) => code !== "DUPLICATE_KEY");
  return { document, bad, isSpoilt: isSpoilt || document.warnings.length > 0, lineAt };
}

/**
 * Parses YAML 1.2 (core schema: dates stay text) without aliases, anchors or duplicate keys. A line that lacks quotes is
 * reported and read as if it had them, so that the rest of the file is validated in the same run.
 *
 * @param firstLine 1-based line of the file on which `text` begins.
 */
export function parseYaml(text: string, path: string, firstLine = 1): Parsed<YamlSource> {
  const written = text.split("\n");
  const conflicts = findConflicts(written, path);
  if (conflicts.length > 0) return { value: undefined, problems: conflicts };
  const { kept: lines, problems } = keepHashes(path, written.map(withoutMarks), firstLine);
  const corrected = new Set<number>();
  let read = parseLines(path, lines, firstLine);
  // Only the first bad line is certain: later ones may be its effects. Each line is corrected at most once.
  for (let [first] = read.bad; first?.fixed !== undefined && !corrected.has(first.line); [first] = read.bad) {
    corrected.add(first.line);
    problems.push(first.problem);
    lines[first.line] = first.fixed;
    read = parseLines(path, lines, firstLine);
  }
  const { document, bad, isSpoilt, lineAt } = read;
  const reported = oneByLine([...problems, ...bad.map(({ problem }) => problem)]);
  if (isSpoilt) return { value: undefined, problems: reported };

  const lineOf = (keys: readonly (string | number)[]) => {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]) + firstLine;
    }
    return firstLine;
  };
  return { value: { data: document.toJS(), lineOf }, problems: reported };
}
