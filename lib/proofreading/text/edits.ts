import type { Found } from "#lib/proofreading/text/proofread";

/** At a place of a file (line and column from 1), `removed` gives way to `added`; it never reaches over a line's end. */
export type Edit = { line: number; column: number; removed: string; added: string };

type Change = { index: number; removed: string; added: string };

const blank = /[ \t\u00A0]/;

/** What to do, character by character, to make `old` into `wanted`: marks change, spaces come and go. */
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
 * The edits that write a finding's correction into the file; undefined where a character of it stands in the file
 * otherwise than in the text, so that a person has to do it.
 */
export function editsOf({ passage, finding }: Found, lines: readonly string[]): Edit[] | undefined {
  const { index, length, replacement } = finding;
  if (replacement === undefined) return undefined;
  const old = passage.text.slice(index, index + length);
  const edits: Edit[] = [];
  for (const change of changes(old, replacement)) {
    const at = index + change.index;
    // What is added stands behind the character before it: between them there may be marks of Markdown.
    const isAddition = change.removed === "";
    const place = passage.placeOf(isAddition ? at - 1 : at);
    if (place === undefined) return undefined;
    const { line } = place;
    const column = place.column + (isAddition ? 1 : 0);
    const written = (lines[line - 1] ?? "").slice(place.column - 1, place.column);
    if (written !== passage.text.charAt(isAddition ? at - 1 : at)) return undefined;
    edits.push({ line, column, removed: change.removed, added: change.added });
  }
  return edits;
}

/** The lines with the edits written in; the places of all edits are those of the lines as they were. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): string[] {
  const written = [...lines];
  // From the end, so that each place is still right; of two at one place the later one comes first.
  const backwards = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.line - a.line || b.column - a.column || b.order - a.order);
  for (const { line, column, removed, added } of backwards) {
    const old = written[line - 1] ?? "";
    written[line - 1] = old.slice(0, column - 1) + added + old.slice(column - 1 + removed.length);
  }
  return written;
}
