import { type LineContext, normaliseLine } from "#lib/content/markdown/arabic/arabic-line";
import { ListIndents } from "#lib/content/markdown/arabic/list-indents";
import { findListRuns } from "#lib/content/markdown/arabic/list-runs";

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
/** A heading, a divider or a fence of code: the next line begins a block. */
const whole = /^[\s>]*(?:#{1,6}(?:\s|$)|(?:[-*_][ \t]*){3,}$|`{3}|~{3})/;

function quoteDepth(line: string): number {
  return /^[\s>]*/.exec(line)?.[0].replace(/[^>]/g, "").length ?? 0;
}

/** The state after the lines so far: whether the next line is code, or belongs to a list. */
class BlockState {
  #fence = "";
  #line = "";
  #isInList = false;

  isCode(line: string): boolean {
    if (this.#fence !== "") return true;
    return /^(?: {4}|\t)/.test(line) && !this.#isInList;
  }

  /** Returns what the lines so far allow `line` to begin. `next` is the line after it. */
  contextOf(line: string, next: string | undefined): LineContext {
    const before = this.#line;
    const isAfterBlank = /^[\s>]*$/.test(before) || quoteDepth(line) > quoteDepth(before);
    const startsBlock = isAfterBlank || whole.test(before);
    return {
      startsBlock,
      isInList: this.#isInList,
      // At the start of a block, after an item or a colon, or beside another dash.
      takesDash: /^[\s>]*$|:\s*$/.test(before) || item.test(before) || dash.test(next ?? ""),
      takesDivider: startsBlock,
    };
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
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset + (shifts[low - 1]?.by ?? 0);
}

/** Converts block marks that Arabic keyboards and word processors type to those of Markdown; see {@link normaliseLine}. */
export function normaliseBlocks(typed: string): NormalisedText {
  const state = new BlockState();
  const lines = typed.split("\n");
  const shifts: Shift[] = [];
  let offset = 0;
  let by = 0;
  const items = findListRuns(lines);
  const indents = new ListIndents();
  const read = (line: string, index: number) => {
    if (state.isCode(line)) return line;
    const context = state.contextOf(line, lines[index + 1]);
    return indents.add(normaliseLine(items.get(index) ?? line, context));
  };
  const normalised = lines.map((line, index) => {
    const written = read(line, index);
    state.add(written);
    if (written !== line) {
      by += line.length - written.length;
      shifts.push({ offset: offset + written.length - countShared(line, written), by });
    }
    offset += written.length + 1;
    return written;
  });
  const text = shifts.length === 0 ? typed : normalised.join("\n");
  return { text, toTyped: (position) => mapBack(shifts, position) };
}
