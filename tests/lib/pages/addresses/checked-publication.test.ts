import { describe, expect, test } from "vitest";
import { readCheckedPublication } from "#lib/pages/addresses/checked-publication";
import { type Files, publicationFolder } from "../../../support/folders";

const now = Date.parse("2017-06-01T00:00:00Z");

function article(rest: string): string {
  return `---\ntitle: خبر\nbyline: مكتب الميناء\nsource: وكالة\n${rest}---\n\nنص الخبر.\n`;
}

function report(files: Files): string[] {
  const { problems } = readCheckedPublication({ root: publicationFolder(files), now });
  return problems.map(({ path, line, rule }) => `${path}:${line}: ${rule}`);
}

describe("a whole publication", () => {
  test("the valid one opens", () => {
    const { publication, problems } = readCheckedPublication({ root: publicationFolder(), now });
    expect(publication?.articles.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test("addresses that hide pages are reported together with all other errors, also those of the same file", () => {
    const files = {
      "articles/2016/12/a.md": article(
        "date: yesterday\ncategory: sport\naliases: [/categories/politics/]\n",
      ),
      "articles/2016/12/b.md": article(
        "date: 2016-12-02\ncategory: politics\naliases: [/about/, /breaking/]\n",
      ),
      "gone.yaml": "- /articles/2016/12/ankara-talks/\n",
    };
    expect(report(files)).toEqual([
      "articles/2016/12/a.md:5: wrong-value",
      "articles/2016/12/a.md:6: unknown-category",
      "articles/2016/12/a.md:7: alias-hides-page",
      "articles/2016/12/b.md:7: alias-hides-page",
      "articles/2016/12/b.md:7: alias-hides-page",
      "gone.yaml:1: gone-has-page",
    ]);
  });

  test("an address that hides a page is reason enough to refuse", () => {
    const files = { "gone.yaml": "- /articles/2016/12/ankara-talks/\n" };
    const { publication, problems } = readCheckedPublication({ root: publicationFolder(files), now });
    expect(publication).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(["gone-has-page"]);
  });
});
