import { invisibleMarks } from "#lib/content/markdown/arabic/invisible-marks";
import { type Item, readItem } from "#lib/content/markdown/arabic/list-items";

type Member = { index: number; item: Item };
type Run = { indent: number; members: Member[] };

const indentPattern = new RegExp(`^[\\s>${invisibleMarks}]*`);

/** Returns the number of spaces before the first word. A tab counts as four. */
function indentOf(line: string): number {
  const typed = indentPattern.exec(line)?.[0] ?? "";
  return typed.replace(/\t/g, "    ").replace(/[^ ]/g, "").length;
}

/** Returns whether a list can begin with an item. One that does not count from 1 must be clear without the other lines. */
function canBegin({ number, isGlued }: Item, startsBlock: boolean): boolean {
  return number === undefined || number === 1 || (startsBlock && !isGlued);
}

function follows(item: Item, before: Item | undefined): boolean {
  if (before === undefined || item.mark !== before.mark) return false;
  return item.number === undefined || item.number === (before.number ?? 0) + 1;
}

/** Collects items into runs. Items that are indented more belong to a run inside the item above. */
class Runs {
  readonly found = new Map<number, string>();
  #open: Run[] = [];

  #closeLast(): void {
    const { members } = this.#open.pop() ?? { members: [] };
    if (members.length < 2) return;
    for (const { index, item } of members) if (!item.isStandard) this.found.set(index, item.written);
  }

  /** Closes the runs that a line with this indent does not belong to. Returns the run at the same indent. */
  #runAt(indent: number): Run | undefined {
    while (indent < (this.#open.at(-1)?.indent ?? 0)) this.#closeLast();
    const last = this.#open.at(-1);
    return last !== undefined && indent <= last.indent + 1 ? last : undefined;
  }

  add(line: string, index: number, startsBlock: boolean): void {
    const indent = indentOf(line);
    const run = this.#runAt(indent);
    const item = readItem(line);
    if (item !== undefined && follows(item, run?.members.at(-1)?.item)) {
      run?.members.push({ index, item });
      return;
    }
    if (run !== undefined) this.#closeLast();
    if (item !== undefined && canBegin(item, startsBlock))
      this.#open.push({ indent, members: [{ index, item }] });
  }

  close(): void {
    while (this.#open.length > 0) this.#closeLast();
  }
}

/**
 * Returns the lines of a text that are items of a list but not in standard Markdown, by index, with the line in standard
 * Markdown: `1- أول`, `(٢) ثان`, `1.أول`, `● أول`. A single line could be a date, a score or a reference. So at least two
 * lines must follow each other, with the same mark, and numbers must be consecutive.
 */
export function findListRuns(lines: readonly string[]): ReadonlyMap<number, string> {
  const runs = new Runs();
  let startsBlock = true;
  for (const [index, line] of lines.entries()) {
    const isBlank = /^[\s>]*$/.test(line);
    if (!isBlank) runs.add(line, index, startsBlock);
    startsBlock = isBlank;
  }
  runs.close();
  return runs.found;
}
