import { normaliseLine } from "#lib/content/markdown/arabic/arabic-line";
import { addSpaceAfterNumber, findGluedNumbers } from "#lib/content/markdown/arabic/glued-numbers";

/** From `offset` in the normalised text on, add `by` to get the offset in the typed text. */
type Shift = { offset: number; by: number };

export type NormalisedText = {
  /** The normalised Markdown. It has as many lines as the typed text. */
  text: string;
  /** Converts an offset in `text` to one in the typed text. Both are in UTF-16 units. */
  toTyped(offset: number): number;
};

const fence = /^[\s>]*(?:(?:[-+*•–]|[\d٠-٩]{1,9}[.)-])\s+)*(`{3,}|~{3,})(.*)$/;
const item = /^[\s>]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
const dash = /^[^\p{L}\p{N}–]*–/u;

/** The state after the lines so far: whether the next line is code, or belongs to a list. */
class BlockState {
  #fence = "";
  #line = "";
  #isInList = false;

  isCode(line: string): boolean {
    if (this.#fence !== "") return true;
    return /^(?: {4}|\t)/.test(line) && !this.#isInList;
  }

  /** Returns whether a dash begins a list item: at the start of a block, after an item or a colon, or beside another dash. */
  takesDash(next: string | undefined): boolean {
    return /^[\s>]*$|:\s*$/.test(this.#line) || item.test(this.#line) || dash.test(next ?? "");
  }

  add(line: string): void {
    const [, marks = "", rest = ""] = fence.exec(line) ?? [];
    if (this.#fence !== "") {
      if (marks.startsWith(this.#fence) && rest.trim() === "") this.#fence = "";
      return;
    }
    // After a fence of backticks no backtick may follow (CommonMark 4.5): such a line holds inline code.
    if (marks !== "" && !(marks.startsWith("`") && rest.includes("`"))) this.#fence = marks;
    if (item.test(line)) this.#isInList = true;
    else if (/^\S/.test(line) && this.#line.trim() === "") this.#isInList = false;
    this.#line = line;
  }
}

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}

function mapBack(shifts: readonly Shift[], offset: number): number {
  const last = shifts.findLast((shift) => shift.offset <= offset);
  return offset + (last?.by ?? 0);
}

/** Converts block marks that Arabic keyboards and word processors type to those of Markdown; see {@link normaliseLine}. */
export function normaliseBlocks(typed: string): NormalisedText {
  const state = new BlockState();
  const lines = typed.split("\n");
  const shifts: Shift[] = [];
  let offset = 0;
  let by = 0;
  const glued = findGluedNumbers(lines);
  const normalised = lines.map((line, index) => {
    const spaced = glued.has(index) ? addSpaceAfterNumber(line) : line;
    const read = state.isCode(line) ? line : normaliseLine(spaced, state.takesDash(lines[index + 1]));
    state.add(read);
    if (read !== line) {
      by += line.length - read.length;
      shifts.push({ offset: offset + read.length - countShared(line, read), by });
    }
    offset += read.length + 1;
    return read;
  });
  const text = shifts.length === 0 ? typed : normalised.join("\n");
  return { text, toTyped: (position) => mapBack(shifts, position) };
}
