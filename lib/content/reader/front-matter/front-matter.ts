import matter from "gray-matter";
import { defaultLimits, type Limits } from "#lib/config/site";
import { findBadCharacter } from "#lib/content/limits/characters";
import { findLongLine } from "#lib/content/limits/line-limits";
import { findMarkdownLimit } from "#lib/content/limits/markdown-limits";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { findConflicts } from "#lib/content/reader/conflicts";
import { fence } from "#lib/content/reader/front-matter/fence";
import { meantEnd, missingFence } from "#lib/content/reader/front-matter/missing-fence";
import { type Parsed, parseYaml, type YamlSource } from "#lib/content/reader/front-matter/yaml";

type FrontMatter = YamlSource & {
  /** The Markdown after the front matter. */
  body: string;
  /** 1-based line of the file on which `body` begins. */
  bodyLine: number;
};

const languageFence = /^---\s*([A-Za-z]\w*)\s*$/;

/** The front matter of a file; or only its text, if the front matter cannot be read. */
type ParsedFile =
  | { value: FrontMatter; problems: Problem[] }
  | { value: undefined; problems: Problem[]; text?: { body: string; bodyLine: number } };

function refuse(): never {
  throw new Error("Only YAML front matter is read.");
}

/** Splits a file into front matter and Markdown. gray-matter could run front matter in JavaScript; that is disabled. */
export function parseFrontMatter(text: string, path: string, limits: Limits = defaultLimits): ParsedFile {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const unread = [...findLongLine(lines, path, limits), ...findBadCharacter(lines, 1, path)];
  if (unread.length > 0) return { value: undefined, problems: unread };
  const conflicts = findConflicts(lines, path);
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  // A conflict in the front matter leaves two versions of it, and neither is reliable.
  const isInFront = conflicts.some(({ line }) => end === -1 || line <= end + 1);
  if (isInFront) return { value: undefined, problems: conflicts };
  const tooMuch = end === -1 ? [] : findMarkdownLimit(lines.slice(end + 1), end + 2, path, limits);
  if (tooMuch.length > 0) return { value: undefined, problems: tooMuch };
  const parsed = splitLines(lines, path, end, limits);
  return { ...parsed, problems: [...conflicts, ...parsed.problems] };
}

/**
 * Reads the front matter with gray-matter, which decides on its language. It gets no blank lines, because it takes the square
 * of their number; the lines are parsed with them, so that problems have their line.
 */
function readYaml(front: readonly string[], path: string, limits: Limits): Parsed<YamlSource> {
  let parsed: Parsed<YamlSource> = { value: undefined, problems: [rules.frontMatterEmpty(path)] };
  const parse = () => {
    parsed = parseYaml(front.join("\n"), path, 2, limits);
    return {};
  };
  const filled = front.filter((line) => line.trim() !== "");
  matter(["---", ...filled, "---"].join("\n"), {
    language: "yaml",
    engines: {
      yaml: { parse, stringify: refuse },
      json: { parse: refuse, stringify: refuse },
      js: { parse: refuse, stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
      coffee: { parse: refuse, stringify: refuse },
    },
  });
  return parsed;
}

/** @param end The line (from 0) of the second fence; -1 where there is none. */
function splitLines(lines: string[], path: string, end: number, limits: Limits): ParsedFile {
  const language = languageFence.exec(lines[0] ?? "")?.[1];
  if (language !== undefined)
    return { value: undefined, problems: [rules.frontMatterLanguage(path, language)] };
  if (!fence.test(lines[0] ?? "")) {
    const cause = missingFence(lines, (line) => fence.test(line));
    return { value: undefined, problems: [rules.frontMatterMissing(path, 1, cause)] };
  }
  const badFence = lines.findIndex((line, index) => index > 0 && index < end && line.startsWith("---"));
  if (end === -1 || badFence !== -1) {
    const line = badFence === -1 ? meantEnd(lines) : badFence;
    return { value: undefined, problems: [rules.frontMatterOpen(path, line + 1)] };
  }
  const text = { body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
  const front = lines.slice(1, end);
  if (front.every((line) => /^\s*(?:#|$)/.test(line))) {
    return { value: undefined, problems: [rules.frontMatterEmpty(path)], text };
  }
  const parsed = readYaml(front, path, limits);
  if (parsed.value === undefined) return { ...parsed, text };
  return { value: { ...parsed.value, ...text }, problems: parsed.problems };
}
