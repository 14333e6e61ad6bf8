import { expect, test } from "vitest";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { keyInArabic } from "#lib/content/schema/arabic-keys";
import { articleSchema } from "#lib/content/schema/article-schema";
import { frontSchema } from "#lib/content/schema/front-schema";
import { validate } from "#lib/content/schema/validate";

const rest = "byline: مكتب\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n";

function said(front: string): string[] {
  const { value } = parseFrontMatter(`---\n${front}---\n\nنص.\n`, "x.md");
  if (value === undefined) return ["unreadable"];
  return validate(articleSchema("UTC"), value, "x.md").problems.map(({ rule, line }) => `${line} ${rule}`);
}

test.each(["Title", "العنوان", "titel"])(
  "«%s» is a misspelt title, and the title is not missing too",
  (key) => {
    expect(said(`${key}: خبر\n${rest}`)).toEqual(["2 unknown-key"]);
  },
);

test("a key that no other stands for is missing", () => {
  expect(said(`weather: صحو\n${rest}`).sort()).toEqual(["2 missing-key", "2 unknown-key"]);
});

test.each([
  ["العنوان", "title"],
  ["عنوان", "title"],
  ["الكاتب", "byline"],
  ["الصوره", "image"],
  ["الكلمات المفتاحية", "tags"],
])("«%s» stands for %s", (written, key) => {
  expect(keyInArabic(written, ["title", "byline", "image", "tags"])).toBe(key);
  expect(keyInArabic(written, ["name"])).toBeUndefined();
});

test("a length is not checked where the type is wrong", () => {
  const source = { data: { stories: "/articles/2016/12/a/" }, lineOf: () => 1 };
  expect(validate(frontSchema("UTC"), source, "front.yaml").problems).toHaveLength(1);
});
