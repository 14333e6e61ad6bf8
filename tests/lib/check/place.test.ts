import path from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "#lib/check/check";
import { publicationFolder } from "../../support/folders";
import { readInvalid } from "../content/faults";

/** The publication as `content` in the folder where the editor stands. */
function desk() {
  const contentFolder = publicationFolder({
    "articles/2016/12/fault.md": readInvalid("unknown-category"),
    "articles/2016/11/خطأ.md": readInvalid("empty-text"),
    "articles/2016/11/other.md": readInvalid("unknown-key"),
    "authors/port.md": "---\nname: مكتب الميناء\n---\n",
  });
  const folder = path.dirname(contentFolder);
  const name = path.basename(contentFolder);
  const paths = (typed?: string, from = folder) => [
    ...new Set(
      check({ contentFolder, path: typed, folder: from, now: 0 })
        .filter(({ level }) => level === "error")
        .map((problem) => problem.path),
    ),
  ];
  return { contentFolder, folder, name, paths };
}

const all = [
  "articles/2016/11/other.md",
  "articles/2016/11/خطأ.md",
  "articles/2016/12/fault.md",
  "authors/port.md",
];

describe("the report", () => {
  test("is of the whole publication when no place is named", () => {
    expect(desk().paths()).toEqual(all);
  });

  test.each([
    ["", all],
    ["/articles/2016/12/fault.md", ["articles/2016/12/fault.md"]],
    ["/articles/2016/12", ["articles/2016/12/fault.md"]],
    ["/articles/2016/12/", ["articles/2016/12/fault.md"]],
    ["/articles/../articles/./2016/12", ["articles/2016/12/fault.md"]],
    ["/authors", ["authors/port.md"]],
    ["/articles/2016/1", ["articles/2016/1"]],
    ["/pages", []],
  ])("of content%s, typed from where content lies, is of that place", (typed, expected) => {
    const { name, paths } = desk();
    expect(paths(`${name}${typed}`)).toEqual(expected);
    expect(paths(`./${name}${typed}`)).toEqual(expected);
  });

  test.each([
    ["articles/2016/12/fault.md", ["articles/2016/12/fault.md"]],
    ["articles/2016/12/", ["articles/2016/12/fault.md"]],
    ["./articles/2016/12", ["articles/2016/12/fault.md"]],
    ["articles/2016/11/خطأ.md".normalize("NFD"), ["articles/2016/11/خطأ.md"]],
    ["authors", ["authors/port.md"]],
  ])("of %s is the same, typed as the report names it or from within", (typed, expected) => {
    const { contentFolder, paths } = desk();
    expect(paths(typed)).toEqual(expected);
    expect(paths(typed, contentFolder)).toEqual(expected);
    expect(paths(path.join(contentFolder, typed))).toEqual(expected);
  });

  test("of a folder around the publication is of all of it", () => {
    const { paths, folder } = desk();
    expect(paths(".")).toEqual(all);
    expect(paths(folder)).toEqual(all);
  });

  test("of a place that is not there says so instead of finding nothing", () => {
    const { contentFolder, folder } = desk();
    const problems = check({ contentFolder, path: "articles/2016/12/typo.md", folder, now: 0 });
    expect(problems.map((one) => [one.path, one.rule, one.level])).toEqual([
      ["articles/2016/12/typo.md", "file-missing", "error"],
    ]);
  });

  test("of a file that is right is empty", () => {
    expect(desk().paths("articles/2016/12/ankara-talks.md")).toEqual([]);
  });
});
