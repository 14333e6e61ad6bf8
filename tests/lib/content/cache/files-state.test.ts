import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { stateOfFiles } from "#lib/content/cache/files-state";
import { publicationFolder } from "../../../support/folders";

test.each([
  [
    "an edited article",
    (root: string) => writeFileSync(path.join(root, "articles/2016/12/ankara-talks.md"), "x"),
  ],
  ["a new article", (root: string) => writeFileSync(path.join(root, "articles/2016/12/new.md"), "x")],
  ["a removed picture", (root: string) => rmSync(path.join(root, "articles/2016/12/harbour.png"))],
  ["edited settings", (root: string) => writeFileSync(path.join(root, "site.yaml"), "x")],
  ["an edited page", (root: string) => writeFileSync(path.join(root, "pages/about.md"), "x")],
  ["new settings", (root: string) => writeFileSync(path.join(root, "gone.yaml"), "- /a/\n")],
])("%s changes the state of the files", (_, change) => {
  const root = publicationFolder();
  const before = stateOfFiles(root);
  expect(stateOfFiles(root)).toBe(before);
  change(root);
  expect(stateOfFiles(root)).not.toBe(before);
});
