import { describe, expect, test } from "vitest";
import { getTagLinks, getTags } from "#lib/newsroom/tags";
import { anArticle, aSnapshot } from "../../support/snapshots";

const snapshot = aSnapshot({
  articles: [
    anArticle("old", "2016-01-01T00:00:00Z", { tags: ["حلب"] }),
    anArticle("middle", "2016-02-01T00:00:00Z", { tags: ["حَلَب", "Open Data"] }),
    anArticle("new", "2016-03-01T00:00:00Z", { tags: ["حلــب", "open data", "الذكاء الاصطناعي"] }),
    anArticle("draft", "2016-04-01T00:00:00Z", { tags: ["سر"], draft: true }),
  ],
});

describe("tags", () => {
  test("with equal normalised spelling are one tag, with the name of the oldest article", () => {
    const found = getTags(snapshot).map(({ slug, name, articles }) => [
      slug,
      name,
      articles.map(({ slug: id }) => id),
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        ["حلب", "حلب", ["new", "middle", "old"]],
        ["open-data", "Open Data", ["new", "middle"]],
        ["الذكاء-الاصطناعي", "الذكاء الاصطناعي", ["new"]],
      ]),
    );
    expect(found).toHaveLength(3);
  });

  test("of an article link to the tags' pages, once each", () => {
    expect(getTagLinks(snapshot, ["حلــب", "حلب", "open data"])).toEqual([
      { name: "حلب", url: "/tags/حلب/" },
      { name: "Open Data", url: "/tags/open-data/" },
    ]);
  });

  test("that differ by a hamza are two tags", () => {
    const two = aSnapshot({
      articles: [
        anArticle("a", "2016-01-01T00:00:00Z", { tags: ["علي"] }),
        anArticle("b", "2016-01-02T00:00:00Z", { tags: ["على"] }),
      ],
    });
    expect(getTags(two).map(({ slug }) => slug)).toEqual(["على", "علي"]);
  });
});
