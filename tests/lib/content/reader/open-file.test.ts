import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readFile, UnreadFileError } from "#lib/content/reader/open-file";
import { temporaryFolder, writeFiles } from "../../../support/folders";

/** Returns the text of a file of at most 10 bytes, or why it is not read. */
function textOf(root: string, file: string): string {
  try {
    return readFile(root, path.join(root, file), 10).toString("utf8");
  } catch (error) {
    if (error instanceof UnreadFileError) return error.refusal;
    throw error;
  }
}

test.each([
  ["a.md", "text"],
  ["large.md", "too-large"],
  ["pipe.md", "special"],
  ["folder", "special"],
  ["inside.md", "text"],
  ["outside.md", "outside"],
  ["device.md", "outside"],
  ["nothing.md", "dangling"],
  ["circle.md", "circle"],
  ["pipe-link.md", "special"],
  ["linked/a.md", "text"],
  ["away/secret", "outside"],
])("%s: %s", (file, wanted) => {
  const away = temporaryFolder();
  writeFiles(away, { secret: "secret" });
  const root = temporaryFolder();
  writeFiles(root, { "a.md": "text", "large.md": "eleven text", "real/a.md": "text" });
  mkdirSync(path.join(root, "folder"));
  execFileSync("mkfifo", [path.join(root, "pipe.md")]);
  for (const [link, target] of [
    ["inside.md", "a.md"],
    ["outside.md", path.join(away, "secret")],
    ["device.md", "/dev/zero"],
    ["nothing.md", "gone.md"],
    ["circle.md", "circle.md"],
    ["pipe-link.md", "pipe.md"],
    ["linked", "real"],
    ["away", away],
  ] as const)
    symlinkSync(target, path.join(root, link));
  expect(textOf(root, file)).toBe(wanted);
});
