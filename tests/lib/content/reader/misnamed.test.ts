import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { publicationFolder } from "../../../support/folders";

const article =
  "---\ntitle: خبر\nbyline: مكتب\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n---\n\nنص.\n";

function report(file: string, text = article) {
  return readPublication({ root: publicationFolder({ [file]: text }) }).problems;
}

test.each([
  ["articles/2016/12/x.MD", "x.md"],
  ["articles/2016/12/خبر.markdown", "خبر.md"],
  ["articles/2016/12/x.md.txt", "x.md"],
  ["site.yml", "site.yaml"],
  ["Breaking.yaml", "breaking.yaml"],
  ["categorise.yaml", "categories.yaml"],
  ["Authors/x.md", "authors"],
])("%s: both languages give the name to write: %s", (file, wanted) => {
  const [problem, ...others] = report(file);
  expect(others).toEqual([]);
  expect(problem?.ar).toContain(`: ${wanted}`);
  expect(problem?.en).toContain(`: ${wanted}`);
});

describe("a text beside the settings has a warning, and the publication is not refused", () => {
  test.each([
    ["x.md", "x.md"],
    ["2016/12/x.md", "2016"],
  ])("%s", (file, path) => {
    expect(report(file).map((one) => [one.path, one.rule, one.level])).toEqual([
      [path, "text-outside", "warning"],
    ]);
  });
});

test.each([
  "README.md",
  "LICENSE.md",
  "netlify.yaml",
  "docker-compose.yml",
  "zone.yaml",
  "images/x.md",
  "Makefile",
])("%s is ignored", (file) => {
  expect(report(file, "# نص\n")).toEqual([]);
});
