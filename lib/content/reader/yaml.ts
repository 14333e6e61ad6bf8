import { type Document, isAlias, isNode, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { findConflicts } from "#lib/content/reader/conflicts";
import { inQuotes, quoted } from "#lib/content/reader/quoting";

/** A YAML value that remembers on which line of its file each key stands. */
export type YamlSource = {
  data: unknown;
  /** 1-based line in the file of the value at `path`, or of its nearest parent that exists. */
  lineOf(path: readonly (string | number)[]): number;
};

export type Parsed<T> = { value: T; problems: Problem[] } | { value: undefined; problems: Problem[] };

/** Marks without a shape that keyboards and chat programs leave behind, and the byte order mark. */
export const invisible = "\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff";
const marksAtStart = new RegExp(`^((?: |- )*)[${invisible}\\u00a0]+`);
const keyThenOddSpace = new RegExp(
  `^(\\s*(?:- )?\\w+:)[${invisible}\\u00a0 ]*[${invisible}\\u00a0][${invisible}\\u00a0 ]*`,
);

/** Drops marks where they would hide the structure of YAML: before `---` and keys, after `key:`. Lines stay lines. */
function withoutMarks(line: string): string {
  return line.replace(marksAtStart, "$1").replace(keyThenOddSpace, "$1 ");
}

/** The plain value of a line `key: value`, when the value has no quotes of its own. */
function plainValue(line: string): { key: string; value: string } | undefined {
  const match = /^(?:\s*- )?\s*(\w+):\s+(.*\S)\s*$/.exec(line);
  const [, key, value] = match ?? [];
  return key === undefined || value === undefined ? undefined : { key, value };
}

/** The plain value of a line `- value`, under the key of its list. */
function plainItem(lines: readonly string[], index: number): { key: string; value: string } | undefined {
  const value = /^\s*- (.*\S)\s*$/.exec(lines[index] ?? "")?.[1];
  const key = lines.slice(0, index).findLast((line) => /^\s*\w+:\s*$/.test(line));
  return value === undefined || key === undefined ? undefined : { key: key.trim().slice(0, -1), value };
}

/** What YAML takes for its own at the start of a value, in it, or at its end. */
const special = /^["'[\]{}%@!*&`|>,]|^[-?] |: |:$/;

/** A quote at the start of a value that its line does not close. */
const openQuote = /^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/;

/** The line (from 0) of a quote that is never closed; YAML finds out at the end of the file. */
function unclosedLine(lines: readonly string[]): number | undefined {
  const found = lines.findIndex((line) => openQuote.test(plainValue(line)?.value ?? ""));
  return found === -1 ? undefined : found;
}

/** Keys that hold sentences, in which a `#` is meant as text. */
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

/** `fixed` where `line` stood: with its indentation, and the hyphen of a list's item. */
function indented(line: string, fixed: string): string {
  return `${/^[\s-]*/.exec(line)?.[0] ?? ""}${fixed}`;
}

function losesText(key: string, value: string): boolean {
  if (/^["'[{|>]/.test(value)) return false;
  return textKeys.has(key) ? /(^|\s)#/.test(value) : /(^|\s)#[^\s#]/.test(value);
}

/**
 * After a space `#` begins a comment, and what was meant as a hashtag is lost. Each such line is reported, and read as
 * it was meant, so that the rest of the file can be judged in the same run.
 */
function keepHashes(path: string, lines: readonly string[], firstLine: number) {
  const problems: Problem[] = [];
  const meant = lines.map((line, index) => {
    const pair = plainValue(line);
    const plain = pair ?? plainItem(lines, index);
    if (plain === undefined || !losesText(plain.key, plain.value)) return line;
    const fixed = pair === undefined ? inQuotes(plain.value) : quoted(plain.key, plain.value);
    problems.push(rules.hashCutsText(path, firstLine + index, plain.key, fixed));
    return indented(line, fixed);
  });
  return { meant, problems };
}

/** The first node that names another (`*word`) or can be named (`&word`), by its offset. */
function aliasOffset(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, (_key, node) => {
    if (!isAlias(node) && !(isNode(node) && "anchor" in node && node.anchor)) return;
    offset ??= node.range?.[0] ?? 0;
  });
  return offset;
}

/** What YAML finds wrong after the first fault of a line is mostly that fault again. */
function oneByLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

/** A line (from 0) that YAML cannot read: what is wrong, and the line as it was meant where that is clear: in sentences and closed lists. */
type BadLine = { line: number; problem: Problem; meant?: string };

function badLine(path: string, lines: readonly string[], index: number, firstLine: number, error: YAMLError) {
  const raw = lines[index] ?? "";
  const line = index + firstLine;
  if (error.code === "DUPLICATE_KEY") {
    return { line: index, problem: rules.duplicateKey(path, line, raw.split(":")[0]?.trim() ?? "") };
  }
  const plain = plainValue(raw);
  if (plain !== undefined && special.test(plain.value))
    return inQuotesMeant(path, index, firstLine, raw, plain);
  const said = error.message.split("\n")[0] ?? error.code;
  return { line: index, problem: rules.yamlSyntax(path, line, said) };
}

function inQuotesMeant(
  path: string,
  index: number,
  firstLine: number,
  raw: string,
  { key, value }: { key: string; value: string },
): BadLine {
  const fixed = quoted(key, value);
  const problem = rules.quotesNeeded(path, index + firstLine, key, fixed);
  const isClear = textKeys.has(key) || key === "source" || /^\[.*\]$/.test(value);
  return { line: index, problem, ...(isClear && { meant: indented(raw, fixed) }) };
}

/** `*` and `&` at the start of a sentence are its own; elsewhere they may be meant as YAML means them. */
function badAlias(path: string, lines: readonly string[], index: number, firstLine: number): BadLine {
  const raw = lines[index] ?? "";
  const plain = plainValue(raw);
  if (plain === undefined || !textKeys.has(plain.key)) {
    return { line: index, problem: rules.yamlAlias(path, index + firstLine) };
  }
  return inQuotesMeant(path, index, firstLine, raw, plain);
}

/** Reads `lines` once: the document, and every line that spoils it. */
function parseLines(path: string, lines: readonly string[], firstLine: number) {
  const counter = new LineCounter();
  const document = parseDocument(lines.join("\n"), {
    schema: "core",
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line - 1;
  // A warning is a tag (`!word`) that nobody knows: its word is missing from the value.
  const bad = [...document.errors, ...document.warnings].map((error): BadLine => {
    const unclosed = error.code === "MISSING_CHAR" ? unclosedLine(lines) : undefined;
    return badLine(path, lines, unclosed ?? lineAt(error.pos[0]), firstLine, error);
  });
  const alias = bad.length === 0 ? aliasOffset(document) : undefined;
  if (alias !== undefined) bad.push(badAlias(path, lines, lineAt(alias), firstLine));
  const isSpoilt = alias !== undefined || document.errors.some(({ code }) => code !== "DUPLICATE_KEY");
  return { document, bad, isSpoilt: isSpoilt || document.warnings.length > 0, lineAt };
}

/**
 * Parses YAML 1.2 (core schema: dates stay text) without aliases, anchors or duplicate keys. There is a value beside
 * the problems where what was meant is clear: a line that lacks quotes is reported and read as if it had them, so that
 * the rest of the file is judged in the same run.
 *
 * @param firstLine 1-based line of the file on which `text` begins.
 */
export function parseYaml(text: string, path: string, firstLine = 1): Parsed<YamlSource> {
  const written = text.split("\n");
  const conflicts = findConflicts(written, path);
  if (conflicts.length > 0) return { value: undefined, problems: conflicts };
  const { meant: lines, problems } = keepHashes(path, written.map(withoutMarks), firstLine);
  const mended = new Set<number>();
  let read = parseLines(path, lines, firstLine);
  // The first fault is its own; those after it may come of it. A line is mended once.
  for (let [first] = read.bad; first?.meant !== undefined && !mended.has(first.line); [first] = read.bad) {
    mended.add(first.line);
    problems.push(first.problem);
    lines[first.line] = first.meant;
    read = parseLines(path, lines, firstLine);
  }
  const { document, bad, isSpoilt, lineAt } = read;
  const told = oneByLine([...problems, ...bad.map(({ problem }) => problem)]);
  if (isSpoilt) return { value: undefined, problems: told };

  const lineOf = (keys: readonly (string | number)[]) => {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]) + firstLine;
    }
    return firstLine;
  };
  return { value: { data: document.toJS(), lineOf }, problems: told };
}
