import { describe, expect, test } from "vitest";
import type { WordRow, WordsFile } from "#lib/search/formats";
import { readWordsFile, toWordsFile } from "#lib/search/words-file";

describe("a file of words", () => {
  test.each<[WordRow[], WordsFile]>([
    [[], ["", "", ""]],
    [[["حلب", "", "##"]], ["حلب", "", "##"]],
    [
      [
        ["#c:science", "", "}#"],
        ["حلب", "ma -ة", "~%"],
        ["دمشق", "", "##"],
      ],
      ["#c:science|حلب|دمشق", "|ma -ة|", "}#|~%|##"],
    ],
  ])("%j is %j, and is read again", (rows, file) => {
    expect(toWordsFile(rows)).toEqual(file);
    expect(readWordsFile(file)).toEqual(rows);
  });
});
