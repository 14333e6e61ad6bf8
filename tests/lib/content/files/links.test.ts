import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { readBody } from "#lib/content/reader/read-body";
import { check } from "#lib/proofreading/check";
import { withFilesThread } from "../../../support/files-thread";
import { fileIn, publicationFolder, temporaryFolder, writeFiles } from "../../../support/folders";

const article = (date: string) =>
  `---\ntitle: خبر\nbyline: مكتب\ndate: ${date}\nsource: وكالة\ncategory: politics\n---\n\nنص الرابط.\n`;

/** A publication with a link in it: where it stands, and where it leads to from there. */
function linked(place: string, target: string, files: Record<string, string> = {}): string {
  const root = publicationFolder(files);
  const link = path.join(root, place);
  rmSync(link, { recursive: true, force: true });
  mkdirSync(path.dirname(link), { recursive: true });
  symlinkSync(target, link);
  return root;
}

function report(root: string): string[] {
  return readPublication({ root }).problems.map(({ path: file, rule, level }) => `${level} ${rule} ${file}`);
}

describe("a link that stays inside the publication is followed", () => {
  test("to an article", () => {
    const root = linked("articles/2016/12/x.md", "../../../drafts/x.md", {
      "drafts/x.md": article("2016-12-05"),
    });
    const { problems, publication } = readPublication({ root });
    expect(problems).toEqual([]);
    expect(publication?.articles.map(({ id }) => id)).toContain("2016/12/x");
    expect(readBody(root, fileIn(root, "articles/2016/12/x.md"))).toContain("نص الرابط.");
  });

  test.each([
    ["articles/2025", "../archive/2025", "archive/2025/03/x.md"],
    ["articles/2025/03", "../../archive", "archive/x.md"],
  ])("to the folder of %s", (place, target, file) => {
    const root = linked(place, target, { [file]: article("2025-03-05") });
    const { problems, publication } = readPublication({ root });
    expect(problems).toEqual([]);
    expect(publication?.articles.at(-1)?.path).toBe("articles/2025/03/x.md");
  });

  test("to all articles, to a picture and to settings", () => {
    const root = publicationFolder();
    for (const name of [
      "articles",
      "site.yaml",
      "authors",
      "pages/about.md",
      "articles/2016/12/harbour.png",
    ]) {
      const kept = path.join(root, "kept", path.basename(name));
      mkdirSync(path.dirname(kept), { recursive: true });
      renameSync(path.join(root, name), kept);
      symlinkSync(kept, path.join(root, name));
    }
    expect(readPublication({ root })).toEqual(readPublication({ root: publicationFolder() }));
  });

  test("to a file on which something changed: it is read again", () => {
    const root = linked("articles/2016/12/x.md", "../../../drafts/x.md", {
      "drafts/x.md": article("2016-12-05"),
    });
    const cacheFolder = temporaryFolder();
    const titles = () =>
      readPublication({ root, cacheFolder, stamp: "1" }).publication?.articles.map(({ title }) => title);
    expect(titles()).toContain("خبر");
    writeFiles(root, { "drafts/x.md": article("2016-12-05").replace("خبر", "نبأ") });
    expect(titles()).toContain("نبأ");
  });

  test("by the thread that looks at the files as well", async () => {
    const root = linked("articles/2025", "../archive", { "archive/03/x.md": article("2025-03-05") });
    symlinkSync("nowhere.md", path.join(root, "articles/2016/12/lost.md"));
    const articleFolders = await withFilesThread((thread) => thread.listFolders(root, "articles"));
    expect(readPublication({ root, articleFolders })).toEqual(readPublication({ root }));
  });
});

describe("a link that cannot be followed is named", () => {
  const outside = path.resolve("README.md");

  test.each([
    ["articles/2016/12/x.md", outside, "link-outside"],
    ["articles/2016/12/x.md", "gone.md", "link-dangling"],
    ["articles/2016/12/x.md", "ankara-talks.md/x", "link-dangling"],
    ["articles/2016/12/x.md", "x.md", "link-circle"],
    ["articles/2016/12/photo.jpg", outside, "link-outside"],
    ["articles/2025", path.dirname(outside), "link-outside"],
    ["articles/2025", "../../..", "link-outside"],
    ["articles/2025", "2024", "link-dangling"],
    ["articles/2025", ".", "link-circle"],
    ["articles/2025", "..", "link-circle"],
    ["articles/2016/12/again", "..", "link-circle"],
    ["authors/samar.md", "nobody.md", "link-dangling"],
    ["pages/contact.md", outside, "link-outside"],
    ["breaking.yaml", "nothing.yaml", "link-dangling"],
    ["gone.yaml", outside, "link-outside"],
    ["gone.yaml", "gone.yaml", "link-circle"],
    ["site.yaml", outside, "link-outside"],
    ["categories.yaml", "none.yaml", "link-dangling"],
    ["gone.yaml", "articles", "special-file"],
    ["authors", "/nowhere", "link-dangling"],
    ["pages", "pages", "link-circle"],
  ])("%s → %s: %s", async (place, target, rule) => {
    const root = linked(place, target);
    expect(report(root)).toEqual([`error ${rule} ${place}`]);
    const options = {
      contentFolder: root,
      folder: root,
      stateFolder: temporaryFolder(),
      engine: "test",
      now: 0,
    };
    const found = await check(options);
    expect(found.map((one) => one.rule)).toContain(rule);
  });

  test("folders that lead into each other end", () => {
    const root = publicationFolder({ "a/x.txt": "", "b/y.txt": "" });
    symlinkSync("../b", path.join(root, "a/b"));
    symlinkSync("../a", path.join(root, "b/a"));
    symlinkSync("../a", path.join(root, "articles/a"));
    expect(report(root).filter((line) => line.includes("circle"))).toEqual([
      "error link-circle articles/a/b/a",
    ]);
  });

  test("the picture of an article is reported once", () => {
    const root = linked("articles/2016/12/harbour.png", "nowhere.png");
    expect(report(root)).toEqual(["error link-dangling articles/2016/12/harbour.png"]);
  });

  test.each(["articles/2016/12/x.md", "authors/samar.md", "breaking.yaml", "site.yaml"])(
    "%s that is a pipe is named, and nobody waits for it",
    (file) => {
      const root = publicationFolder();
      rmSync(path.join(root, file), { force: true });
      execFileSync("mkfifo", [path.join(root, file)]);
      expect(report(root)).toEqual([`error special-file ${file}`]);
    },
  );

  test("a folder in the place of settings is named", () => {
    const root = publicationFolder();
    mkdirSync(path.join(root, "gone.yaml"));
    expect(report(root)).toEqual(["error special-file gone.yaml"]);
  });
});

test("the lock of an editor, which is a link to nothing, is ignored", () => {
  const root = publicationFolder();
  symlinkSync("samar@desk.4711", path.join(root, "articles/2016/12/.#ankara-talks.md"));
  writeFileSync(path.join(root, "articles/2016/12/#ankara-talks.md#"), "");
  expect(report(root)).toEqual([]);
});
