import { describe, expect, test } from "vitest";
import { getSearchForm } from "#lib/pages/inventory/search-form";
import { anArticle, aSnapshot } from "../../../support/snapshots";

function formOf(...dates: string[]) {
  const articles = dates.map((date, index) => anArticle(`article-${index}`, date));
  return getSearchForm(aSnapshot({ articles }));
}

describe("the search form", () => {
  test("offers the years and the newest months that have articles, newest first", () => {
    const { months, years } = formOf(
      "2015-03-02T09:00:00Z",
      "2016-11-02T09:00:00Z",
      "2016-12-02T09:00:00Z",
      "2016-12-03T09:00:00Z",
    );
    expect(years).toEqual(["2016", "2015"]);
    expect(months).toEqual([
      { year: "2016", month: "12" },
      { year: "2016", month: "11" },
      { year: "2015", month: "03" },
    ]);
  });

  test("offers at most twelve months", () => {
    const dates = Array.from({ length: 15 }, (_, index) => new Date(Date.UTC(2015, index, 2)).toISOString());
    expect(formOf(...dates).months).toHaveLength(12);
    expect(formOf(...dates).years).toEqual(["2016", "2015"]);
  });

  test("does not change with one more article of the month", () => {
    expect(formOf("2016-12-02T09:00:00Z", "2016-12-03T09:00:00Z")).toEqual(formOf("2016-12-02T09:00:00Z"));
  });
});
