import { getChanges } from "#lib/arabic/words/typing-changes";
import type { Found } from "#lib/proofreading/text/found";

/** Replaces `removed` by `added` within one line of a file. Line and column begin at 1. */
export type Edit = { line: number; column: number; removed: string; added: string };

/**
 * Returns the edits that apply a finding's correction to the file. Undefined if the file writes one of its characters
 * differently from the text, for example as `&amp;`; a person must then correct it.
 */
export function editsOf({ passage, finding }: Found, lines: readonly string[]): Edit[] | undefined {
  const { index, length, replacement } = finding;
  if (replacement === undefined) return undefined;
  const old = passage.text.slice(index, index + length);
  const edits: Edit[] = [];
  for (const change of getChanges(old, replacement)) {
    const at = index + change.index;
    // An addition goes directly after the previous character, because Markdown marks may follow it.
    const isAddition = change.removed === "";
    const position = passage.positionOf(isAddition ? at - 1 : at);
    if (position === undefined) return undefined;
    const { line } = position;
    const column = position.column + (isAddition ? 1 : 0);
    const written = (lines[line - 1] ?? "").slice(position.column - 1, position.column);
    if (written !== passage.text.charAt(isAddition ? at - 1 : at)) return undefined;
    edits.push({ line, column, removed: change.removed, added: change.added });
  }
  return edits;
}

/** Applies the edits of one line. An addition goes before a removal at the same column. */
function editLine(text: string, edits: readonly Edit[]): string {
  const backwards = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.column - a.column || b.removed.length - a.removed.length || b.order - a.order);
  const parts: string[] = [];
  let end = text.length;
  for (const { column, removed, added } of backwards) {
    parts.push(text.slice(column - 1 + removed.length, end), added);
    end = column - 1;
  }
  return text.slice(0, end) + parts.reverse().join("");
}

/** Applies edits to lines. The positions of all edits refer to the lines before any edit. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): string[] {
  const byLine = new Map<number, Edit[]>();
  for (const edit of edits) {
    const own = byLine.get(edit.line);
    if (own === undefined) byLine.set(edit.line, [edit]);
    else own.push(edit);
  }
  return lines.map((text, index) => editLine(text, byLine.get(index + 1) ?? []));
}
