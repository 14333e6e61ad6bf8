import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { PublicationError } from "#lib/content/messages/problems";
import { createArticle } from "#lib/content/new-article";
import { readPublication } from "#lib/content/reader/read";
import { publicationFolder, temporaryFolder } from "../../support/folders";

const now = Date.parse("2016-12-31T22:30:00Z");

describe("a new article", () => {
  test("stands in the month of the newsroom's clock, with its title and date", () => {
    const root = publicationFolder();
    const { path: file, isNew } = createArticle(root, "ميناء طرطوس يعود", now);
    expect(isNew).toBe(true);
    expect(file).toMatch(/^articles\/2017\/01\/[a-z0-9-]+\.md$/);
    const text = readFileSync(path.join(root, file), "utf8");
    expect(text).toContain('title: "ميناء طرطوس يعود"');
    expect(text).toContain("date: 2017-01-01T00:30:00+02:00");
    expect(text).toContain("# politics | economy");
  });

  test("is a draft: what is missing is a warning, and the publication is not refused", () => {
    const root = publicationFolder();
    createArticle(root, "خبر", now);
    const { problems, publication } = readPublication({ root });
    expect(problems.map(({ rule, level }) => `${level} ${rule}`).sort()).toEqual([
      "warning empty-text",
      "warning missing-key",
      "warning missing-key",
    ]);
    expect(publication?.articles).toHaveLength(4);
  });

  /** Fills in the keys, writes the text and deletes the draft line, as the generated file tells the editor to. */
  function fillIn(root: string, title: string, category = "politics") {
    const { path: file } = createArticle(root, title, now);
    const place = path.join(root, file);
    const filled = readFileSync(place, "utf8")
      .replace(/^source:$/m, "source: وكالة")
      .replace(/^category:$/m, `category: ${category}`)
      .replace("draft: true\n", "");
    writeFileSync(place, `${filled}نص الخبر.\n`);
    const { problems, publication } = readPublication({ root });
    return { problems, article: publication?.articles.find((one) => one.path === file) };
  }

  test.each(['قال: "نعم"', "شرطة \\ مائلة", "#وسم", "*نجمة*", "!!!", "2016", "خبر ".repeat(40).trim()])(
    "takes the title %j as it is, and is published once its keys are filled in",
    (title) => {
      const { problems, article } = fillIn(publicationFolder(), title);
      expect(problems).toEqual([]);
      expect(article).toMatchObject({ title, draft: false, tags: [], summary: "نص الخبر." });
    },
  );

  test.each(["خبر\nمن سطرين", "خبر\u202b من سطرين\u202c", "\u2067خبر\tمن  سطرين\u2069 "])(
    "drops from the title %j what no title may have",
    (title) => {
      const { problems, article } = fillIn(publicationFolder(), title);
      expect(problems).toEqual([]);
      expect(article?.title).toMatch(/^خبر من سطرين$/);
    },
  );

  test("names the categories as they are to be written", () => {
    const categories =
      "- id: politics\n  name: أ\n- id: economy\n  name: ب\n- id: '2016'\n  name: ج\n- id: 'null'\n  name: د\n";
    const root = publicationFolder({ "categories.yaml": categories });
    const { path: file } = createArticle(root, "أول", now);
    expect(readFileSync(path.join(root, file), "utf8")).toContain('# politics | economy | "2016" | "null"');
    expect(fillIn(root, "ثان", '"2016"').article?.category).toBe("2016");
  });

  test("never overwrites the one that stands there", () => {
    const root = publicationFolder();
    const first = createArticle(root, "خبر", now);
    writeFileSync(path.join(root, first.path), "كلام الكاتب");
    expect(createArticle(root, "خبر", now)).toEqual({ path: first.path, isNew: false });
    expect(readFileSync(path.join(root, first.path), "utf8")).toBe("كلام الكاتب");
  });

  /** Returns the problems for which an article is refused. */
  function refusalsOf(root: string): string[] {
    try {
      createArticle(root, "خبر", now);
      return [];
    } catch (error) {
      if (!(error instanceof PublicationError)) throw error;
      return error.problems.map(({ rule, path: place }) => `${rule} ${place}`);
    }
  }

  test.each(["articles", "articles/2017", "articles/2017/01"])(
    "is not written where %s leads out of the publication",
    (folder) => {
      const outside = temporaryFolder();
      const root = publicationFolder();
      rmSync(path.join(root, folder), { recursive: true, force: true });
      mkdirSync(path.dirname(path.join(root, folder)), { recursive: true });
      symlinkSync(outside, path.join(root, folder));
      expect(refusalsOf(root)).toEqual([`link-outside ${folder}`]);
      expect(readdirSync(outside)).toEqual([]);
    },
  );

  test("is not written below a file, a link to nothing or a link to itself", () => {
    const root = publicationFolder();
    const year = path.join(root, "articles/2017");
    rmSync(year, { recursive: true });
    writeFileSync(year, "");
    expect(refusalsOf(root)).toEqual(["special-file articles/2017"]);
    rmSync(year);
    symlinkSync("nothing", year);
    expect(refusalsOf(root)).toEqual(["link-dangling articles/2017"]);
    rmSync(year);
    symlinkSync("2017", year);
    expect(refusalsOf(root)).toEqual(["link-circle articles/2017"]);
  });

  test("follows a link that stays inside the publication", () => {
    const root = publicationFolder();
    const year = path.join(root, "articles/2017");
    rmSync(year, { recursive: true });
    mkdirSync(path.join(root, "articles/archive"));
    symlinkSync("archive", year);
    expect(refusalsOf(root)).toEqual([]);
    expect(readdirSync(path.join(root, "articles/archive/01"))).toHaveLength(1);
  });

  test("does not write through a link to nothing in its own place", () => {
    const root = publicationFolder();
    const first = createArticle(root, "خبر", now);
    rmSync(path.join(root, first.path));
    symlinkSync("../nothing.md", path.join(root, first.path));
    expect(createArticle(root, "خبر", now)).toEqual({ path: first.path, isNew: false });
  });

  test("needs settings that can be read", () => {
    const root = publicationFolder({ "site.yaml": "name: نشرة\n" });
    expect(() => createArticle(root, "خبر", now)).toThrow(PublicationError);
  });
});
