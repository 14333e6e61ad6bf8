import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";

/** What `git merge` writes at the start of a line: seven marks, then nothing or a space and a name. */
const marks = {
  open: /^<{7}(?:\s|$)/,
  base: /^\|{7}(?:\s|$)/,
  middle: /^={7}(?:\s|$)/,
  close: /^>{7}(?:\s|$)/,
} as const;

type Mark = keyof typeof marks;

const codeFence = /^ {0,3}(`{3,}|~{3,})(.*)$/;

function markOf(line: string): Mark | undefined {
  if (marks.open.test(line)) return "open";
  if (marks.close.test(line)) return "close";
  if (marks.middle.test(line)) return "middle";
  return marks.base.test(line) ? "base" : undefined;
}

/** The lines (from 0) inside the code blocks of Markdown. A block that is never closed reaches to the end. */
function codeLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const [, found = "", rest = ""] = codeFence.exec(line) ?? [];
    if (fence !== undefined) {
      const closes = found.startsWith(fence) && rest.trim() === "";
      if (closes) fence = undefined;
      else inside.add(index);
    } else if (found !== "") fence = found;
  }
  return inside;
}

/** The marks of whole conflicts (from «<<<<<<<» to «>>>>>>>») and marks that stand alone, each as lines from 0. */
function groupMarks(lines: readonly string[]): { whole: number[][]; lone: number[] } {
  const whole: number[][] = [];
  const lone: number[] = [];
  let group: number[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = markOf(line);
    if (mark === undefined) continue;
    if (mark === "open") {
      lone.push(...group.slice(0, 1));
      group = [index];
    } else if (group.length === 0) {
      // Alone, «=======» underlines a heading and «|||||||» is a row of empty cells.
      if (mark === "close") lone.push(index);
    } else {
      group.push(index);
      if (mark !== "close") continue;
      whole.push(group);
      group = [];
    }
  }
  lone.push(...group.slice(0, 1));
  return { whole, lone };
}

/**
 * An error for each merge conflict that is left in a file, with the lines of its marks. A whole conflict is one anywhere,
 * in a code block too: an article that shows one on purpose indents it by a space. One mark alone is what a hasty editor
 * leaves of a conflict; in a code block it is a quotation.
 */
export function findConflicts(lines: readonly string[], path: string): Problem[] {
  // Most files have none: one look at each line is enough.
  if (!lines.some((line) => line.startsWith("<<<<<<<") || line.startsWith(">>>>>>>"))) return [];
  const { whole, lone } = groupMarks(lines);
  const code = lone.length === 0 ? new Set<number>() : codeLines(lines);
  const found = [...whole, ...lone.filter((index) => !code.has(index)).map((index) => [index])];
  return found
    .sort(([a = 0], [b = 0]) => a - b)
    .map((group) => group.map((index) => index + 1))
    .map((group) => rules.mergeConflict(path, group[0] ?? 1, group.join(", ")));
}
