import { meantLine } from "#lib/content/markdown/arabic/arabic-line";
import { findGluedNumbers, partNumber } from "#lib/content/markdown/arabic/glued-numbers";

/** At `offset` of the text that was meant, `by` more characters were typed than stand before it. */
type Shift = { offset: number; by: number };

export type MeantText = {
  /** The Markdown that was meant; it has the lines of what was typed. */
  text: string;
  /** Where in the text as typed a place of `text` stands. */
  toTyped(offset: number): number;
};

const fence = /^[\s>]*(?:(?:[-+*•–]|[\d٠-٩]{1,9}[.)-])\s+)*(`{3,}|~{3,})(.*)$/;
const item = /^[\s>]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
const dash = /^[^\p{L}\p{N}–]*–/u;

/** What the lines above say of the next one: is it code, does it belong to a list? */
class Above {
  #fence = "";
  #line = "";
  #isInList = false;

  isCode(line: string): boolean {
    if (this.#fence !== "") return true;
    return /^(?: {4}|\t)/.test(line) && !this.#isInList;
  }

  /** A dash begins an item at the start of a block, after another item or a colon, and beside another dash. */
  takesDash(next: string | undefined): boolean {
    return /^[\s>]*$|:\s*$/.test(this.#line) || item.test(this.#line) || dash.test(next ?? "");
  }

  add(line: string): void {
    const [, marks = "", rest = ""] = fence.exec(line) ?? [];
    if (this.#fence !== "") {
      if (marks.startsWith(this.#fence) && rest.trim() === "") this.#fence = "";
      return;
    }
    // A fence of backticks has none behind it (CommonMark 4.5): those are code inside a line.
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

/** Reads the blocks of a text as Arabic keyboards and word processors type them; see {@link meantLine}. */
export function readBlocks(typed: string): MeantText {
  const above = new Above();
  const lines = typed.split("\n");
  const shifts: Shift[] = [];
  let offset = 0;
  let by = 0;
  const glued = findGluedNumbers(lines);
  const meant = lines.map((line, index) => {
    const parted = glued.has(index) ? partNumber(line) : line;
    const read = above.isCode(line) ? line : meantLine(parted, above.takesDash(lines[index + 1]));
    above.add(read);
    if (read !== line) {
      by += line.length - read.length;
      shifts.push({ offset: offset + read.length - countShared(line, read), by });
    }
    offset += read.length + 1;
    return read;
  });
  const text = shifts.length === 0 ? typed : meant.join("\n");
  return { text, toTyped: (place) => mapBack(shifts, place) };
}
