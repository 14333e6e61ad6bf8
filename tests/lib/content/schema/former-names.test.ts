import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { type Files, publicationFolder } from "../../../support/folders";

function article(rest: string): string {
  return `---\ntitle: خبر\nbyline: مكتب الميناء\ndate: 2016-12-02\nsource: وكالة\n${rest}---\n\nنص الخبر.\n`;
}

const categories = `- id: world-news
  name: العالم
  aliases: [politics, /categories/سياسة/, /old/world.html]
- id: economy
  name: اقتصاد
`;
const tags = "- name: سوريا\n  aliases: [سورية, /tags/الشام/]\n";

function read(files: Files) {
  const { publication, problems } = readPublication({ root: publicationFolder(files) });
  const find = (slug: string) => publication?.articles.find((one) => one.slug === slug);
  return {
    find,
    problems,
    told: problems.map(({ path, line, rule, ar }) => `${path}:${line} ${rule}: ${ar}`),
  };
}

describe("a category that is renamed with an alias", () => {
  const files = {
    "categories.yaml": categories,
    "articles/2016/12/a.md": article("category: politics\n"),
    "articles/2017/01/b.md": article("category: politics\n").replace("2016-12", "2017-01"),
    "articles/2016/12/new.md": article("category: world-news\n"),
    "articles/2016/12/صفحة.md": article("category: سياسة\n"),
  };

  test("has the articles of its former ids, also of one that was an address", () => {
    const { find } = read(files);
    for (const slug of ["a", "b", "new", "صفحة"]) expect(find(slug)?.category, slug).toBe("world-news");
  });

  test("is one warning at the newest article, which says what to write and how many articles have the name", () => {
    const { told, problems } = read(files);
    expect(problems.every(({ level }) => level === "warning")).toBe(true);
    // The publication itself has articles of the former category.
    const count = problems[1]?.ar.match(/\d+/)?.[0];
    expect(told).toEqual([
      "articles/2016/12/صفحة.md:6 former-category: «سياسة» معرّف قديم للقسم «world-news»، فالمقال فيه. اكتب category: world-news (المقالات التي فيها المعرّف القديم: 1)",
      `articles/2017/01/b.md:6 former-category: «politics» معرّف قديم للقسم «world-news»، فالمقال فيه. اكتب category: world-news (المقالات التي فيها المعرّف القديم: ${count})`,
    ]);
    expect(Number(count)).toBeGreaterThan(2);
  });

  test("does not take the articles of a category that lives", () => {
    const living = categories.replace("politics", "economy");
    const { problems } = read({
      "categories.yaml": `${living}- id: politics\n  name: سياسة\n`,
      "articles/2016/12/new.md": article("category: economy\n"),
    });
    expect(problems.map(({ path, line, rule }) => [path, line, rule])).toEqual([
      ["categories.yaml", 3, "alias-taken"],
    ]);
  });
});

describe("a tag that is renamed in tags.yaml", () => {
  const files = {
    "tags.yaml": tags,
    "articles/2016/12/a.md": article("category: politics\ntags: [سورية, قمح, الشام]\n"),
    "articles/2016/12/b.md": article("category: politics\ntags: [سُوريا]\n"),
    "articles/2016/12/c.md": article("category: politics\ntags:\n  - قمح\n  - سورية\n"),
  };

  test("has its present name in every article, once", () => {
    const { find } = read(files);
    expect(find("a")?.tags).toEqual(["سوريا", "قمح"]);
    expect(find("b")?.tags).toEqual(["سوريا"]);
    expect(find("c")?.tags).toEqual(["قمح", "سوريا"]);
  });

  test("is one warning for each former name; another spelling of the present name is no former name", () => {
    expect(read(files).told).toEqual([
      "articles/2016/12/a.md:7 former-tag: «الشام» اسم قديم للوسم «سوريا»، فيظهر المقال تحت الاسم الجديد. اكتبه في tags: سوريا (المقالات التي فيها الاسم القديم: 1)",
      "articles/2016/12/c.md:8 former-tag: «سورية» اسم قديم للوسم «سوريا»، فيظهر المقال تحت الاسم الجديد. اكتبه في tags: سوريا (المقالات التي فيها الاسم القديم: 2)",
    ]);
  });
});

test("a publication without former names reads as before", () => {
  const { find, problems } = read({
    "articles/2016/12/a.md": article("category: politics\ntags: [سورية]\n"),
  });
  expect(problems).toEqual([]);
  expect(find("a")).toMatchObject({ category: "politics", tags: ["سورية"] });
});
