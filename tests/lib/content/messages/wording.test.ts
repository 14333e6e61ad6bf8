import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addressRules } from "#lib/content/messages/address-messages";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { yamlDetail } from "#lib/content/messages/yaml-details";
import { readPublication } from "#lib/content/reader/read";
import { articleSchema } from "#lib/content/schema/article-schema";
import { authorSchema, staticPageSchema } from "#lib/content/schema/settings-schema";
import { reasons } from "#lib/pictures/original";
import { markdownMessages } from "#lib/proofreading/markdown/tree-messages";
import { type Files, publicationFolder } from "../../../support/folders";

/** The Arabic message of each rule for made-up values: `[code, text]`. */
function arabicOf(table: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.values(table).map((rule) => {
    const both = { ar: "شيئاً", en: "something" };
    const drawing = { kind: "script", what: "<script>" };
    const colours = { mode: "day", colour: "#777777", other: "#ffffff", least: 4.5, wanted: "#595959" };
    const key = Object.assign(Object("title"), both, drawing, { key: "ink", ...colours });
    const anything = Object.assign(["economy"], both);
    const values = ["articles/2016/12/x.md", 1, key, anything, anything];
    const problem: Problem = Reflect.apply(rule as () => Problem, undefined, values);
    return [problem.rule, problem.ar];
  });
}

const all = arabicOf(rules);

/** What a message tells an editor to do. */
const imperative =
  /(?:^|\s)[فو]?(?:ا(?:كتب|حذف|نقل|ترك|جعل|ستعمل|فصل|حفظ|رفع)|أضف|صحّح|صغّر|قسّم|قلّل|قصّ|صدّر|غيّر|ضع|أبقِ|أنشئ|سم[ِّ])/u;

/** The remedy of these messages is in the reason that is passed to them. */
const withReason = ["picture-broken", "yaml-syntax"];

const yamlCodes = [
  "BAD_ALIAS",
  "BAD_DIRECTIVE",
  "BAD_INDENT",
  "BAD_SCALAR_START",
  "BLOCK_AS_IMPLICIT_KEY",
  "BLOCK_IN_FLOW",
  "DUPLICATE_KEY",
  "MISSING_CHAR",
  "MULTIPLE_DOCS",
  "MULTIPLE_TAGS",
  "NON_STRING_KEY",
  "RESOURCE_EXHAUSTION",
  "TAB_AS_INDENT",
] as const;

describe("every message", () => {
  test.each(all.filter(([code]) => !withReason.includes(code)))("%s says what to do: %s", (_, text) => {
    expect(text).toMatch(imperative);
  });

  test.each([...Object.values(reasons), ...yamlCodes.map(yamlDetail)])(
    "the reason says what to do: $ar",
    ({ ar }) => {
      expect(ar).toMatch(imperative);
    },
  );

  test.each(Object.entries(markdownMessages).filter(([code]) => code !== "html-without-words"))(
    "%s says what to do",
    (_, { ar }) => {
      expect(ar).toMatch(imperative);
    },
  );

  // Its parts change their order on the screen.
  test.each(all)("%s has no path with Arabic parts: %s", (_, text) => {
    expect(text).not.toMatch(/[a-z0-9]\/[\u0621-\u064a]|[\u0621-\u064a]\/[a-z0-9]|[\u0621-\u064a]\.md/iu);
  });

  test.each(arabicOf(addressRules))("%s says رابط, because عنوان is a headline: %s", (_, text) => {
    expect(text).not.toContain("عنوان");
  });

  test("the pattern refuses a message without a remedy", () => {
    expect("الملف مطلوب وغير موجود.").not.toMatch(imperative);
    expect("في السطر كتبٌ كثيرة.").not.toMatch(imperative);
  });
});

/** The first Arabic message about a publication with these files. */
function firstSaid(files: Files): string | undefined {
  return readPublication({ root: publicationFolder(files) }).problems[0]?.ar;
}

const front = (rest: string) =>
  `---\ntitle: خبر\nbyline: مكتب\ndate: 2016-12-01\nsource: وكالة\n${rest}---\n\nنص.\n`;

