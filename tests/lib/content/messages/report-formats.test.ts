import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { Problem } from "#lib/content/messages/problems";
import { formatReport } from "#lib/content/messages/report-formats";

const problems: Problem[] = [
  {
    path: "site.yaml",
    line: 4,
    rule: "wrong-value",
    level: "error",
    ar: "قيمة 100% خطأ:\nسطر.",
    en: "Wrong, 100%.",
  },
  {
    path: "articles/2016/12/a,b:c.md",
    line: 9,
    lastLine: 11,
    column: 3,
    rule: "latin-comma",
    level: "warning",
    ar: "فاصلة.",
    en: "A comma.",
  },
];
const settings = { language: "ar" as const, contentFolder: path.resolve("content") };

describe("a report for GitHub", () => {
  test("is a workflow command for each problem, with the file from the root of the checkout", () => {
    vi.stubEnv("GITHUB_WORKSPACE", "");
    expect(formatReport(problems, "github", settings)).toEqual([
      "::error file=content/site.yaml,line=4,title=wrong-value::قيمة 100%25 خطأ:%0Aسطر.",
      "::warning file=content/articles/2016/12/a%2Cb%3Ac.md,line=9,endLine=11,col=3,title=latin-comma::فاصلة.",
    ]);
    vi.unstubAllEnvs();
  });

  test("has nothing to say of a right publication", () => {
    expect(formatReport([], "github", settings)).toEqual([]);
  });
});

describe("a report as JSON", () => {
  test("is one document with counts and every problem", () => {
    const [text = "", ...rest] = formatReport(problems, "json", { ...settings, language: "en" });
    expect(rest).toEqual([]);
    const read = JSON.parse(text);
    expect(read).toMatchObject({ errors: 1, warnings: 1 });
    expect(read.problems[0]).toEqual({ ...problems[0], message: "Wrong, 100%." });
    expect(read.problems[1]).toMatchObject({ line: 9, lastLine: 11, column: 3, message: "A comma." });
  });

  test("is a document too when there is nothing to report", () => {
    expect(JSON.parse(formatReport([], "json", settings)[0] ?? "")).toEqual({
      errors: 0,
      warnings: 0,
      problems: [],
    });
  });
});

test("a report for people is a line for each problem", () => {
  expect(formatReport(problems, "text", settings)[1]).toBe(
    "articles/2016/12/a,b:c.md:9:3: latin-comma: فاصلة.",
  );
});
