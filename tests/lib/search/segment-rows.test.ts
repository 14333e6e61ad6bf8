import { describe, expect, test } from "vitest";
import type { SegmentRow } from "#lib/search/formats";
import { ordinalsOf, placeOf } from "#lib/search/segment-rows";

const years: SegmentRow = ["2015-11_2016-02_x", 1, 1, "2015-11", 0, [2, 0, 3, 1]];
const block: SegmentRow = ["2016-12_2016-12_x", 1, 1, "2016-12", 512, [64]];

describe("the place of an article", () => {
  test.each([
    [years, 0, { month: "2015-11", position: 0 }],
    [years, 1, { month: "2015-11", position: 1 }],
    [years, 2, { month: "2016-01", position: 0 }],
    [years, 4, { month: "2016-01", position: 2 }],
    [years, 5, { month: "2016-02", position: 0 }],
    [block, 0, { month: "2016-12", position: 512 }],
    [block, 63, { month: "2016-12", position: 575 }],
  ])("of %j, article %d", (row, ordinal, place) => {
    expect(placeOf(row, ordinal)).toEqual(place);
  });
});

describe("the articles of a period", () => {
  test.each([
    [years, "2015-01", "2017-01", 0, 6],
    [years, "2015-12", "2016-01", 2, 5],
    [years, "2016-02", "2016-02", 5, 6],
    [years, "2015-12", "2015-12", 2, 2],
    [years, "2017-01", "2017-12", 6, 6],
    [years, "2014-01", "2014-12", 0, 0],
    [block, "2016-12", "2016-12", 0, 64],
    [block, "2016-01", "2016-11", 0, 0],
  ])("of %j from %s to %s", (row, from, to, start, end) => {
    expect(ordinalsOf(row, from, to)).toEqual([start, end]);
  });
});
