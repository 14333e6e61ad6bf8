import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { splitBody } from "#lib/content/reader/front-matter/fence";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";
import { readPublication } from "#lib/content/reader/read";
import { fixtures, publicationFolder } from "../../../../support/folders";
import { readInvalid } from "../../messages/faults";

const odd = path.join(fixtures, "odd");

function readOdd(name: string) {
  const bytes = readFileSync(path.join(odd, `${name}.md`));
  return readPublication({ root: publicationFolder({ "articles/2016/12/odd.md": bytes }) });
}

function oddArticle(name: string) {
  const { problems, publication } = readOdd(name);
  expect(problems).toEqual([]);
  return publication?.articles.find(({ slug }) => slug === "odd");
}

describe("strange but valid files", () => {
  test.each(readdirSync(odd).map((file) => path.parse(file).name))("%s is read without a problem", (name) => {
    expect(oddArticle(name)?.category).toBe("politics");
  });

  test("a standfirst made of the text reads as the page does: breaks, raised figures, names in brackets", () => {
    expect(oddArticle("html-that-is-kept")?.summary).toBe("وعلى متنها 10³ طن، وقال <nick> إنها من H₂O.");
  });

  test.each([
    "crlf",
    "byte-order-mark",
    "two-byte-order-marks",
    "marks-before-fences",
    "marks-before-keys",
    "marks-after-keys",
    "no-break-spaces",
    "spaces-after-fences",
    "no-line-at-the-end",
    "old-mac-line-ends",
    "comments",
    "title-on-two-lines",
    "empty-optional-keys",
    "empty-optional-keys-in-blocks",
  ])("%s is read as the plain file is", (name) => {
    const plain = oddArticle("plain");
    const article = oddArticle(name);
    expect(article).toEqual({ ...plain, hash: article?.hash });
    expect(article?.hash).not.toBe(plain?.hash);
  });

  test.each([
    ["nfd", { title: "أنباء المؤتمر في آذار".normalize("NFC") }],
    ["byline-list", { byline: ["مكتب الميناء", "كريم منصور"] }],
    ["source-with-address", { source: { name: "وكالة الميناء", url: "https://agency.example" } }],
    ["title-in-quotes", { title: 'المحافظ: "الميناء مفتوح" # كما كان' }],
    ["title-in-single-quotes", { title: "المحافظ: لا شيء'جديد" }],
    ["guillemets", { title: "«خبر» من الميناء؟ نعم، 50% منه!" }],
    ["plain", { date: Date.parse("2016-12-01T00:00:00+02:00") }],
    ["date-with-a-space", { date: Date.parse("2016-12-01T21:40:00+02:00") }],
    ["date-in-quotes", { date: Date.parse("2016-12-01T21:40:00.5Z") }],
    ["last-second-of-the-month", { date: Date.parse("2016-12-31T21:59:59Z") }],
    ["nothing-in-optional-lists", { tags: [], aliases: [], corrections: [] }],
  ])("%s", (name, expected) => {
    expect(oddArticle(name)).toMatchObject(expected);
  });

  test("a break in the text does not end the front matter again", () => {
    const text = readFileSync(path.join(odd, "thematic-break-in-the-text.md"), "utf8");
    expect(parseFrontMatter(text, "x.md").value?.body).toContain("\n---\n\nثم أبحرت.");
  });
});

