import { type ReadText, readMarkdown } from "#lib/content/markdown/markdown";
import { findConflicts } from "#lib/content/reader/conflicts";
import { parseFrontMatter } from "#lib/content/reader/front-matter";
import { parseYaml, type YamlSource } from "#lib/content/reader/yaml";

/** A place in a file: line and column, both from 1, in UTF-16 units. */
export type Place = { line: number; column: number };

/** A file of the publication, read to be judged: its lines, its values, its Markdown. */
export type TextFile = {
  path: string;
  /** The lines without their ends. */
  lines: readonly string[];
  front: YamlSource;
  /** Missing in files that are YAML from end to end. */
  body?: ReadText & { typed: string; line: number };
};

/**
 * Reads a file of Markdown or YAML; undefined when its front matter cannot be read or a merge conflict is left in it,
 * which others report.
 */
export function readTextFile(path: string, text: string): TextFile | undefined {
  const lines = text.split(/\r\n?|\n/);
  if (findConflicts(lines, path).length > 0) return undefined;
  if (path.endsWith(".yaml")) {
    const front = parseYaml(lines.join("\n"), path).value;
    return front && { path, lines, front };
  }
  const parsed = parseFrontMatter(text, path).value;
  if (parsed === undefined) return undefined;
  const { body, bodyLine, ...front } = parsed;
  return { path, lines, front, body: { ...readMarkdown(body), typed: body, line: bodyLine } };
}

/** The place in the file of an offset in the Markdown that was read. */
export function positionInBody(
  { typed, line, toTyped }: NonNullable<TextFile["body"]>,
  offset: number,
): Place {
  const before = typed.slice(0, toTyped(offset));
  const start = before.lastIndexOf("\n") + 1;
  return { line: line + before.split("\n").length - 1, column: before.length - start + 1 };
}
