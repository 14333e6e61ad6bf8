import type { WordRow, WordsFile } from "#lib/search/formats";

/** Neither words nor analyses nor packed postings have it. */
const separator = "|";

/** Returns the file of some words. Entries of one kind stand together, since they are then a seventh smaller when compressed. */
export function toWordsFile(rows: readonly WordRow[]): WordsFile {
  const column = (index: 0 | 1 | 2) => {
    const entries = rows.map((row) => row[index]);
    return entries.every((entry) => entry === "") ? "" : entries.join(separator);
  };
  return [column(0), column(1), column(2)];
}

/** Returns the words of a file. */
export function readWordsFile(file: WordsFile): WordRow[] {
  if (file[0] === "") return [];
  const [words = [], analyses = [], postings = []] = file.map((column) => column.split(separator));
  return words.map((exact, index) => [exact, analyses[index] || "", postings[index] || ""]);
}
