import path from "node:path";
import { describe, expect, test } from "vitest";
import { listFoldersInThread } from "#lib/build/plan/list-files-in-thread";
import { findFolders } from "#lib/content/files/found-files";
import { temporaryFolder, writeFiles } from "../../../support/folders";

describe("a worker thread", () => {
  test("finds the same files as the main thread, with their names on the disk", async () => {
    const root = temporaryFolder();
    const decomposed = "قمة-أولى".normalize("NFD");
    writeFiles(root, {
      "articles/2016/12/b.md": "two",
      "articles/2016/11/a.md": "one",
      [`articles/2016/12/${decomposed}.md`]: "three",
      "articles/2016/12/.hidden.md": "",
      "articles/2016/12/b.md~": "",
      "authors/port.md": "",
    });
    const folders = await listFoldersInThread(".", root, "articles");
    const plain = (list: typeof folders) =>
      list.map(({ files, ...folder }) => ({ ...folder, files: files() }));
    expect(plain(folders)).toEqual(plain(findFolders(root, "articles")));
    const found = folders.flatMap(({ files }) => files());
    expect(found.map((file) => [file.path, file.bytes])).toEqual([
      ["articles/2016/11/a.md", 3],
      ["articles/2016/12/b.md", 3],
      ["articles/2016/12/قمة-أولى.md", 5],
    ]);
    expect(path.basename(found[2]?.diskPath ?? "")).toBe(`${decomposed}.md`);
  });

  test("finds nothing where there is no folder", async () => {
    expect(await listFoldersInThread(".", temporaryFolder(), "articles")).toEqual([]);
  });

  test("throws for a folder that cannot be read", async () => {
    const root = temporaryFolder();
    writeFiles(root, { articles: "a file" });
    await expect(listFoldersInThread(".", root, "articles")).rejects.toThrow("ENOTDIR");
  });
});
