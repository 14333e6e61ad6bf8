import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { publicationFolder } from "../../../support/folders";

const path = "articles/2016/12/x.md";

function report(category: string) {
  const front = `title: خبر\nbyline: مكتب\ndate: 2016-12-01\nsource: وكالة\ncategory: ${category}\n`;
  const root = publicationFolder({ [path]: `---\n${front}---\n\nنص.\n` });
  const { problems } = readPublication({ root });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ rule: "unknown-category", line: 6, path });
  return problems[0];
}

describe("a category that has no such id", () => {
  test.each([
    ["سياسة", "politics"],
    ["السياسة", "politics"],
    ["إقتصاد", "economy"],
    ["politcs", "politics"],
    ["Economy", "economy"],
    ["econmy", "economy"],
  ])("%s: the one id is named", (written, id) => {
    const problem = report(written);
    expect(problem?.ar).toMatch(new RegExp(`اكتب category: ${id}$`));
    expect(problem?.en).toMatch(new RegExp(`Write category: ${id}$`));
  });

  test.each(["رياضة", "sport", "war"])("%s: all ids are listed", (written) => {
    expect(report(written)?.ar).toContain("politics، economy");
  });
});

describe("the kind of a category", () => {
  const read = (kind: string) =>
    readPublication({
      root: publicationFolder({
        "categories.yaml": `- id: politics\n  name: سياسة\n${kind}- id: economy\n  name: اقتصاد\n`,
      }),
    });

  test.each([
    ["", undefined],
    ["  kind:\n", undefined],
    ["  kind: news\n", "news"],
    ["  kind: opinion\n", "opinion"],
  ])("%j", (line, kind) => {
    const { publication, problems } = read(line);
    expect(problems).toEqual([]);
    expect(publication?.categories[0]?.kind).toBe(kind);
  });

  test("is news or opinion, and nothing else", () => {
    const { problems } = read("  kind: رأي\n");
    expect(problems.map(({ rule, line, ar }) => [rule, line, ar])).toEqual([
      ["wrong-value", 3, "قيمة «kind» هي «رأي». اكتب opinion لقسم الرأي، أو news للأخبار، أو احذف السطر."],
    ]);
  });
});
