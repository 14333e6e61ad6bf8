import { expect, test } from "vitest";
import { getSection, getSections } from "#lib/newsroom/categories";
import { aSnapshot } from "../../support/snapshots";

test("sections keep the order of the masthead, and colours repeat after eight", () => {
  const categories = Array.from({ length: 9 }, (_, index) => ({
    id: `c${index + 1}`,
    name: `قسم ${index + 1}`,
  }));
  const sections = getSections(aSnapshot({ categories }));
  expect(sections.map(({ id }) => id)).toEqual(categories.map(({ id }) => id));
  expect(sections.map(({ tone }) => tone)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1]);
});

test("an unknown category throws", () => {
  expect(() => getSection(aSnapshot({}), "sport")).toThrow('No category "sport"');
});
