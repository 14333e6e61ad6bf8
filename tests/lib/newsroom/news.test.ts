import { describe, expect, test } from "vitest";
import { getNews } from "#lib/newsroom/news";
import { getNextChange } from "#lib/newsroom/next-change";
import { anArticle, aSnapshot } from "../../support/snapshots";

const article = anArticle("a", "2016-12-01T12:00:00Z");
const newsAt = (now: string) => getNews(aSnapshot({ articles: [article] }, now)).map(({ url }) => url);

describe("the news of the last two days", () => {
  test("has an article for exactly two days", () => {
    expect(newsAt("2016-12-01T12:00:00Z")).toEqual(["/articles/2016/12/a/"]);
    expect(newsAt("2016-12-03T12:00:00Z")).toEqual(["/articles/2016/12/a/"]);
    expect(newsAt("2016-12-03T12:00:00.001Z")).toEqual([]);
  });

  test("is at most 1000 articles, newest first", () => {
    const articles = Array.from({ length: 1200 }, (_, index) =>
      anArticle(`a${index}`, new Date(Date.UTC(2016, 11, 1, 0, index)).toISOString()),
    );
    const news = getNews(aSnapshot({ articles }, "2016-12-02T00:00:00Z"));
    expect(news).toHaveLength(1000);
    expect(news[0]).toEqual({
      url: "/articles/2016/12/a1199/",
      title: "خبر a1199",
      date: "2016-12-01T19:59:00+00:00",
    });
  });
});

describe("the next moment at which the site changes without a change of files", () => {
  const nextAt = (now: string) => {
    const next = getNextChange(aSnapshot({ articles: [article] }, now));
    return next === undefined ? undefined : new Date(next).toISOString();
  };

  test("is when an article appears, then when it leaves the news and the bar, then when it is old", () => {
    expect(nextAt("2016-11-01T00:00:00Z")).toBe("2016-12-01T12:00:00.000Z");
    expect(nextAt("2016-12-01T12:00:00Z")).toBe("2016-12-03T12:00:00.001Z");
    expect(nextAt("2016-12-03T12:00:00.001Z")).toBe("2016-12-08T12:00:00.000Z");
    expect(nextAt("2016-12-08T12:00:00Z")).toBe("2018-12-02T00:00:00.001Z");
    expect(nextAt("2018-12-02T00:00:00.001Z")).toBeUndefined();
  });

  test("is a moment at which the news sitemap differs", () => {
    const before = newsAt(new Date(Date.parse("2016-12-03T12:00:00.001Z") - 1).toISOString());
    expect(before).not.toEqual(newsAt(nextAt("2016-12-01T12:00:00Z") ?? ""));
  });
});
