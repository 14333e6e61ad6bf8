import path from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "#lib/proofreading/check";
import { publicationFolder, temporaryFolder } from "../../support/folders";
import { readInvalid } from "../content/messages/faults";

/** The publication as `content` in the folder where the editor stands. */
function desk() {
  const contentFolder = publicationFolder({
    "articles/2016/12/fault.md": readInvalid("unknown-category"),
    "articles/2016/11/خطأ.md": readInvalid("empty-text"),
    "articles/2016/11/other.md": readInvalid("unknown-key"),
    "authors/port.md": "---\nname: مكتب الميناء\n---\n",
  });
  const folder = path.dirname(contentFolder);
  const stateFolder = temporaryFolder();
  const name = path.basename(contentFolder);
  const paths = async (typed?: string, from = folder) => {
    const problems = await check({
      contentFolder,
      path: typed,
      folder: from,
      stateFolder,
      engine: "test",
      now: 0,
    });
    const errors = problems.filter(({ level }) => level === "error");
    return [...new Set(errors.map((problem) => problem.path))];
  };
  return { contentFolder, folder, stateFolder, name, paths };
}

const all = [
  "articles/2016/11/other.md",
  "articles/2016/11/خطأ.md",
  "articles/2016/12/fault.md",
  "authors/port.md",
];

describe("the report", () => {
  test("is of the whole publication when no place is named", async () => {
    expect(await desk().paths()).toEqual(all);
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
  ])("of content%s, typed from where content lies, is of that place", async (typed, expected) => {
    const { name, paths } = desk();
    expect(await paths(`${name}${typed}`)).toEqual(expected);
    expect(await paths(`./${name}${typed}`)).toEqual(expected);
  });

  test.each([
    ["articles/2016/12/fault.md", ["articles/2016/12/fault.md"]],
    ["articles/2016/12/", ["articles/2016/12/fault.md"]],
    ["./articles/2016/12", ["articles/2016/12/fault.md"]],
    ["articles/2016/11/خطأ.md".normalize("NFD"), ["articles/2016/11/خطأ.md"]],
    ["authors", ["authors/port.md"]],
  ])("of %s is the same, typed as the report names it or from within", async (typed, expected) => {
    const { contentFolder, paths } = desk();
    expect(await paths(typed)).toEqual(expected);
    expect(await paths(typed, contentFolder)).toEqual(expected);
    expect(await paths(path.join(contentFolder, typed))).toEqual(expected);
  });

  test("of a folder around the publication is of all of it", async () => {
    const { paths, folder } = desk();
    expect(await paths(".")).toEqual(all);
    expect(await paths(folder)).toEqual(all);
  });

  test("of a place that is not there is an error instead of an empty report", async () => {
    const { contentFolder, folder, stateFolder } = desk();
    const typed = "articles/2016/12/typo.md";
    const problems = await check({ contentFolder, path: typed, folder, stateFolder, engine: "test", now: 0 });
    expect(problems.map((one) => [one.path, one.rule, one.level])).toEqual([
      ["articles/2016/12/typo.md", "file-missing", "error"],
    ]);
    expect(problems[0]?.ar).toContain("صحّح المسار");
  });

  test("of a file that is right is empty", async () => {
    expect(await desk().paths("articles/2016/12/ankara-talks.md")).toEqual([]);
  });
});
