import type { Table, TableCell } from "mdast";
import { isPairing, isScore, isTeam } from "#lib/arabic/direction/result-lines";
import { isLeftToRight } from "#lib/arabic/words/text";

/** The heads of a column of scores between two columns of teams. */
const scoreHead = /^(?:ال)?(?:نتيجة|نتائج|أهداف)$|^[×xX–-]?$|^ضد$/;

/** The heads of columns of teams. Two of them and a column of results give the order of the teams. */
const teamHead =
  /^(?:ال)?(?:فريق(?: (?:ال)?(?:أول|ثاني|مضيف|ضيف))?|مضيف|ضيف|خصم|منافس|أول|ثاني|أ|ب)$|^صاحب الأرض$/;

function isArabicPairing(text: string): boolean {
  return isPairing(text) && !isLeftToRight(text);
}

/**
 * Returns the cells of a table that are the score of two teams and nothing else. Their numbers stand in the order of the teams,
 * from right to left: below «أ – ب», beside it, between the cells of the two teams, or in a row with both.
 */
export function resultCells(table: Table, textOf: (cell: TableCell) => string): Set<TableCell> {
  const rows = table.children.map((row) => row.children.map((cell) => textOf(cell).trim()));
  const [heads = []] = rows;
  const found = new Set<TableCell>();
  for (const [place, texts] of rows.entries()) {
    const teams = texts.filter((text, column) => teamHead.test(heads[column] ?? "") && isTeam(text));
    const hasPairing = texts.some(isArabicPairing);
    for (const [column, text] of texts.entries()) {
      const cell = table.children[place]?.children[column];
      if (cell === undefined || !isScore(text)) continue;
      const [head = "", before = "", after = ""] = [heads[column], texts[column - 1], texts[column + 1]];
      const namesTeams = (isTeam(before) && isTeam(after)) || teams.length === 2;
      if (hasPairing || isArabicPairing(head) || (scoreHead.test(head) && namesTeams)) found.add(cell);
    }
  }
  return found;
}
