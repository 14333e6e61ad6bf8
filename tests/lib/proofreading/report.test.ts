import { describe, expect, test } from "vitest";
import { formatProblem, type Problem } from "#lib/content/messages/problems";
import { countCorrections, listAll, listShortly, showCorrections, summarise } from "#lib/proofreading/report";

function problem(path: string, line: number, rule: string, more: Partial<Problem> = {}): Problem {
  return { path, line, rule, level: "warning", ar: "نص", en: "text", ...more };
}

function many(count: number, path: string, rule: string): Problem[] {
  return Array.from({ length: count }, (_, index) => problem(path, index + 1, rule));
}

describe("the list of problems", () => {
  test("has one line for each, up to 20 of one rule in a file", () => {
    const problems = [...many(20, "a.md", "latin-comma"), ...many(20, "b.md", "latin-comma")];
    expect(listShortly(problems, "ar")).toEqual(problems.map((one) => formatProblem(one, "ar")));
  });

  test("shows the first of more than 20, with their number", () => {
    const problems = [problem("a.md", 1, "tatweel"), ...many(21, "a.md", "latin-comma")];
    expect(listShortly(problems, "ar")).toEqual([
      "a.md:1: tatweel: نص",
      "a.md:1: latin-comma: نص (وتتكرر في هذا الملف، ومجموعها 21. لعرضها كلها: npm run check -- --all)",
    ]);
    expect(listShortly(problems, "en")[1]).toContain("21 in all; --all shows them");
  });

  test("is complete on demand", () => {
    expect(listAll(many(50, "a.md", "latin-comma"), "ar")).toHaveLength(50);
  });

  test("says what --fix corrects", () => {
    expect(listShortly([problem("a.md", 1, "latin-comma", { fixable: true, column: 3 })], "en")).toEqual([
      "a.md:1:3: latin-comma [--fix]: text",
    ]);
  });

  test.each([
    ["سطر\nسطر\r\n  سطر", "سطر سطر سطر"],
    ["قال\u001b[31m نعم", "قال[31m نعم"],
    ["قال \u202eنعم", "قال نعم"],
    ["أ\tب", "أ ب"],
  ])("is of single lines that a terminal shows as they are: %j", (ar, shown) => {
    expect(formatProblem(problem("a.md", 1, "tatweel", { ar }), "ar")).toBe(`a.md:1: tatweel: ${shown}`);
  });
});

describe("the summary", () => {
  test("counts each rule, errors first, then the most frequent", () => {
    const problems = [
      ...many(3, "a.md", "tatweel"),
      ...many(5, "b.md", "latin-comma").map((one): Problem => ({ ...one, fixable: true })),
      problem("c.md", 1, "latin-comma"),
      problem("c.md", 1, "picture-alt", { level: "error" }),
    ];
    expect(summarise(problems, "ar")).toEqual([
      "",
      "عدد كل نوع:",
      "  picture-alt: 1",
      "  latin-comma: 6 (يصلح --fix منها 5)",
      "  tatweel: 3",
      "لإصلاح ما بجانبه [--fix]: npm run check -- --fix (ولرؤية التعديلات قبل كتابتها: --dry-run).",
      "الأخطاء: 1، التنبيهات: 9.",
    ]);
  });

  test("of a right publication is one line", () => {
    expect(summarise([], "ar")).toEqual(["لا أخطاء ولا تنبيهات."]);
    expect(summarise([], "en")).toEqual(["0 error(s), 0 warning(s)."]);
  });
});

test("corrections are shown as a diff below their place", () => {
  const changed = [{ line: 9, old: "قال ,ثم", fixed: "قال، ثم" }];
  const corrections = [{ path: "a.md", root: "/", diskPath: "/a.md", text: "", changed }];
  expect(showCorrections(corrections)).toEqual(["a.md:9", "- قال ,ثم", "+ قال، ثم"]);
  expect(countCorrections(corrections)).toEqual({ lines: 1, files: 1 });
});