test.each([
  ["authors/Port Desk.md", "---\nname: مكتب\n---\n", "لاتينية صغيرة وأرقام بينها شرطات، مثل port-desk.md"],
  ["pages/عن.md", "---\ntitle: عن\n---\n\nنص.\n", "لاتينية صغيرة وأرقام بينها شرطات، مثل port-desk.md"],
  ["articles/2016/12/Two Words.md", front("category: politics\n"), "أو عربية بلا تشكيل"],
  ["articles/2016/12/خبرٌ جديد.md", front("category: politics\n"), "الاسم الصالح: خبر-جديد"],
  [
    "articles/2016/12/a.md",
    `———\n${front("")}`,
    "لأن «———» في السطر الأول ليست ثلاث شرطات قصيرة. اكتب في السطر الأول ---",
  ],
  ["articles/2016/12/a.md", `\n\n${front("")}`, "لأن قبل --- أسطراً فارغة. اكتب في السطر الأول ---"],
  ["articles/2016/12/a.md", `كلام\n${front("")}`, "لأن قبل --- كلاماً مكانه بعد --- الثانية."],
  [
    "articles/2016/12/a.md",
    `كلام\n\n---\n\nكلام\n`,
    "لا بيانات في أول الملف. اكتب في السطر الأول --- ثم الحقول",
  ],
  [
    "articles/2016/12/a.md",
    front("القسم: politics\n"),
    "الحقل «القسم» غير معروف. اكتب مكانه «category» إن كان",
  ],
  ["front.yaml", "stories: /articles/2016/12/a/\n", "اكتب روابط مقالات، كلاً منها في سطر"],
  [
    "breaking.yaml",
    "- text: خبر\n  at: 2016-12-02\n  until: 2016-12-01\n",
    "فلا يظهر الخبر أبداً. اكتب وقتاً بعده",
  ],
  [
    "articles/2016/12/a.md",
    front("category: politics\nimage: { src: Harbour.PNG, alt: رافعة }\n"),
    "وبجانبه ملف اسمه «harbour.png». اكتب اسمه كما هو: harbour.png",
  ],
  ["pages/a/b.md", "---\ntitle: عن\n---\n\nنص.\n", "لا مجلدات داخل المجلد pages. انقل الملف إلى pages نفسه."],
  ["articles/b.md", front("category: politics\n"), "انقله إلى مجلد سنته وشهره، مثل articles/2016/12/"],
  ["articles/2016/12/a.md", front("category: politics\nsumary: نص\n"), "اكتب مكانه «summary» إن كان المقصود"],
  [
    "articles/2016/12/a.md",
    front("category: politics\nweather: نص\n"),
    "احذفه، أو اكتب مكانه واحداً من هذه: title،",
  ],
  ["articles/2016/12/a.md", front("category: weather\n"), "اكتب معرّف قسم منها: politics، economy."],
  ["pages/b.md", "---\ntitle: عن\n---\n", "اكتبه بعد سطر --- الثاني"],
  [
    "articles/2016/12/a.md",
    front("category: politics\ntags: [شحن, ]\nimage: { src: x.jpg, alt: }\n"),
    "«image.alt» فارغ",
  ],
  [
    "articles/2016/12/a.md",
    front("category: politics\ntags:\n  - شحن\n  -\n"),
    "احذفه، أو اكتب وسماً مثل حلب.",
  ],
  [
    "articles/2016/12/a.md",
    front("category: politics\naliases:\n  - /a/\n  -\n"),
    "أو اكتب رابطاً قديماً يبدأ",
  ],
  [
    "articles/2016/12/a.md",
    front("category: politics\ntags: [شحن, 2016]\n"),
    'لقيمة «2016» معنى خاص في YAML غير نصها. ضعها بين علامتي اقتباس: "2016"',
  ],
  ["gone.yaml", "- /a/\n- 12\n", 'لقيمة «12» معنى خاص في YAML غير نصها. ضعها بين علامتي اقتباس: "12"'],
  ["breaking.yaml", '- { text: "خبر", at: 2016-12-01, url: javascript:x }\n', "قيمة «url» هي «javascript:x»"],
  ["breaking.yaml", "- [خبر]\n", "قيمة «breaking.yaml» هي"],
])("%s: the message fits its kind of file", (file, text, words) => {
  expect(firstSaid({ [file]: text })).toContain(words);
});

test("the message of a missing required file describes what it holds", () => {
  const root = publicationFolder();
  for (const file of ["site.yaml", "categories.yaml"]) rmSync(path.join(root, file));
  const [categories, site] = readPublication({ root }).problems;
  expect(categories?.ar).toMatch(/أنشئه واكتب فيه قائمة أقسام، لكل منها id وname، مثل .*\.$/u);
  expect(site?.ar).toContain("أنشئه واكتب فيه إعدادات الصحيفة");
  expect(site?.en).toContain("Create it and write the settings of the publication");
});

test.each([
  ["articles/2016/12/a.md", "الحقول المطلوبة", articleSchema("UTC")],
  ["authors/a.md", "الحقل المطلوب", authorSchema],
  ["pages/a.md", "الحقل المطلوب", staticPageSchema],
])("%s: the message of empty front matter names the required keys", (file, noun, schema) => {
  const required = Object.entries(schema.shape).filter(([, key]) => !key.safeParse(undefined).success);
  const keys = required.map(([name]) => name).join(" و");
  expect(firstSaid({ [file]: "---\n---\n\nنص.\n" })).toContain(`${noun}: ${keys}.`);
});
