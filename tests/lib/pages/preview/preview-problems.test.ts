import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { findPreviewProblems, listAddresses } from "#lib/pages/preview/preview-problems";
import { readPreview } from "#lib/pages/preview/preview-publication";
import { problemsPage } from "#lib/pages/preview/problems-page";
import { publicationFolder } from "../../../support/folders";

const article = (date: string, rest = "") =>
  `---\ntitle: خبر <b>\nbyline: مكتب\ndate: ${date}\nsource: وكالة\ncategory: politics\n${rest}---\n\nنص.\n`;

const broken = {
  "articles/2016/12/broken.md": article("أمس"),
  "articles/2016/12/خبر.md": article("غداً"),
  "pages/torn.md": "---\ntitle: عن\nx: 1\n---\n\nنص.\n",
  "authors/nobody.md": "---\nname: رصيف\nkind: team\n---\n",
};

function problemsAt(address: string, files: Record<string, string>) {
  const found = findPreviewProblems(readPublication({ root: publicationFolder(files) }), address);
  return found && { own: found.own.map(({ path, line }) => `${path}:${line}`), others: found.others.length };
}

describe("the preview of a publication with broken files", () => {
  test.each([
    ["/articles/2016/12/broken/", "articles/2016/12/broken.md:4"],
    ["/articles/2016/12/خبر/", "articles/2016/12/خبر.md:4"],
    ["/torn/", "pages/torn.md:3"],
    ["/authors/nobody/", "authors/nobody.md:3"],
  ])("shows at %s what is wrong, with file and line, and the errors of other files", (address, place) => {
    expect(problemsAt(address, broken)).toEqual({ own: [place], others: 3 });
  });

  test.each(["/", "/articles/2016/12/ankara-talks/", "/about/", "/categories/politics/", "/nowhere/"])(
    "shows %s as usual",
    (address) => {
      expect(problemsAt(address, broken)).toBeUndefined();
    },
  );

  test("reads all files that are right", () => {
    const root = publicationFolder(broken);
    expect(readPreview({ root }).articles).toHaveLength(4);
    const addresses = listAddresses(readPublication({ root }));
    expect(addresses).toContain("/articles/2016/12/ankara-talks/");
    expect(addresses).toContain("/about/");
    expect(addresses).not.toContain("/articles/2016/12/broken/");
  });

  test("shows the problems of the settings at every address", () => {
    const files = { "site.yaml": "timeZone Damascus\n" };
    expect(problemsAt("/", files)?.own).toEqual(["site.yaml:1"]);
    expect(problemsAt("/about/", files)?.own).toEqual(["site.yaml:1"]);
    expect(() => readPreview({ root: publicationFolder(files) })).toThrow("1 problem");
  });

  test("shows what a draft lacks until it has a page", () => {
    const path = "articles/2016/12/draft.md";
    const draft = article("2016-12-01", "draft: true\n");
    expect(problemsAt("/articles/2016/12/draft/", { [path]: draft })).toBeUndefined();
    const unfinished = draft.replace("category: politics", "category:");
    expect(problemsAt("/articles/2016/12/draft/", { [path]: unfinished })?.own).toEqual([`${path}:6`]);
  });
});

test("the page of problems is Arabic, escaped, and loads itself again", () => {
  const root = publicationFolder({ ...broken, "articles/2016/12/b.md": article("<script>") });
  const problems = findPreviewProblems(readPublication({ root }), "/articles/2016/12/b/");
  if (problems === undefined) throw new Error("There are no problems.");
  const html = problemsPage(problems);
  expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
  expect(html).toContain('<code dir="ltr">articles/2016/12/b.md:4</code>');
  expect(html).toContain('«<bdi dir="ltr">&lt;script&gt;</bdi>»');
  // Latin names and dates inside the Arabic message keep their own direction.
  expect(html).toContain('<bdi dir="ltr">2016-12-01T21:40:00+03:00</bdi>');
  expect(html).not.toContain("<script");
  expect(html).toContain('<meta http-equiv="refresh"');
  expect(html).toContain("pages/torn.md:3");
});
