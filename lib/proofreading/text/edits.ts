import type { Found } from "#lib/proofreading/text/proofread";

/** Replaces `removed` by `added` within one line of a file. Line and column begin at 1. */
export type Edit = { line: number; column: number; removed: string; added: string };

type Change = { index: number; removed: string; added: string };

const blank = /[ \t\u00A0]/;

/** Returns the changes that turn `old` into `wanted`, character by character. Spaces are added and removed, marks replaced. */
function changes(old: string, wanted: string): Change[] {
  const found: Change[] = [];
  let from = 0;
  let to = 0;
  while (from < old.length || to < wanted.length) {
    const removed = old.charAt(from);
    const added = wanted.charAt(to);
    if (removed !== "" && removed === added) {
      from++;
      to++;
    } else if (removed !== "" && (added === "" || blank.test(removed))) {
      found.push({ index: from, removed, added: "" });
      from++;
    } else if (removed === "" || blank.test(added)) {
      found.push({ index: from, removed: "", added });
      to++;
    } else {
      found.push({ index: from, removed, added });
      from++;
      to++;
    }
  }
  return found;
}

/**
 * Returns the edits that apply a finding's correction to the file. Undefined if the file writes one of its characters
 * differently from the text, for example as `&amp;`; a person must then correct it.
 */
export function editsOf({ passage, finding }: Found, lines: readonly string[]): Edit[] | undefined {
  const { index, length, replacement } = finding;
  if (replacement === undefined) return undefined;
  const old = passage.text.slice(index, index + length);
  const edits: Edit[] = [];
  for (const change of changes(old, replacement)) {
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

/** Applies edits to lines. The positions of all edits refer to the lines before any edit. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): string[] {
  const written = [...lines];
  // From the end, so that earlier positions stay valid. Of two edits at one position, the later one is applied first.
  const backwards = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.line - a.line || b.column - a.column || b.order - a.order);
  for (const { line, column, removed, added } of backwards) {
    const old = written[line - 1] ?? "";
    written[line - 1] = old.slice(0, column - 1) + added + old.slice(column - 1 + removed.length);
  }
  return written;
}
