import { type ItemStart, isNextItem, itemStarts } from "#lib/proofreading/markdown/item-starts";
import type { ParagraphLine } from "#lib/proofreading/markdown/paragraph-lines";

/** Returns the item as Markdown. A number and a bullet are replaced, a letter or word stays. */
function write({ place, rest }: ItemStart, shown: string): string {
  if (rest === undefined) return `- ${shown}`;
  return `${place === undefined ? "-" : `${place}.`} ${rest.trim()}`;
}

/** Finds two lines of a paragraph that begin as items of one list, which a page shows as one line. */
export function findUnlistedItems(
  lines: readonly ParagraphLine[],
): { first: ParagraphLine; fix: string } | undefined {
  let before: { index: number; line: ParagraphLine; starts: ItemStart[] } | undefined;
  for (const [index, line] of lines.entries()) {
    const isJoined = index > 0 && lines[index - 1]?.end !== "hard";
    const starts = itemStarts(line.shown);
    if (before !== undefined && isJoined) {
      const { starts: earlier, line: first, index: last } = before;
      const one = earlier.find((start) => starts.some((next) => isNextItem(next, start, index === last + 1)));
      if (one !== undefined) return { first, fix: write(one, first.shown) };
    }
    if (starts.length > 0) before = { index, line, starts };
  }
  return undefined;
}
