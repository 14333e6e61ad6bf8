import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { publicationFolder } from "../../../support/folders";

const article =
  "---\ntitle: خبر\nbyline: مكتب\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n---\n\nنص.\n";

function report(...files: string[]) {
  const { problems, publication } = readPublication({
    root: publicationFolder(Object.fromEntries(files.map((file) => [file, article]))),
  });
  return { said: problems.map(({ rule, level, path }) => `${level} ${rule} ${path}`), publication };
}

const leftovers = [
  ".DS_Store",
  "._x.md",
  ".x.md.swp",
  ".~lock.x.docx#",
  "desktop.ini",
  "Desktop.ini",
  "Thumbs.db",
  "thumbs.db",
  "ehthumbs.db",
  "Icon\r",
  "#x.md#",
  "x.md~",
  "x.md.~1~",
  "4913",
  "x.md.orig",
  "x.md.rej",
  "~$x.docx",
  "~WRL0001.tmp",
  "x.tmp",
  "x.md.bak",
  "x.BAK",
  "x.md.old",
  "x.swp",
  "x.swo",
  "x.jpg.part",
  "x.jpg.crdownload",
  "x.jpg.filepart",
  "x.md.save.1",
  "x.md.backup",
  "x.wbk",
  "x.md.autosave",
  "x.md.lock",
  "x.md.tmp.48213.1700000000000",
  "x.md.1700000000000",
  "x.md___jb_tmp___",
  "x.md___jb_old___",
  "photo.jpg:Zone.Identifier",
  "photo.jpg:com.dropbox.attrs",
  "photo.jpg@SynoEAStream",
  "photo.xmp",
  "photo.jpg.xmp",
  "IMG_0001.AAE",
  "Picasa.ini",
  "articles - Shortcut.lnk",
  "nohup.out",
  "Icon",
];

describe("what systems and editors leave behind is ignored", () => {
  test.each(leftovers)("%j", (name) => {
    const { said, publication } = report(
      `articles/2016/12/${name}`,
      `pages/${name}`,
      `authors/${name}`,
      name,
    );
    expect(said).toEqual([]);
    expect(publication?.articles).toHaveLength(4);
  });

  test.each(["__MACOSX", "@eaDir", ".git", "$RECYCLE.BIN", "found.000", "#snapshot", "@Recycle"])(
    "the folder %s",
    (name) => {
      expect(report(`articles/${name}/x.md`, `articles/2016/12/${name}/x.jpg`).said).toEqual([]);
    },
  );
});

describe("a copy that could be an article is named and not published", () => {
  test.each([
    "ankara-talks (conflicted copy).md",
    "ankara-talks (Samar's conflicted copy 2026-11-30).md",
    "gone-long-ago (conflicted copy 2026-11-30 101010).md",
    "ankara-talks (نسخة متعارضة).md",
    "ankara-talks (Case Conflict).md",
    "ankara-talks [Conflict].md",
    "ankara-talks_conflict-20261130-101010.md",
    "ankara-talks.sync-conflict-20261130-101010-ABCDEFG.md",
    "ankara-talks_LOCAL_4711.md",
    "ankara-talks.Conflict.md",
    "ankara-talks.variant-a1b2.md",
    "ankara-talks copy.md",
    "ankara-talks (copy).md",
    "ankara-talks (another copy).md",
    "ankara-talks (3rd copy).md",
    "ankara-talks (نسخة).md",
    "ankara-talks (نسخة أخرى).md",
    "ankara-talks نسخة.md",
    "ankara-talks - Copie.md",
    "Copie de ankara-talks.md",
    "ankara-talks 2.md",
    "ankara-talks-DESKTOP-4F7K2QA.md",
    "ankara-talks-LAPTOP-9A8B7C6.md",
    "ankara-talks copy 2.md",
    "ankara-talks - Copy.md",
    "ankara-talks - Copy (2).md",
    "ankara-talks - نسخة.md",
    "ankara-talks (1).md",
    "Copy of ankara-talks.md",
    "نسخة من ankara-talks.md",
  ])("%s", (name) => {
    const file = `articles/2016/12/${name}`;
    const { said, publication } = report(file);
    expect(said).toEqual([`warning copied-file ${file}`]);
    expect(publication?.articles).toHaveLength(4);
  });

  test.each(["site (conflicted copy).yaml", "authors/port-desk (1).md", "pages/about copy.md"])(
    "%s",
    (file) => {
      expect(report(file).said).toEqual([`warning copied-file ${file}`]);
    },
  );

  test.each(["other (1).md", "other copy.md", "نسخة من other.md", "other:news.md", "other 2.md"])(
    "%s without an original is an article whose name has to be corrected",
    (name) => {
      const file = `articles/2016/12/${name}`;
      expect(report(file).said).toEqual([`error bad-slug ${file}`]);
    },
  );

  test.each([
    "conflict-in-the-port.md",
    "copy-of-the-treaty.md",
    "نسخة.md",
    "4913.md",
    "orig.md",
    "old.md",
    "icon.md",
    "url.md",
    "x-1700000000.md",
  ])("%s is an article", (name) => {
    const { said, publication } = report(`articles/2016/12/${name}`);
    expect(said).toEqual([]);
    expect(publication?.articles).toHaveLength(5);
  });

  test("pictures keep their names", () => {
    expect(report("articles/2016/12/photo (1).jpg", "articles/2016/12/photo copy.jpg").said).toEqual([]);
  });
});
