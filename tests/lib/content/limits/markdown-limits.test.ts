import { describe, expect, test } from "vitest";
import { defaultLimits, limitsOf } from "#lib/config/site";
import { findMarkdownLimit } from "#lib/content/limits/markdown-limits";

const small = limitsOf({ limits: { nesting: 3, items: 5, definitions: 2, marks: 50 } });

/** Returns the rule and line of the limit that a text passes. */
function limitOf(text: string, limits = small): string[] {
  return findMarkdownLimit(text.split("\n"), 1, "a.md", limits).map(({ rule, line }) => `${rule}:${line}`);
}

function repeat(count: number, line: string): string {
  return Array.from({ length: count }, () => line).join("\n");
}

describe("a text", () => {
  test.each([
    ["> > > أ", []],
    ["> > > > أ", ["too-nested:1"]],
    ["- - - أ", []],
    ["- - - - أ", ["too-nested:1"]],
    ["- أ\n  - ب\n    - ج", []],
    ["- أ\n  - ب\n    - ج\n      - د", ["too-nested:4"]],
    ["- أ\n- ب\n- ج\n- د", []],
    ["1. أ\n  1. ب\n    1. ج\n      1. د", ["too-nested:4"]],
    ["- > - > أ", ["too-nested:1"]],
    ["- * - *", ["too-nested:1"]],
    ["> - أ\n>   - ب\n>     - ج", ["too-nested:3"]],
    ["*أ *ب *ج د* هـ* و*", []],
    ["*أ *ب *ج *د ه* و* ز* ح*", ["too-nested:1"]],
    ["*أ *ب *ج *د *هـ", []],
    ["- - - -", []],
    ["* * * * *", []],
    [repeat(5, "- أ"), []],
    [repeat(6, "- أ"), ["too-many-items:6"]],
    [repeat(6, "(١) أ"), ["too-many-items:6"]],
    [repeat(5, "أ\n"), []],
    [repeat(6, "أ\n"), ["too-many-items:11"]],
    [`|أ|ب|\n|-|-|\n${repeat(4, "|أ|ب|")}`, []],
    [`|أ|ب|\n|-|-|\n${repeat(6, "|أ|ب|")}`, ["too-many-items:7"]],
    ["[a]: /b\n[c]: /d", []],
    ["[a]: /b\n[c]: /d\n[^1]: أ", ["too-many-definitions:3"]],
    ["[أ](/b)".repeat(5), []],
    [`${"[أ](/b)".repeat(5)}\n[أ](/b)`, ["too-many-marks:2"]],
    [`${"[أ](/b)".repeat(5)}\n\n[أ](/b)`, []],
    [repeat(51, "\n"), ["too-many-items:51"]],
  ] as const)("%j: %j", (text, wanted) => {
    expect(limitOf(text)).toEqual(wanted);
  });

  test.each([
    ["- أ\n  - ب", 490, true],
    ["- أ\n  - ب", 510, false],
    ["- أ\n\n  > ب", 400, true],
    ["- أ\n\n  > ب", 430, false],
    ["> - أ\n> - ب\n", 250, true],
    ["> - أ\n> - ب\n", 400, false],
    ["- أ", 10_000, true],
    ["> أ\n", 5_000, true],
  ])("%j, %i times: %s", (lines, count, isRead) => {
    expect(limitOf(repeat(count, lines), defaultLimits).length).toBe(isRead ? 0 : 1);
  });

  test("of a newspaper is far from every limit", () => {
    const article = repeat(
      300,
      "قال **الوزير** في [بيان](https://a.b/c) إن «العمل مستمر».\n\n- بند\n  - فرعي\n",
    );
    expect(limitOf(article, defaultLimits)).toEqual([]);
  });
});

test("a problem names the key that allows more, in both languages", () => {
  const [problem] = findMarkdownLimit(["> > > > أ"], 9, "a.md", small);
  expect(problem).toMatchObject({ path: "a.md", line: 9, level: "error" });
  expect(problem?.ar).toContain("nesting");
  expect(problem?.en).toContain("nesting");
});
