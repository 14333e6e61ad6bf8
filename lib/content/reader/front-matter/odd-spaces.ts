import { numberOf } from "#lib/content/limits/characters";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { invisible, otherSpaces } from "#lib/content/reader/front-matter/fence";

const odd = `[${invisible}${otherSpaces}]`;
const marksAtStart = new RegExp(`^((?: |- )*)${odd}+`);
const keyThenOddSpace = new RegExp(
  `^(\\s*(?:- )?\\w+:)[${invisible}${otherSpaces} ]*${odd}[${invisible}${otherSpaces} ]*`,
);
const afterHyphen = new RegExp(`^(\\s*-)([${invisible}${otherSpaces} ]+)(?=\\S)`);
const anyOdd = new RegExp(odd);

/** Writes one plain space after the hyphen of an item. */
function withPlainHyphen(line: string): string {
  return line.replace(afterHyphen, (typed, hyphen: string, gap: string) =>
    anyOdd.test(gap) ? `${hyphen} ` : typed,
  );
}

/** Removes invisible characters that break the structure of YAML: before `---` and keys, and after `key:`. */
function withoutMarks(line: string): string {
  return line.replace(marksAtStart, "$1").replace(keyThenOddSpace, "$1 ");
}

/** The spaces before a key or item of a list. */
const indent = new RegExp(`^(?: |${odd})+(?=-(?:\\s|${odd}|$)|\\w+:(?:\\s|${odd}|$))`);
const oddSpace = new RegExp(`[${otherSpaces}]`);
const notSpaces = new RegExp(`[${invisible}]`, "g");
/** A key whose value is on the next lines. */
const opensValue = /^(?:\s|- )*\w+:\s*$/;
const opensText = /^(?:\s|- )*\w+:\s+[|>][-+\d]*\s*$/;

/**
 * Replaces the spaces and invisible characters that YAML does not know. Before and after a key they are dropped. Where they indent
 * a key or an item below another key, the line is reported, and read as if it had spaces.
 */
export function withKnownSpaces(
  lines: readonly string[],
  path: string,
  firstLine: number,
): { lines: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let isInside = false;
  let isText = false;
  const read = (line: string, index: number): string => {
    if (!isInside || isText) return withoutMarks(line);
    const spaces = indent.exec(line)?.[0] ?? "";
    const width = spaces.replace(notSpaces, "").length;
    const rest = withPlainHyphen(withoutMarks(line.slice(spaces.length)));
    const character = oddSpace.exec(spaces)?.[0];
    // One such space before a key is a slip, and no indent.
    if (character === undefined || width < 2) return withoutMarks(spaces + rest);
    problems.push(rules.oddSpace(path, firstLine + index, numberOf(character), rest, width));
    return " ".repeat(width) + rest;
  };
  const known = lines.map((line, index) => {
    const written = read(line, index);
    if (written.trim() === "") return written;
    if (/^\S/.test(written) && !written.startsWith("-")) [isInside, isText] = [false, false];
    if (opensText.test(written)) isText = true;
    else if (opensValue.test(written)) isInside = true;
    return written;
  });
  return { lines: known, problems };
}
