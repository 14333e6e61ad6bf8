import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";

/** The conflict markers of `git merge`: seven signs at the start of a line, alone or before a space and a name. */
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

/** The lines (from 0) inside the code blocks of Markdown. A block that is never closed ends with the file. */
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

/**
 * The lines (from 0) of conflict markers. `complete` holds a list for each conflict from «<<<<<<<» to «>>>>>>>», `lone`
 * the markers without a partner.
 */
function groupMarks(lines: readonly string[]): { complete: number[][]; lone: number[] } {
  const complete: number[][] = [];
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
      complete.push(group);
      group = [];
    }
  }
  lone.push(...group.slice(0, 1));
  return { complete, lone };
}

/**
 * Returns an error for each merge conflict in a file, with the lines of its markers. A complete conflict counts everywhere,
 * also in a code block; an article that shows one on purpose indents it by a space. A lone marker remains when an editor
 * resolves a conflict only in part; in a code block it is a quotation and does not count.
 */
export function findConflicts(lines: readonly string[], path: string): Problem[] {
  // Most files have no markers; this test avoids the work below.
  if (!lines.some((line) => line.startsWith("<<<<<<<") || line.startsWith(">>>>>>>"))) return [];
  const { complete, lone } = groupMarks(lines);
  const code = lone.length === 0 ? new Set<number>() : codeLines(lines);
  const found = [...complete, ...lone.filter((index) => !code.has(index)).map((index) => [index])];
  return found
    .sort(([a = 0], [b = 0]) => a - b)
    .map((group) => group.map((index) => index + 1))
    .map((group) => rules.mergeConflict(path, group[0] ?? 1, group.join(", ")));
}
