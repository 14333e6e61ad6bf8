import matter from "gray-matter";
import { type Document, isAlias, isNode, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { rules } from "#lib/content/messages";
import type { Problem } from "#lib/content/problems";
import { inQuotes, quoted } from "#lib/content/quoting";

/** A YAML value that remembers on which line of its file each key stands. */
export type YamlSource = {
  data: unknown;
  /** 1-based line in the file of the value at `path`, or of its nearest parent that exists. */
  lineOf(path: readonly (string | number)[]): number;
};

export type FrontMatter = YamlSource & {
  /** The Markdown after the front matter. */
  body: string;
  /** 1-based line of the file on which `body` begins. */
  bodyLine: number;
};

export type Parsed<T> = { value: T; problems: Problem[] } | { value: undefined; problems: Problem[] };

/** Marks without a shape that keyboards and chat programs leave behind, and the byte order mark. */
const invisible = "\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff";
const marksAtStart = new RegExp(`^((?: |- )*)[${invisible}\\u00a0]+`);
const fence = new RegExp(`^[${invisible}\\u00a0]*---[${invisible}\\u00a0 \\t]*$`);
const languageFence = /^---\s*([A-Za-z]\w*)\s*$/;
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

function yamlProblem(path: string, line: number, raw: string, error: YAMLError): Problem {
  if (error.code === "DUPLICATE_KEY") return rules.duplicateKey(path, line, raw.split(":")[0]?.trim() ?? "");
  const plain = plainValue(raw);
  if (plain !== undefined && special.test(plain.value)) {
    return rules.quotesNeeded(path, line, plain.key, quoted(plain.key, plain.value));
  }
  return rules.yamlSyntax(path, line, error.message.split("\n")[0] ?? error.code);
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
    return `${/^[\s-]*/.exec(line)?.[0] ?? ""}${fixed}`;
  });
  return { meant, problems };
}

function aliasLine(document: Document, counter: LineCounter): number | undefined {
  let line: number | undefined;
  visit(document, (_key, node) => {
    if (!isAlias(node) && !(isNode(node) && "anchor" in node && node.anchor)) return;
    line ??= counter.linePos(node.range?.[0] ?? 0).line;
  });
  return line;
}

/** `*` and `&` at the start of a sentence are its own; elsewhere they may be meant as YAML means them. */
function aliasProblem(path: string, line: number, raw: string): Problem {
  const plain = plainValue(raw);
  if (plain === undefined || !textKeys.has(plain.key)) return rules.yamlAlias(path, line);
  return rules.quotesNeeded(path, line, plain.key, quoted(plain.key, plain.value));
}

/** What YAML finds wrong after the first fault of a line is mostly that fault again. */
function oneByLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

/**
 * Parses YAML 1.2 (core schema: dates stay text) without aliases, anchors or duplicate keys. There is a value beside
 * the problems where what was meant is clear.
 *
 * @param firstLine 1-based line of the file on which `text` begins.
 */
export function parseYaml(text: string, path: string, firstLine = 1): Parsed<YamlSource> {
  const lines = text.split("\n").map(withoutMarks);
  const { meant, problems } = keepHashes(path, lines, firstLine);
  const counter = new LineCounter();
  const document = parseDocument(meant.join("\n"), {
    schema: "core",
    lineCounter: counter,
    prettyErrors: false,
  });
  const fileLine = (offset: number) => counter.linePos(offset).line + firstLine - 1;

  // A warning is a tag (`!word`) that nobody knows: its word is missing from the value.
  const faults = [...document.errors, ...document.warnings];
  for (const error of faults) {
    const unclosed = error.code === "MISSING_CHAR" ? unclosedLine(lines) : undefined;
    const line = unclosed === undefined ? fileLine(error.pos[0]) : unclosed + firstLine;
    problems.push(yamlProblem(path, line, lines[line - firstLine] ?? "", error));
  }
  const alias = aliasLine(document, counter);
  if (alias !== undefined) problems.push(aliasProblem(path, alias + firstLine - 1, lines[alias - 1] ?? ""));
  const told = oneByLine(problems);
  if (alias !== undefined || faults.some(({ code }) => code !== "DUPLICATE_KEY")) {
    return { value: undefined, problems: told };
  }

  const lineOf = (keys: readonly (string | number)[]) => {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return fileLine(node.range[0]);
    }
    return firstLine;
  };
  return { value: { data: document.toJS(), lineOf }, problems: told };
}

function refuse(): never {
  throw new Error("Only YAML front matter is read.");
}

/** Splits an article's file into front matter and Markdown. Nothing in the file is ever run as code. */
export function parseFrontMatter(text: string, path: string): Parsed<FrontMatter> {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const language = languageFence.exec(lines[0] ?? "")?.[1];
  if (language !== undefined)
    return { value: undefined, problems: [rules.frontMatterLanguage(path, language)] };
  if (!fence.test(lines[0] ?? "")) return { value: undefined, problems: [rules.frontMatterMissing(path)] };
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  const spoilt = lines.findIndex((line, index) => index > 0 && index < end && line.startsWith("---"));
  if (end === -1 || spoilt !== -1) {
    return { value: undefined, problems: [rules.frontMatterOpen(path, Math.max(spoilt, 0) + 1)] };
  }
  lines[0] = "---";
  lines[end] = "---";

  const found: Parsed<YamlSource>[] = [];
  const file = matter(lines.join("\n"), {
    language: "yaml",
    engines: {
      yaml: {
        parse: (yaml: string) => {
          // gray-matter hands over what stands between the fences, with the line break after the first.
          found.push(parseYaml(yaml.replace(/^\n/, ""), path, 2));
          return {};
        },
        stringify: refuse,
      },
      json: { parse: refuse, stringify: refuse },
      js: { parse: refuse, stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
      coffee: { parse: refuse, stringify: refuse },
    },
  });
  const parsed = found[0];
  if (parsed?.value === undefined) {
    const problems =
      parsed !== undefined && parsed.problems.length > 0 ? parsed.problems : [rules.frontMatterEmpty(path)];
    return { value: undefined, problems };
  }
  return { value: { ...parsed.value, body: file.content, bodyLine: end + 2 }, problems: parsed.problems };
}
