import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FilesThread } from "#lib/build/state/files-thread";
import { findFolders } from "#lib/content/files/found-files";
import { temporaryFolder, writeFiles } from "../../../support/folders";

let thread: FilesThread;

beforeAll(() => {
  thread = new FilesThread(".");
});

afterAll(() => thread.stop());

describe("the thread", () => {
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
    const folders = await thread.listFolders(root, "articles");
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
    expect(await thread.listFolders(temporaryFolder(), "articles")).toEqual([]);
  });

  test("throws for a folder that cannot be read", async () => {
    const root = temporaryFolder();
    writeFiles(root, { articles: "a file" });
    await expect(thread.listFolders(root, "articles")).rejects.toThrow("ENOTDIR");
  });

  test("does several tasks, and those after one that failed", async () => {
    const root = temporaryFolder();
    writeFiles(root, { "articles/a.md": "one", "index.html": "12345", articles2: "" });
    const tasks = [
      thread.findDamaged(root, "index.html\t\t5-x\nlost.html\t\t5-x", false),
      thread.listFolders(root, "articles2"),
      thread.listFolders(root, "articles"),
    ];
    const [damaged, failed, listed] = await Promise.allSettled(tasks);
    expect(damaged).toEqual({ status: "fulfilled", value: ["lost.html"] });
    expect(failed?.status).toBe("rejected");
    expect(listed).toMatchObject({ value: [{ path: "articles" }] });
  });

  test("that has ended fails what it was asked", async () => {
    const ended = new FilesThread(".");
    const listing = expect(ended.listFolders(temporaryFolder(), "articles")).rejects.toThrow("has ended");
    await ended.stop();
    await listing;
  });
});
