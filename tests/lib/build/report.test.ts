import { describe, expect, test } from "vitest";
import { reportFailure } from "#lib/build/report";
import { PublicationError } from "#lib/content/messages/problems";

const problem = {
  path: "articles/2016/12/a.md",
  line: 3,
  rule: "missing-key",
  ar: "حقل مطلوب.",
  en: "A key is missing.",
};
const error = new PublicationError([
  { ...problem, level: "error" },
  { ...problem, line: 5, level: "warning" },
]);

describe("what the terminal says when nothing was published", () => {
  test.each([
    ["ar", "حقل مطلوب.", "الأخطاء: 1. لم يُنشر شيء"],
    ["en", "A key is missing.", "1 error(s). Nothing was published"],
    ["fr", "حقل مطلوب.", "الأخطاء: 1."],
  ])("in %s: every problem on a line, then the sum", (language, words, sum) => {
    const lines = reportFailure(error, language).split("\n");
    expect(lines.slice(0, 2)).toEqual([
      `articles/2016/12/a.md:3: missing-key: ${words}`,
      `articles/2016/12/a.md:5: missing-key: ${words}`,
    ]);
    expect(lines[2]).toContain(sum);
    expect(lines).toHaveLength(3);
  });

  test("many warnings of one rule do not hide the error", () => {
    const warnings = Array.from({ length: 3000 }, (_, line) => ({
      ...problem,
      line,
      level: "warning" as const,
    }));
    const report = reportFailure(new PublicationError([...warnings, { ...problem, level: "error" }]), "ar");
    expect(report.split("\n")).toEqual([
      "articles/2016/12/a.md:3: missing-key: حقل مطلوب.",
      "تنبيهات من نوع missing-key: 3000. لعرضها: npm run check",
      expect.stringContaining("الأخطاء: 1."),
    ]);
  });

  test("anything else by its message, without a stack", () => {
    expect(reportFailure(new Error("the disk is full"), "ar")).toBe("the disk is full");
    expect(reportFailure("odd", "ar")).toBe("odd");
  });
});
