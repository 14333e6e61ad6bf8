import { visit } from "unist-util-visit";
import { numberOf } from "#lib/content/limits/characters";
import { otherSpaces } from "#lib/content/markdown/arabic/invisible-marks";
import { startOfWords } from "#lib/proofreading/markdown/nodes/written";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";

const mayBeOdd = new RegExp(`^[ \\t>]*[${otherSpaces}]`, "m");
/** Two such spaces or more. One is a slip that changes little. */
const indent = new RegExp(
  `^[ \\t>]*(?=[${otherSpaces} \\t]{2})[ \\t]*([${otherSpaces}])[${otherSpaces} \\t]*(?=[^\\s\\\\])`,
);

/** Returns the lines (from 1) that are code. */
function codeLines({ tree }: Body): Set<number> {
  const lines = new Set<number>();
  visit(tree, "code", ({ position }) => {
    for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line++) lines.add(line);
  });
  return lines;
}

/** Finds lines that begin with spaces which Markdown does not know. A line that its author breaks may be verse, and is left. */
export function findOddIndents(body: Body): Finding[] {
  if (!mayBeOdd.test(body.typed)) return [];
  const code = codeLines(body);
  const typed = body.typed.split("\n");
  let offset = 0;
  return body.text.split("\n").flatMap((line, index): Finding[] => {
    const at = offset;
    offset += line.length + 1;
    const written = typed[index] ?? "";
    const [matched = "", character] = indent.exec(written) ?? [];
    const isBroken = [typed[index - 1] ?? "", written].some((one) => /(?:\\| {2}|<br\s*\/?>)$/i.test(one));
    if (character === undefined || isBroken || code.has(index + 1)) return [];
    const fix = `${startOfWords(written.slice(matched.length))} (${numberOf(character)})`;
    return [{ offset: at, rule: "odd-indent", fix }];
  });
}
