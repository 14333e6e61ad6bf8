import { describe, expect, test } from "vitest";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";

const wrong = [
  "\ttitle: خبر",
  "title خبر\nbyline: س",
  "title: خبر\n byline: س",
  "title: [خبر\nbyline: س",
  "tags:\n  - a\n b: c",
  "{a: b",
  "a: b\n---\nc: d",
  "a: b\n...\nc: d",
  "tags: [- a]",
  'x: "a\\q"\ny: b',
  "%TAG x\n---\na: b",
  "a: !!int خبر",
  "a: |x\n  b",
  "- a\nb: c",
  "a: b\n- c",
];

/** Latin words that belong in an Arabic message: names of keys and of YAML itself. */
const allowed = /\b(?:YAML|title|byline|tags|x|y|a|b|c|d|q|TAG|int)\b/g;

describe("no English of the parser is in an Arabic message", () => {
  test.each(wrong)("%j", (text) => {
    const { problems } = parseYaml(text, "site.yaml");
    expect(problems.length).toBeGreaterThan(0);
    for (const { ar, en } of problems) {
      expect(ar.replace(allowed, "")).not.toMatch(/[A-Za-z]{2,}/);
      expect(en).not.toContain("front matter");
    }
  });
});

test("the cause is named", () => {
  const first = (text: string) => parseYaml(text, "site.yaml").problems[0];
  expect(first("\ttitle: خبر")?.ar).toContain("علامة جدولة");
  expect(first("a: b\n---\nc: d")?.ar).toContain("يقسم الملف إلى جزأين");
  expect(first("a: b\n---\nc: d")?.line).toBe(2);
  expect(first("{a: b")?.ar).toContain("أضف العلامة الناقصة");
});

test.each([
  ["colours:\n  paper: { day: #ffffff, night: #000000 }\n", 2, 'بين علامتي اقتباس: "#ffffff"'],
  [
    'colours:\n  paper: { day: #fff8ee, night: "#141a22" }\n  ink: { day: "#1a1a1a", night: "#ece7dc" }\n',
    2,
    'بين علامتي اقتباس: "#fff8ee"',
  ],
  ["- id: local\n  name: الحي\n  id: opinion\n", 3, "فاكتب قبله شرطة ومسافة في أول السطر: - id: …"],
  ["- id: local\n  name: الحي\n  name: رأي\n", 3, "أبقِ واحداً واحذف الآخر"],
  ["name: س\ncontact: ص\nname: ع\n", 3, "أبقِ واحداً واحذف الآخر"],
  ["-text: خبر\n at: 2026-01-01\n", 1, "اكتب مسافة بعد الشرطة"],
  ["- text: خبر\nat: 2026-01-01\n", 2, "فابدأه بمسافتين"],
])("%j: the line and the cause are those of the slip", (text, line, cause) => {
  const [first, ...others] = parseYaml(text, "breaking.yaml").problems;
  expect(others).toEqual([]);
  expect(first?.line).toBe(line);
  expect(first?.ar).toContain(cause);
});

test("an article's front matter is explained in the same way", () => {
  const { problems } = parseFrontMatter("---\ntitle خبر\nbyline: س\n---\n\nنص.\n", "x.md");
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([["yaml-syntax", 2]]);
});
