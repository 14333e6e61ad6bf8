import { afterEach, describe, expect, test } from "vitest";
import { strings } from "#lib/config/strings";
import { setWords } from "#lib/config/words";

afterEach(() => setWords());

describe("the words of a publication", () => {
  test("stand in place of the engine's, also inside groups, and all others stay", () => {
    setWords({ latest: "آخر الأخبار", shareWith: { x: "منصة إكس" } });
    expect([strings.latest, strings.shareWith.x]).toEqual(["آخر الأخبار", "منصة إكس"]);
    expect([strings.home, strings.shareWith.telegram]).toEqual(["الرئيسية", "تلغرام"]);
  });

  test("take a number or a name in their placeholder, whatever letters it has", () => {
    setWords({ archiveOf: "أعداد {}", author: "بقلم {}" });
    expect(strings.archiveOf("2016")).toBe("أعداد 2016");
    expect(strings.author("$& {}")).toBe("بقلم $& {}");
  });

  test("go with the publication", () => {
    setWords({ latest: "آخر الأخبار", archiveOf: "أعداد {}", shareWith: { x: "منصة إكس" } });
    setWords();
    expect([strings.latest, strings.archiveOf("2016"), strings.shareWith.x]).toEqual([
      "الأحدث",
      "أرشيف 2016",
      "إكس",
    ]);
  });
});