describe("front matter in another language", () => {
  test.each([
    ["js", "{ title: (globalThis.frontMatterRan = true, 'خبر') }"],
    ["javascript", "{ title: (globalThis.frontMatterRan = true, 'خبر') }"],
    ["coffee", "globalThis.frontMatterRan = true"],
    ["json", '{ "title": "خبر" }'],
    ["toml", 'title = "خبر"'],
    ["yaml", "title: خبر"],
  ])("---%s is refused and never runs", (language, code) => {
    for (const fence of [`---${language}`, `--- ${language}`, `---${language} `]) {
      const { value, problems } = parseFrontMatter(`${fence}\n${code}\n---\nنص`, "x.md");
      expect(value).toBeUndefined();
      expect(problems.map(({ rule, line }) => [rule, line])).toEqual([["front-matter-language", 1]]);
      expect(problems[0]?.ar).toContain(language);
    }
    expect(globalThis).not.toHaveProperty("frontMatterRan");
  });

  test.each(["\ufeff---js", "\u200f---js", " ---js", "---js;", "---\u00a0js", "----js", "---!js"])(
    "%j does not run either",
    (fence) => {
      const { value } = parseFrontMatter(
        `${fence}\n{ a: (globalThis.frontMatterRan = true) }\n---\nنص`,
        "x.md",
      );
      expect(value).toBeUndefined();
      expect(globalThis).not.toHaveProperty("frontMatterRan");
    },
  );

  test.each(["!!js/function 'function () { globalThis.frontMatterRan = true }'", "!!js/undefined ''"])(
    "the YAML tag %s is refused",
    (value) => {
      const { problems } = parseYaml(`title: ${value}`, "x.md");
      expect(problems.map(({ rule }) => rule)).toEqual(["quotes-needed"]);
      expect(globalThis).not.toHaveProperty("frontMatterRan");
    },
  );
});

describe("the same text, read twice", () => {
  test.each(["quotes-needed-title-colon", "yaml-syntax-tab", "duplicate-key", "front-matter-language-js"])(
    "%s gives the same error twice",
    (name) => {
      const text = new TextDecoder().decode(readInvalid(name));
      const first = parseFrontMatter(text, "x.md");
      expect(first.problems).toHaveLength(1);
      expect(parseFrontMatter(text, "x.md").problems).toEqual(first.problems);
    },
  );
});

describe("values are what is written", () => {
  test.each([
    ["010", 10],
    ["0o10", 8],
    ["12:30:45", "12:30:45"],
    ["2016-12-01", "2016-12-01"],
    ["نعم", "نعم"],
    ["no", "no"],
    ["on", "on"],
    ["true", true],
    ["~", null],
    ["1_000", "1_000"],
    ["<<", "<<"],
  ])("%s is %j", (written, value) => {
    expect(parseYaml(`key: ${written}`, "x.yaml").value?.data).toEqual({ key: value });
  });

  test("a key of JavaScript's own is a key like any other", () => {
    const { value } = parseYaml("__proto__: {polluted: true}\nconstructor: x", "x.yaml");
    expect(Object.keys(value?.data ?? {}).sort()).toEqual(["__proto__", "constructor"]);
    expect({}).not.toHaveProperty("polluted");
  });

  test("a bomb of aliases is refused before it is opened", () => {
    const start = performance.now();
    const { value } = parseFrontMatter(new TextDecoder().decode(readInvalid("yaml-alias-bomb")), "x.md");
    expect(value).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test("a very deep nesting is a problem and not a crash", () => {
    const { value, problems } = parseYaml(`tags: ${"[".repeat(3000)}`, "x.md");
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

test.each([
  "---\ntitle: خبر\n---\n\nنص.\n",
  "---\r\ntitle: خبر\r\n---\r\nنص.\r\n\r\n---\r\n\r\nبعده.",
  "\uFEFF---\ntitle: خبر\n--- \nنص",
  "---\ntitle: خبر\n---",
  "---\ntitle: خبر\n---\n\n\n\tنص\n---\n",
])("the body of %j is the same without reading its front matter", (text) => {
  const parsed = parseFrontMatter(text, "a.md").value;
  expect(parsed).toBeDefined();
  expect(splitBody(text)).toBe(parsed?.body);
});

test("a file without front matter has no body", () => {
  expect(splitBody("نص بلا ترويسة")).toBeUndefined();
  expect(splitBody("---\ntitle: خبر")).toBeUndefined();
});
