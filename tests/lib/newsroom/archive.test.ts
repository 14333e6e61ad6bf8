import { expect, test } from "vitest";
import { getMonths, getYears } from "#lib/newsroom/archive";
import { anArticle, aSnapshot } from "../../support/snapshots";

const snapshot = aSnapshot({
  articles: ["2015-12-31", "2016-01-01", "2016-01-15", "2016-11-30", "2016-02-01", "2017-03-01"].map((day) =>
    anArticle(`on-${day}`, `${day}T00:00:00Z`),
  ),
});

test("years are newest first, each with its months and the number of its articles", () => {
  expect(
    getYears(snapshot).map(({ year, total, months }) => [year, total, months.map(({ month }) => month)]),
  ).toEqual([
    ["2017", 1, ["03"]],
    ["2016", 4, ["11", "02", "01"]],
    ["2015", 1, ["12"]],
  ]);
});

test("a month holds its articles, newest first", () => {
  const january = getMonths(snapshot).find(({ year, month }) => year === "2016" && month === "01");
  expect(january?.articles.map(({ slug }) => slug)).toEqual(["on-2016-01-15", "on-2016-01-01"]);
});

test("every visible article is counted once", () => {
  expect(getYears(snapshot).reduce((sum, { total }) => sum + total, 0)).toBe(snapshot.articles.length);
  expect(getYears(aSnapshot({}))).toEqual([]);
});
