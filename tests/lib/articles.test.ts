import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  getArticlesByCategory,
  getLastChange,
  getLatestArticles,
  getRelatedArticles,
  isOld,
  isPublished,
  openSnapshot,
} from "#lib/articles";
import type { Article } from "#lib/content/publication";
import { toTeaser } from "#lib/newsroom/teasers";
import { anArticle, anAuthor, aPublication, aSnapshot } from "../support/snapshots";

const moment = Date.parse("2016-12-01T12:00:00Z");

describe("what readers can see at a moment", () => {
  test.each([
    ["an hour before its date", { date: moment + 3_600_000 }, false],
    ["a millisecond before its date", { date: moment + 1 }, false],
    ["at its date", { date: moment }, true],
    ["after its date", { date: moment - 1 }, true],
    ["a draft", { draft: true }, false],
    ["before it expires", { expires: moment + 1 }, true],
    ["when it expires", { expires: moment }, false],
    ["after it expired", { expires: moment - 1 }, false],
    ["never if it expires before its date", { date: moment, expires: moment - 5 }, false],
  ])("%s: %j is %s", (_, rest, published) => {
    const article = anArticle("a", "2016-12-01T10:00:00Z", rest);
    expect(isPublished(article, moment)).toBe(published);
    const snapshot = openSnapshot(aPublication({ articles: [article] }), {
      now: moment,
      includesUnpublished: false,
    });
    expect(snapshot.articles).toEqual(published ? [article] : []);
    expect(getArticlesByCategory(snapshot, "politics")).toEqual(published ? [article] : []);
  });

  describe("of a published article", () => {
    const article = anArticle("a", "2016-12-01T10:00:00Z", {
      updated: moment,
      updateReason: "أُضيف رد",
      corrections: [
        { at: moment + 1, text: "الثاني" },
        { at: moment - 1, text: "الأول" },
      ],
    });
    const seen = (now: number, includesUnpublished = false) =>
      openSnapshot(aPublication({ articles: [article] }), { now, includesUnpublished }).articles[0];

    test("an update, its reason and each correction are visible from their date on", () => {
      const before = seen(moment - 1);
      expect(before).not.toHaveProperty("updated");
      expect(before).not.toHaveProperty("updateReason");
      expect(before?.corrections.map(({ text }) => text)).toEqual(["الأول"]);
      expect(before && getLastChange(before)).toBe(moment - 1);
      expect(seen(moment)).toMatchObject({ updated: moment, updateReason: "أُضيف رد" });
      expect(seen(moment)?.corrections).toHaveLength(1);
      expect(seen(moment + 1)).toBe(article);
    });

    test("the preview shows later updates and corrections", () => {
      expect(seen(moment - 1, true)).toBe(article);
    });
  });

  test("the preview has all articles, and each teaser shows why readers do not see it", () => {
    const articles = [
      anArticle("draft", "2016-12-01T00:00:00Z", { draft: true }),
      anArticle("future", "2016-12-20T00:00:00Z"),
      anArticle("seen", "2016-12-01T00:00:00Z"),
      anArticle("expired", "2016-12-01T00:00:00Z", { expires: moment - 1 }),
    ];
    const snapshot = openSnapshot(aPublication({ articles }), { now: moment, includesUnpublished: true });
    const statuses = snapshot.articles.map((article) => [
      article.slug,
      toTeaser(snapshot, new Map(), article).status,
    ]);
    expect(Object.fromEntries(statuses)).toEqual({
      draft: "draft",
      future: "future",
      expired: "expired",
      seen: undefined,
    });
  });
});

describe("lists", () => {
  test("are newest first; articles of the same moment have a fixed order, whatever the order of the files", () => {
    const articles = ["b", "a", "c"].map((slug) => anArticle(slug, "2016-12-01T00:00:00Z"));
    const newer = anArticle("newer", "2016-12-02T00:00:00Z");
    const forward = aSnapshot({ articles: [...articles, newer] });
    const backward = aSnapshot({ articles: [newer, ...articles.toReversed()] });
    const slugs = forward.articles.map(({ slug }) => slug);
    expect(slugs[0]).toBe("newer");
    expect(backward.articles.map(({ slug }) => slug)).toEqual(slugs);
    expect(getLatestArticles(forward, 2).map(({ slug }) => slug)).toEqual(slugs.slice(0, 2));
  });

  test("hold an article once, even if it names an author or a tag twice", () => {
    const article = anArticle("a", "2016-12-01T00:00:00Z", {
      byline: ["مكتب الميناء", "مَكتب الميناء"],
      tags: ["الميناء", "المينـاء"],
    });
    const snapshot = aSnapshot({ articles: [article], authors: [anAuthor("port", "مكتب الميناء")] });
    expect(snapshot.byAuthor.get("port")).toEqual([article]);
    expect([...snapshot.byTag.values()]).toEqual([[article]]);
  });
});

