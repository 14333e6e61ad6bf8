import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { overwriteFile, readFile, readFileIfPlain, UnreadFileError } from "#lib/content/files/open-file";
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

test("a folder that becomes a link out of the publication after a file of it was read is not followed", () => {
  const away = temporaryFolder();
  writeFiles(away, { "a.md": "secret" });
  const root = temporaryFolder();
  writeFiles(root, { "folder/a.md": "text", "folder/b.md": "more" });
  expect(textOf(root, "folder/b.md")).toBe("more");
  renameSync(path.join(root, "folder"), path.join(root, "moved"));
  symlinkSync(away, path.join(root, "folder"));
  expect(textOf(root, "folder/a.md")).toBe("outside");
  expect(() => overwriteFile(root, path.join(root, "folder/a.md"), "other")).toThrow(UnreadFileError);
  expect(readFileSync(path.join(away, "a.md"), "utf8")).toBe("secret");
  expect(textOf(root, "moved/a.md")).toBe("text");
});

test("a file that is missing, or whose folder is, has no bytes", () => {
  const root = temporaryFolder();
  writeFiles(root, { "a.md": "text" });
  const read = (file: string) => readFileIfPlain(root, path.join(root, file), 10)?.toString("utf8");
  expect(["a.md", "b.md", "folder/a.md", "a.md/b.md"].map(read)).toEqual([
    "text",
    undefined,
    undefined,
    undefined,
  ]);
});

test("a text is replaced as a whole, also through a link that stays inside", () => {
  const root = temporaryFolder();
  writeFiles(root, { "a.md": "a long text", "folder/c.md": "" });
  symlinkSync("../a.md", path.join(root, "folder/b.md"));
  overwriteFile(root, path.join(root, "folder/b.md"), "نص");
  expect(readFileSync(path.join(root, "a.md"), "utf8")).toBe("نص");
});
