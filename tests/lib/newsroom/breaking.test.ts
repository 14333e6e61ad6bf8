import { describe, expect, test } from "vitest";
import { openPublication } from "#lib/content/reader/read";
import { getBreakingNews, getTicker } from "#lib/newsroom/breaking";
import { publicationFolder } from "../../support/folders";
import { anArticle, aSnapshot } from "../../support/snapshots";

const at = Date.parse("2016-12-01T12:00:00Z");
const item = (text: string, rest: { at?: number; until: number | "never"; url?: string }) => ({
  text,
  at,
  ...rest,
});
const articles = [1, 2, 3, 4, 5, 6].map((day) => anArticle(`a${day}`, `2016-11-0${day}T00:00:00Z`));

describe("the bar", () => {
  test.each([
    ["a moment before it begins", at - 1, false],
    ["when it begins", at, true],
    ["a moment before its end", at + 999, true],
    ["at its end", at + 1000, false],
  ])("%s, an item with an end", (_, now, shown) => {
    const breaking = [item("عاجل", { until: at + 1000 })];
    expect(getTicker(aSnapshot({ breaking, articles }, new Date(now).toISOString())).breaking).toBe(shown);
  });

  test("an item with `until: never` stays", () => {
    const snapshot = aSnapshot(
      { breaking: [item("عاجل", { until: "never", url: "/about/" })] },
      "2100-01-01T00:00:00Z",
    );
    expect(getTicker(snapshot)).toEqual({
      breaking: true,
      items: [{ text: "عاجل", at: "2016-12-01T12:00:00+00:00", url: "/about/" }],
    });
  });

  test("an item without an end is shown for a day", () => {
    const publication = openPublication({
      root: publicationFolder({ "breaking.yaml": "- text: عاجل\n  at: 2016-12-01T12:00:00Z\n" }),
    });
    const isBreaking = (now: string) => getTicker(aSnapshot(publication, now)).breaking;
    expect(isBreaking("2016-12-02T11:59:59.999Z")).toBe(true);
    expect(isBreaking("2016-12-02T12:00:00Z")).toBe(false);
  });

  test("shows the latest headlines without breaking news, and is marked so", () => {
    const { breaking, items } = getTicker(
      aSnapshot({ articles, breaking: [item("قديم", { until: at + 1 })] }, "2016-11-08T23:59:59.999Z"),
    );
    expect(breaking).toBe(false);
    expect(items.map(({ url }) => url)).toEqual([6, 5, 4, 3, 2].map((day) => `/articles/2016/11/a${day}/`));
    expect(items[0]).toEqual({
      text: "خبر a6",
      at: "2016-11-06T00:00:00+00:00",
      url: "/articles/2016/11/a6/",
    });
  });

  test("leaves out headlines that are a week old, and is empty when all are", () => {
    const countAt = (now: string) => getTicker(aSnapshot({ articles }, now)).items.length;
    expect(countAt("2016-11-09T00:00:00Z")).toBe(4);
    expect(countAt("2016-11-12T23:59:59.999Z")).toBe(1);
    expect(countAt("2016-11-13T00:00:00Z")).toBe(0);
  });

  test("has the date of the newest article once all are a week old, and not before", () => {
    const newestAt = (now: string) => getTicker(aSnapshot({ articles }, now)).newest;
    expect(newestAt("2016-11-12T23:59:59.999Z")).toBeUndefined();
    expect(newestAt("2016-11-13T00:00:00Z")).toBe("2016-11-06T00:00:00+00:00");
  });

  test("of an empty publication is empty", () => {
    expect(getTicker(aSnapshot({}))).toEqual({ breaking: false, items: [] });
  });
});

test("the page of breaking news has items that have ended, but no future ones", () => {
  const breaking = [
    item("قادم", { at: at + 10, until: "never" }),
    item("جديد", { until: "never" }),
    item("منته", { at: at - 10, until: at - 5 }),
  ];
  const snapshot = aSnapshot({ breaking }, new Date(at).toISOString());
  expect(getBreakingNews(snapshot).map(({ text }) => text)).toEqual(["جديد", "منته"]);
});