describe("the last change of an article", () => {
  const at = (time: string) => ({ at: Date.parse(time), text: "تصحيح" });
  test.each([
    ["its publication", {}, "2016-12-01T00:00:00Z"],
    ["its update", { updated: Date.parse("2016-12-03T00:00:00Z") }, "2016-12-03T00:00:00Z"],
    [
      "its last correction",
      { corrections: [at("2016-12-05T00:00:00Z"), at("2016-12-04T00:00:00Z")] },
      "2016-12-05T00:00:00Z",
    ],
  ])("is %s", (_, rest, expected) => {
    expect(getLastChange(anArticle("a", "2016-12-01T00:00:00Z", rest))).toBe(Date.parse(expected));
  });
});

test("an article is old after two years", () => {
  const article = anArticle("a", "2016-12-01T00:00:00Z");
  expect(isOld(article, Date.parse("2018-12-01T00:00:00Z"))).toBe(false);
  expect(isOld(article, Date.parse("2018-12-02T00:00:00Z"))).toBe(true);
});

describe("related articles", () => {
  const dated = (day: number, tags: string[]) =>
    anArticle(`a${day}`, `2016-12-${String(day).padStart(2, "0")}T00:00:00Z`, { tags });

  const slugsOf = (articles: Article[]) => {
    const snapshot = aSnapshot({ articles });
    return new Map(
      articles.map((article) => [
        article.slug,
        getRelatedArticles(snapshot, article).map(({ slug }) => slug),
      ]),
    );
  };

  test("share the most tags, are newest first among equals, and are at most four", () => {
    const articles = [
      dated(1, ["سوريا", "نفط"]),
      dated(2, ["سوريا"]),
      dated(3, ["سوريا"]),
      dated(4, ["نفط"]),
      dated(5, ["سوريا"]),
      dated(6, ["رياضة"]),
      dated(7, ["سوريا", "نفط"]),
    ];
    const related = slugsOf(articles);
    expect(related.get("a7")).toEqual(["a1", "a5", "a4", "a3"]);
    expect(related.get("a6")).toEqual([]);
    expect(related.get("a1")).toEqual([]);
  });

  test("are chosen from the latest earlier articles of each tag", () => {
    const old = anArticle("old", "2016-10-01T00:00:00Z", { tags: ["سوريا", "نفط"] });
    const between = Array.from({ length: 25 }, (_, day) => dated(day + 1, ["سوريا"]));
    const article = anArticle("a", "2016-12-31T00:00:00Z", { tags: ["سوريا", "نفط"] });
    // «سوريا» has too many newer articles for the old one to be a candidate; it is one through «نفط», but shares only that tag.
    expect(slugsOf([old, ...between, article]).get("a")).toEqual(["a25", "a24", "a23", "a22"]);
    expect(slugsOf([old, ...between.slice(0, 10), article]).get("a")?.[0]).toBe("old");
  });

  test("are found under any spelling of a tag", () => {
    const articles = [dated(1, ["المينـاء"]), dated(2, ["الميناء"])];
    expect(slugsOf(articles).get("a2")).toEqual(["a1"]);
  });

  const archive = fc.uniqueArray(
    fc.record({ day: fc.integer({ min: 1, max: 28 }), tags: fc.subarray(["سوريا", "نفط", "رياضة", "علوم"]) }),
    { selector: ({ day }) => day, maxLength: 28 },
  );

  test("are earlier, share a tag, and are never the article itself", () => {
    fc.assert(
      fc.property(archive, (days) => {
        const articles = days.map(({ day, tags }) => dated(day, tags));
        const snapshot = aSnapshot({ articles });
        for (const article of articles) {
          for (const other of getRelatedArticles(snapshot, article)) {
            expect(other.date).toBeLessThan(article.date);
            expect(other.tags.some((tag) => article.tags.includes(tag))).toBe(true);
          }
        }
      }),
    );
  });

  test("of an older article do not change when a newer one is published", () => {
    fc.assert(
      fc.property(archive, fc.subarray(["سوريا", "نفط", "رياضة", "علوم"]), (days, tags) => {
        const articles = days.map(({ day, tags: own }) => dated(day, own));
        const before = slugsOf(articles);
        const newer = anArticle("newer", "2017-01-01T00:00:00Z", { tags });
        const after = slugsOf([newer, ...articles]);
        for (const [slug, list] of before) expect(after.get(slug)).toEqual(list);
      }),
    );
  });
});
