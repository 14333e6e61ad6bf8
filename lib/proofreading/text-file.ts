import { defaultLimits, type Limits } from "#lib/config/site";
import { type ReadText, readMarkdown } from "#lib/content/markdown/parse";
import { findConflicts } from "#lib/content/reader/conflicts";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { parseYaml, type YamlSource } from "#lib/content/reader/front-matter/yaml";

/** A position in a file. Line and column begin at 1; columns count UTF-16 units. */
export type Position = { line: number; column: number };

/** A file of the publication, parsed for checks. */
export type TextFile = {
  path: string;
  /** The lines without line endings. */
  lines: readonly string[];
  front: YamlSource;
  /** The number of problems of the front matter that do not prevent its reading, such as a `#` without quotes; 0 without it. */
  frontProblems?: number;
  /** The parsed Markdown; missing in YAML files. */
  body?: ReadText & { typed: string; line: number };
};

/**
 * Parses a Markdown or YAML file. Undefined if its front matter is invalid, if it has a merge conflict, or if it is beyond a
 * limit; reading the publication reports each.
 */
export function readTextFile(
  path: string,
  text: string,
  limits: Limits = defaultLimits,
): TextFile | undefined {
  const lines = text.split(/\r\n?|\n/);
  if (findConflicts(lines, path).length > 0) return undefined;
  if (path.endsWith(".yaml")) {
    const { value: front, problems } = parseYaml(lines.join("\n"), path, 1, limits);
    return front && { path, lines, front, frontProblems: problems.length };
  }
  const { value: parsed, problems } = parseFrontMatter(text, path, limits);
  if (parsed === undefined) return undefined;
  const { body, bodyLine, ...front } = parsed;
  return {
    path,
    lines,
    front,
    frontProblems: problems.length,
    body: { ...readMarkdown(body), typed: body, line: bodyLine },
  };
}

type Body = NonNullable<TextFile["body"]>;

/** The offsets at which the lines of each text begin. */
const lineStarts = new WeakMap<Body, number[]>();

function startsOf(body: Body): number[] {
  const kept = lineStarts.get(body);
  if (kept !== undefined) return kept;
  const starts = [0];
  for (let end = body.typed.indexOf("\n"); end !== -1; end = body.typed.indexOf("\n", end + 1))
    starts.push(end + 1);
  lineStarts.set(body, starts);
  return starts;
}

/** Converts an offset in the parsed Markdown to a position in the file. */
export function positionInBody(body: Body, offset: number): Position {
  const starts = startsOf(body);
  const typed = Math.min(body.toTyped(offset), body.typed.length);
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= typed) low = middle + 1;
    else high = middle;
  }
  return { line: body.line + low - 1, column: typed - (starts[low - 1] ?? 0) + 1 };
}
