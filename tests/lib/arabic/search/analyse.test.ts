import { describe, expect, test } from "vitest";
import { analyse } from "#lib/arabic/search/analyse";
import { bucketKey } from "#lib/arabic/search/bucket-key";
import { spellingOf } from "#lib/arabic/search/spelling";
import { unpackAnalysis } from "#lib/arabic/search/unpack-analysis";
import { getVocabulary } from "#lib/arabic/search/vocabulary";

function stemsOf(exact: string): string[] {
  return unpackAnalysis(analyse(exact).analysis, spellingOf(exact)).stems.map(({ stem }) => stem);
}

describe("the analysis of a word", () => {
  test.each([
    ["والوزراء", ["وزرا", "وزير"]],
    ["مدرستها", ["مدرسه", "مدارس"]],
    ["سيعلن", ["يعلن", "~علن", "اعلن"]],
    ["اللبنانيون", ["لبناني", "لبنان"]],
    ["سورية", ["سوريا"]],
    ["قاضٍ", ["قاضي"]],
  ])("%s has the stems %j", (word, stems) => {
    expect(stemsOf(word.replace("ٍ", ""))).toEqual(expect.arrayContaining(stems));
  });

  test.each([
    ["حر", "ب-"],
    ["بحر", "-ين"],
    ["مكتب", "-ات"],
    ["جنة", "ل-"],
  ])("%s is another word with %s", (word, letters) => {
    expect(analyse(word).analysis.split(" ")).toContain(letters);
  });

  test.each(["وزارة", "فيلم", "لجنة", "كريم", "البحرين"])("%s is not taken apart", (word) => {
    expect(stemsOf(word).filter((stem) => spellingOf(word).slice(1) === stem)).toEqual([]);
  });

  test("is empty for an unknown word", () => {
    expect(analyse("خنفشار")).toEqual({ analysis: "", bucketKeys: [bucketKey("خنفشار")] });
  });
});

test("a word stands in the bucket of each of its stems", () => {
  const words = [...getVocabulary().lexicon.keys()].filter(
    (word, index) => index % 20 === 0 && !word.startsWith("~"),
  );
  const joined = words.flatMap((word) => [word, `و${word}`, `ال${word}`, `${word}ها`]);
  expect(joined.length).toBeGreaterThan(2000);
  const missing = joined.filter((word) => {
    const { bucketKeys } = analyse(word);
    return stemsOf(word).some((stem) => !bucketKeys.includes(bucketKey(stem)));
  });
  expect(missing).toEqual([]);
});
