import type { ParagraphLine } from "#lib/proofreading/markdown/paragraph-lines";

/** Returns the cells of a row of a spreadsheet, with tabs between them. Two cells may be the halves of a verse. */
function tabbedCells(typed: string): string[] {
  const cells = typed.includes("|") ? [] : typed.split(/\t+/).map((cell) => cell.trim());
  return cells.length > 2 ? cells : [];
}

/** Returns the number of cells of a row; 0 for a line of text. A `|` at the start or end borders no other cell. */
function cellsOf(typed: string): number {
  const row = typed.replace(/\\\|/g, "").trim();
  if (!row.includes("|")) return tabbedCells(typed).length;
  return row.replace(/^\|/, "").replace(/\|$/, "").split("|").length;
}

/** Returns the header of a table in Markdown. */
function headerOf(typed: string): string {
  const cells = tabbedCells(typed);
  return cells.length > 0 ? `| ${cells.join(" | ")} |` : typed;
}

/** A row between header and cells, with dashes of any kind or the wrong number of cells. */
function isRule(typed: string): boolean {
  return /^[\s|:ـ–—-]+$/.test(typed) && typed.includes("|");
}

/**
 * Finds rows of a table that a page shows as text, because the row of dashes below the header is missing or has another number
 * of cells, or because tabs part the cells.
 */
export function findTableRows(
  lines: readonly ParagraphLine[],
): { first: ParagraphLine; fix: string } | undefined {
  for (const [index, first] of lines.entries()) {
    const next = lines[index + 1];
    const cells = cellsOf(first.typed);
    // A header of one cell is certain only above a row of dashes with more.
    const isNarrow = cells === 1 && /^\|.*\|$/.test(first.typed) && isRule(next?.typed ?? "");
    if ((cells < 2 && !isNarrow) || isRule(first.typed)) continue;
    const fix = `${headerOf(first.typed)} ⏎ |${"---|".repeat(cells)}`;
    if (lines.length === 1 && /^\|.*\|$/.test(first.typed)) return { first, fix };
    if (next === undefined) continue;
    const third = lines[index + 2];
    const isBordered = first.typed.startsWith("|") && next.typed.startsWith("|");
    const isMany = cells > 2 || (third !== undefined && cellsOf(third.typed) === cells);
    const isRow = isRule(next.typed) || (cellsOf(next.typed) === cells && (isBordered || isMany));
    if (isRow) return { first, fix };
  }
  return undefined;
}
