import { describe, expect, test } from "vitest";
import { findConflicts } from "#lib/content/reader/conflicts";
import { readPublication } from "#lib/content/reader/read";
import { check } from "#lib/proofreading/check";
import { publicationFolder, temporaryFolder } from "../../../support/folders";
import { readInvalid } from "../messages/faults";

function linesOf(text: string): string[] {
  return findConflicts(text.split("\n"), "x.md").map(({ en }) => /lines? ([\d, ]+)\)/.exec(en)?.[1] ?? "");
}

const whole = "<<<<<<< HEAD\nقمح\n=======\nشعير\n>>>>>>> desk";

describe("a merge conflict is named with the lines of its marks", () => {
  test.each([
    ["of two sides", whole, ["1, 3, 5"]],
    ["with their common origin", whole.replace("=======", "||||||| 4b825dc\nرز\n======="), ["1, 3, 5, 7"]],
    ["without names", whole.replace(" HEAD", "").replace(" desk", ""), ["1, 3, 5"]],
    ["twice", `${whole}\n\n${whole}`, ["1, 3, 5", "7, 9, 11"]],
    ["one of them half resolved", `<<<<<<< HEAD\nنص\n${whole}`, ["1", "3, 5, 7"]],
    ["a lone beginning", "نص\n<<<<<<< HEAD", ["2"]],
    ["a beginning and a divider", "<<<<<<< HEAD\nنص\n=======\nنص", ["1"]],
    ["a lone end", "نص\n>>>>>>> desk\n", ["2"]],
    ["in a code block", `\`\`\`\n${whole}\n\`\`\``, ["2, 4, 6"]],
    ["around a fence of code", "<<<<<<< HEAD\n```js\n=======\n```ts\n>>>>>>> desk\nx\n```", ["1, 3, 5"]],
    ["alone after a code block", "~~~\nx\n~~~\n>>>>>>> desk", ["4"]],
  ])("%s", (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  test.each([
    ["an underlined heading", "عنوان\n======="],
    ["a row of empty cells", "|||||||"],
    ["seven marks and a letter", "<<<<<<<HEAD\nنص\n>>>>>>>x"],
    ["eight marks", "<<<<<<<< HEAD\n>>>>>>>> desk"],
    ["marks behind a space", ` ${whole.replaceAll("\n", "\n ")}`],
    ["one mark in a code block", "```\n<<<<<<< HEAD\n```"],
    ["one mark in a longer code block", "````md\n```\n>>>>>>> desk\n```\n````"],
  ])("%s is none", (_, text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

test("both languages name every line and what to delete", () => {
  const [problem] = findConflicts(whole.split("\n"), "x.md");
  expect(problem?.ar).toContain("في الأسطر 1 و3 و5)");
  expect(problem?.ar).toContain("<<<<<<<");
  expect(problem?.en).toContain("on lines 1, 3, 5)");
});

test.each([
  ["<<<<<<< HEAD", "في السطر 1)", "on line 1)"],
  ["<<<<<<< HEAD\nنص\n>>>>>>> desk", "في السطرين 1 و3)", "on lines 1, 3)"],
])("the lines of %j are counted in words", (text, ar, en) => {
  const [problem] = findConflicts(text.split("\n"), "x.md");
  expect(problem?.ar).toContain(ar);
  expect(problem?.en).toContain(en);
});

test("a draft that is half merged stops the publication like any other file", () => {
  const file = "articles/2016/12/draft.md";
  const draft = new TextDecoder()
    .decode(readInvalid("merge-conflict"))
    .replace("byline:", "draft: true\nbyline:");
  const { problems } = readPublication({ root: publicationFolder({ [file]: draft }) });
  expect(problems.map(({ rule, level, line }) => [rule, level, line])).toEqual([
    ["merge-conflict", "error", 12],
  ]);
});

test("the check reports nothing else of a file with a merge conflict", async () => {
  const file = "articles/2016/12/fault.md";
  const root = publicationFolder({ [file]: readInvalid("merge-conflict") });
  const now = Date.parse("2017-02-01T00:00:00Z");
  const found = await check({
    contentFolder: root,
    path: file,
    folder: root,
    stateFolder: temporaryFolder(),
    engine: "test",
    now,
  });
  expect(found.map(({ rule }) => rule)).toEqual(["merge-conflict"]);
});
