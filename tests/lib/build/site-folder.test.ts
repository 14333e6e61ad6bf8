import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { siteFolder } from "#lib/build/site-folder";
import { temporaryFolder } from "../../support/folders";

test.each([
  ["no OUT_DIR", undefined, "out"],
  ["an empty one", "", "out"],
  ["a name", "site", "site"],
  ["a path with a slash at its end", "www/site/", "www/site"],
])("with %s the site is in %3$s", (_, outDir, expected) => {
  const root = temporaryFolder();
  expect(siteFolder(root, outDir)).toBe(path.join(root, expected));
});

test("a link to the site's folder is followed, so that the publisher's own folder is on the same disk", () => {
  const root = realpathSync(temporaryFolder());
  mkdirSync(path.join(root, "disk/site"), { recursive: true });
  symlinkSync("disk/site", path.join(root, "out"));
  expect(siteFolder(root, undefined)).toBe(path.join(root, "disk/site"));
});
