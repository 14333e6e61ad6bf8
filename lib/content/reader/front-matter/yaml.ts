import { type Document, isAlias, isNode, LineCounter, parseDocument, visit } from "yaml";
import { defaultLimits, type Limits } from "#lib/config/site";
import { findBadCharacter, findBadCharacterIn } from "#lib/content/limits/characters";
import { findLongLine } from "#lib/content/limits/line-limits";
import { findYamlLimit } from "#lib/content/limits/yaml-limits";
import type { Problem } from "#lib/content/messages/problems";
import { findConflicts } from "#lib/content/reader/conflicts";
import { type BadLine, badAlias, badLine, badLinesFrom } from "#lib/content/reader/front-matter/bad-lines";
import { keepHashes } from "#lib/content/reader/front-matter/hashes";
import { withKnownSpaces } from "#lib/content/reader/front-matter/odd-spaces";
import { openQuote, plainValue } from "#lib/content/reader/front-matter/yaml-lines";

/** A YAML value, and the line of each key in its file. */
export type YamlSource = {
  data: unknown;
  /** Returns the 1-based line of the value at `path`, or of its nearest parent that exists. */
  lineOf(path: readonly (string | number)[]): number;
};

export type Parsed<T> = { value: T; problems: Problem[] } | { value: undefined; problems: Problem[] };

/** The line (from 0) of a quote that is never closed. YAML reports it at the end of the file instead. */
function unclosedLine(lines: readonly string[]): number | undefined {
  const found = lines.findIndex((line) => openQuote.test(plainValue(line)?.value ?? ""));
  return found === -1 ? undefined : found;
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

/** Parses the lines once. Returns the document and every line that YAML cannot read. */
function parseLines(path: string, lines: readonly string[], firstLine: number) {
  const counter = new LineCounter();
  const document = parseDocument(lines.join("\n"), {
    schema: "core",
    lineCounter: counter,
    prettyErrors: false,
    // Keys that are lists are refused by the schema; nothing is printed about them.
    logLevel: "error",
  });
  const lineAt = (offset: number) => counter.linePos(offset).line - 1;
  // YAML gives a warning for an unknown tag (`!word`), and drops the word from the value.
  const errors = [...document.errors, ...document.warnings];
  const openLine = errors.some(({ code }) => code === "MISSING_CHAR") ? unclosedLine(lines) : undefined;
  // A line may have as many errors as characters. Those that follow are mostly effects of the first.
  const seen = new Set<number>();
  const firsts = errors.filter((error) => {
    const line = lineAt(error.pos[0]);
    return !seen.has(line) && seen.add(line);
  });
  const bad = firsts.map((error): BadLine => {
    const unclosed = error.code === "MISSING_CHAR" ? openLine : undefined;
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
export function parseYaml(
  text: string,
  path: string,
  firstLine = 1,
  limits: Limits = defaultLimits,
): Parsed<YamlSource> {
  const written = text.split("\n");
  const tooMuch = [
    ...findLongLine(written, path, limits),
    ...findBadCharacter(written, firstLine, path),
    ...findYamlLimit(written, firstLine, path, limits),
  ];
  if (tooMuch.length > 0) return { value: undefined, problems: tooMuch };
  const conflicts = findConflicts(written, path);
  if (conflicts.length > 0) return { value: undefined, problems: conflicts };
  const spaced = withKnownSpaces(written, path, firstLine);
  const { kept: lines, problems: ofHashes } = keepHashes(path, spaced.lines, firstLine);
  const problems = [...spaced.problems, ...ofHashes];
  let read = parseLines(path, lines, firstLine);
  const [first] = read.bad;
  if (first?.fixed !== undefined) {
    // The first bad line is certain. Later ones may be its effects, so they are looked at one by one.
    const later = badLinesFrom(path, lines, first.line + 1, firstLine);
    for (const { line, problem, fixed } of [first, ...later]) {
      problems.push(problem);
      lines[line] = fixed ?? "";
    }
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
  const data: unknown = document.toJS();
  const escaped = text.includes("\\") ? findBadCharacterIn(data, path, lineOf) : [];
  if (escaped.length > 0) return { value: undefined, problems: [...reported, ...escaped] };
  return { value: { data, lineOf }, problems: reported };
}
