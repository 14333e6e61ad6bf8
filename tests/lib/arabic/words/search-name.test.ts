import { expect, test } from "vitest";
import { getSearchName } from "#lib/arabic/words/search-name";

test.each([
  ["نشرة", "نشرة"],
  ["برقية", "برقية"],
  ["صحيفة الأخبار العربية", "صحيفة الأخبار…"],
])("%s is offered as %s", (name, shown) => {
  expect(getSearchName(name)).toBe(shown);
});
