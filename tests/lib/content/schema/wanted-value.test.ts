import { describe, expect, test } from "vitest";
import * as z from "zod";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";
import { articleSchema } from "#lib/content/schema/article-schema";
import { frontSchema } from "#lib/content/schema/front-schema";
import { expectationOf } from "#lib/content/schema/schema-fields";
import { asObject, unwrap } from "#lib/content/schema/schema-steps";
import {
  authorSchema,
  breakingSchema,
  categoriesSchema,
  goneSchema,
  staticPageSchema,
} from "#lib/content/schema/settings-schema";
import { describedSiteSchema } from "#lib/content/schema/site-expectations";
import { validate } from "#lib/content/schema/validate";

function said(line: string) {
  const front = "title: خبر\nbyline: مكتب\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n";
  const key = line.split(":")[0] ?? "";
  const text = front.replace(new RegExp(`^${key}:.*\n`, "m"), "") + line;
  const { value } = parseYaml(text, "x.md");
  const { problems } = validate(articleSchema("UTC"), value ?? { data: {}, lineOf: () => 1 }, "x.md");
  expect(problems).toHaveLength(1);
  return problems[0];
}

describe("a message quotes the value as it is written", () => {
  test.each([
    [`byline: ${"أ".repeat(121)}`, "من 120 حرفاً على الأكثر، وفيه الآن 121 حرفاً"],
    [`byline: [علي, ${"أ".repeat(203)}]`, "من 120 حرفاً على الأكثر، وفيه الآن 203 أحرف"],
    [`title: ${"أ".repeat(201)}`, "من 200 حرف على الأكثر، وفيه الآن 201 حرف"],
    [`summary: ${"أ".repeat(311)}`, "من 300 حرف على الأكثر، وفيه الآن 311 حرفاً"],
    [`source: ${"أ".repeat(130)}`, "من 120 حرفاً على الأكثر، وفيه الآن 130 حرفاً"],
    [`tags: [${"أ".repeat(61)}]`, "من 60 حرفاً على الأكثر، وفيه الآن 61 حرفاً"],
    [`tags: [${"أ, ".repeat(21)}]`, "قائمة من 20 عنصراً على الأكثر، وفيها الآن 21 عنصراً"],
    [`tags: [${"وسم طويل من خمس كلمات, ".repeat(21)}]`, "قائمة من 20 عنصراً على الأكثر، وفيها الآن 21 عنصراً"],
    ["corrections: خطأ", "at: 2016-12-02, text:"],
    ["corrections: [خطأ]", "at: 2016-12-02, text:"],
    ["image: photo.jpg", "{ src: photo.jpg, alt:"],
    ["source: { name: وكالة, url: example.org }", "رابطاً كاملاً يبدأ بـ https://"],
    ['title: "سطر\\nسطر"', "في سطر واحد"],
    ['title: ""', "«title» فارغ"],
    ["title:", "«title» فارغ"],
    ['title: "\u200f "', "«title» فارغ"],
    ["byline: []", "«byline» فارغ"],
    ["source: { name: }", "«source.name» فارغ"],
    ['byline: ["", علي]', "في القائمة «byline» عنصر فارغ"],
  ])("%.40s", (line, words) => {
    const problem = said(line);
    expect(problem?.ar).toContain(words);
    expect(problem?.ar).not.toContain("\n");
    expect(problem?.ar).not.toContain("قيمة من النوع الصحيح");
  });

  test("a key that is not there is reported as missing", () => {
    const { problems } = validate(articleSchema("UTC"), { data: {}, lineOf: () => 1 }, "x.md");
    expect(problems.map(({ ar }) => ar.includes("غير موجود"))).toEqual([true, true, true, true, true]);
  });
});

/** The paths of all values that a schema describes and that have no expectation. */
function undescribed(schema: z.ZodType, path: string): string[] {
  const own = expectationOf(schema) === undefined ? [path] : [];
  const inner = asObject(unwrap(schema));
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    const isList = asObject(unwrap(element)) instanceof z.ZodObject;
    // The items of a plain list are described with the list.
    return [
      ...own,
      ...(isList ? undescribed(element, `${path}[]`).filter((one) => one !== `${path}[]`) : []),
    ];
  }
  if (!(inner instanceof z.ZodObject)) return own;
  return [
    ...own,
    ...Object.entries(inner.shape).flatMap(([key, one]) => undescribed(one as z.ZodType, `${path}.${key}`)),
  ];
}

test.each(
  Object.entries({
    article: articleSchema("UTC"),
    site: describedSiteSchema,
    categories: categoriesSchema,
    breaking: breakingSchema("UTC").nullable(),
    front: frontSchema("UTC").nullable(),
    gone: goneSchema.nullable(),
    author: authorSchema,
    page: staticPageSchema,
  }),
)("each key of %s says what it expects", (name, schema) => {
  expect(undescribed(schema, name)).toEqual([]);
});
