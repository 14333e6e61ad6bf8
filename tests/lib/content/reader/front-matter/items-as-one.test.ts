import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { publicationFolder } from "../../../../support/folders";

const path = "articles/2016/12/x.md";

function report(byline: string, rest = "") {
  const front = `title: خبر\nbyline: ${byline}\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n${rest}`;
  const root = publicationFolder({ [path]: `---\n${front}---\n\nنص.\n` });
  const { problems, publication } = readPublication({ root });
  return { problems, article: publication?.articles.find((one) => one.path === path) };
}

describe("a list with an Arabic comma", () => {
  test.each([
    ["[أحمد، علي]", "byline: [أحمد, علي]"],
    ["[أحمد، علي، سمر]", "byline: [أحمد, علي, سمر]"],
    ["[أحمد، علي, سمر]", "byline: [أحمد, علي, سمر]"],
    ["[أحمد؛ علي]", "byline: [أحمد, علي]"],
    ["\n  - أحمد، علي", "byline: [أحمد, علي]"],
  ])("byline: %s", (byline, fixed) => {
    const { problems, article } = report(byline);
    expect(problems.map(({ rule, level }) => [rule, level])).toEqual([["items-as-one", "error"]]);
    expect(problems[0]?.ar).toContain(fixed);
    expect(article).toBeUndefined();
    expect(report(fixed.replace("byline: ", "")).problems).toEqual([]);
  });

  test("tags", () => {
    const { problems } = report("أحمد", "tags: [شحن، قمح, سفن]\n");
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([["tags-as-one", 7]]);
    expect(problems[0]?.ar).toContain("tags: [شحن, قمح, سفن]");
  });

  test("old addresses", () => {
    const { problems } = report("أحمد", "aliases: [/a/، /b/]\n");
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([["items-as-one", 7]]);
    expect(problems[0]?.ar).toContain("aliases: [/a/, /b/]");
  });
});

test("a byline without brackets is published with its comma, and reported", () => {
  const { problems, article } = report("سمر الخطيب، دمشق");
  expect(problems.map(({ rule, level, line }) => [rule, level, line])).toEqual([
    ["byline-as-one", "warning", 3],
  ]);
  expect(problems[0]?.ar).toContain("byline: [سمر الخطيب, دمشق]");
  expect(article?.byline).toEqual(["سمر الخطيب، دمشق"]);
});

test.each(["أحمد", "[أحمد, علي]", "سمر الخطيب ووكالات", "[أحمد]"])("byline: %s is right", (byline) => {
  expect(report(byline).problems).toEqual([]);
});
