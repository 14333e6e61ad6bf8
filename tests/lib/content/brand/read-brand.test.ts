import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { brandSchema } from "#lib/content/brand/brand-schema";
import { contrast } from "#lib/content/brand/contrast";
import { readPublication } from "#lib/content/reader/read";
import { publicationFolder } from "../../../support/folders";

function read(brand: string) {
  return readPublication({ root: publicationFolder({ "brand.yaml": brand }) });
}

/** The problems as `line rule`. */
function found(brand: string): string[] {
  return read(brand).problems.map(({ line, rule }) => `${line} ${rule}`);
}

describe("brand.yaml", () => {
  test("is read with every key", () => {
    const { publication, problems } = read(`type: sans
colours:
  paper: { day: "#FFF1E5", night: "#101820" }
  ink: { day: "#222222", night: "#eeeeee" }
  accent: { day: "#0a3d62", night: "#9fd3ff" }
  breaking: { day: "#8b0000", night: "#b00020" }
categories:
  politics: { day: "#5b1a1a", night: "#ffb3b3" }
footer:
  text: تصدر من القاهرة منذ 1990.
  links:
    - { name: الاشتراك, url: /about/ }
    - { name: المتجر, url: "https://shop.example.org/a" }
words:
  latest: آخر الأخبار
  archiveOf: أعداد {}
  shareWith: { x: منصة إكس }
front: { secondary: 6, latest: 8, section: 3 }
oldArticleDays: 365
share: [telegram, x]
`);
    expect(problems).toEqual([]);
    expect(publication?.brand).toMatchObject({
      type: "sans",
      colours: { paper: { day: "#fff1e5", night: "#101820" } },
      categories: { politics: { day: "#5b1a1a", night: "#ffb3b3" } },
      words: { latest: "آخر الأخبار", archiveOf: "أعداد {}", shareWith: { x: "منصة إكس" } },
      front: { secondary: 6, latest: 8, section: 3 },
      oldArticleDays: 365,
      share: ["telegram", "x"],
    });
  });

  test.each(["", "# فارغ\n", "footer:\n"])("may be empty: %j", (brand) => {
    expect(found(brand)).toEqual([]);
  });

  test("is not there in most publications", () => {
    expect(readPublication({ root: publicationFolder() }).publication).not.toHaveProperty("brand");
  });

  test.each([
    ["colors: red\n", "1 unknown-key", "colours"],
    ["colours:\n  papr: white\n", "2 unknown-key", "paper"],
    ['categories:\n  politcs: { day: "#111111", night: "#ffffff" }\n', "2 unknown-key", "politics"],
    ["words:\n  home: الأولى\n  latst: جديد\n", "3 unknown-key", "latest"],
    ["words:\n  shareWith:\n    telegrm: تلغرام\n", "3 unknown-key", "telegram"],
    ["type: serif\n", "1 wrong-value", "naskh ليُكتب النص بخط النسخ، أو sans"],
    ["type: نسخ\n", "1 wrong-value", "naskh"],
    ["type: [sans]\n", "1 wrong-value", "sans"],
    ["typ: sans\n", "1 unknown-key", "type"],
    ["oldArticleDay: 3\n", "1 unknown-key", "oldArticleDays"],
    ["share: [whatsap]\n", "1 wrong-value", "whatsapp, telegram"],
    ["share: [x, x]\n", "1 wrong-value", "مرة واحدة"],
    ["words:\n  archiveOf: أعدادنا\n", "2 wrong-value", 'مثل "أرشيف {}"'],
    ["words:\n  archiveOf: أعداد {} و{}\n", "2 wrong-value", "{} مرة واحدة"],
    ["words:\n  search: ابحث في الأرشيف\n", "2 wrong-value", "6 أحرف على الأكثر، وفيه الآن 15 حرفاً"],
    ["words:\n  breaking: خبر عاجل جداً\n", "2 wrong-value", "10 أحرف على الأكثر"],
    ["front: { section: 0 }\n", "1 wrong-value", "عدداً صحيحاً من 1 إلى 8"],
    ["oldArticleDays: 0\n", "1 wrong-value", "365"],
    [
      'footer:\n  links:\n    - { name: "أ", url: "//shop.example.org" }\n',
      "3 wrong-value",
      "https://shop.example.org",
    ],
    ['footer:\n  links:\n    - { name: "أ", url: "javascript:alert(1)" }\n', "3 wrong-value", "https://"],
    ['colours:\n  accent:\n    day: "#123"\n    night: "#ffffff"\n', "3 wrong-value", "#17405f"],
    ["colours:\n  accent:\n    day: red\n    night: white\n", "3 wrong-value", "#17405f"],
    ['colours:\n  accent: { day: "#111111" }\n', "2 missing-key", "night"],
    ["- colours\n", "1 wrong-shape", "oldArticleDays"],
  ])("%j: %s", (brand, problem, wanted) => {
    const { problems } = read(brand);
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toContain(problem);
    expect(problems.map(({ ar }) => ar).join("\n")).toContain(wanted);
  });

  test("YAML reads a colour without quotes as a comment; the message writes it with quotes", () => {
    const { problems } = read('colours:\n  accent:\n    day: #17405f\n    night: "#ffffff"\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 3 });
    expect(problems[0]?.ar).toContain('day: "#17405f"');
  });

  test("a misspelt name of the file is reported", () => {
    const root = publicationFolder({ "brands.yaml": "share: []\n" });
    expect(readPublication({ root }).problems.map(({ rule }) => rule)).toEqual(["file-name"]);
  });
});

test("the example of the documentation has no problem, in both languages", () => {
  const [english, arabic] = ["docs/brand.md", "docs/ar/brand.md"].map(
    (file) => /```yaml\n([\s\S]*?)```/.exec(readFileSync(file, "utf8"))?.[1] ?? "",
  );
  expect(arabic).toBe(english);
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
  const names = ["logo.svg", "logo-night.svg", "icon.svg"];
  const root = publicationFolder({
    "brand.yaml": english ?? "",
    ...Object.fromEntries(names.map((name) => [`brand/${name}`, drawing])),
  });
  const { publication, problems } = readPublication({ root });
  expect(problems).toEqual([]);
  const keys = Object.keys(brandSchema().shape).sort();
  expect(Object.keys(publication?.brand ?? {}).sort()).toEqual(keys);
});

describe("a colour that cannot be read", () => {
  const pair = (key: string, day: string, night: string) => `${key}: { day: "${day}", night: "${night}" }`;

  test.each([
    // A text on the engine's paper, and on the publication's own.
    ["accent", [pair("accent", "#4d7ea8", "#a3cbeb")], 2, "#fbf8f1", 7],
    ["accent", [pair("accent", "#17405f", "#335577")], 2, "#171511", 7],
    ["ink", [pair("ink", "#777777", "#ffffff")], 2, "#fbf8f1", 7],
    ["ink", [pair("paper", "#dddddd", "#222222"), pair("ink", "#555555", "#eeeeee")], 3, "#dddddd", 7],
    // Only the paper was given, so the paper has to change.
    ["paper", [pair("paper", "#8a8a8a", "#171511")], 2, "#1b1916", 7],
    ["breaking", [pair("breaking", "#ef5350", "#a6121a")], 2, "#ffffff", 4.5],
  ])("%s in %j", (name, lines, line, other, least) => {
    const { problems } = read(["colours:", ...lines.map((one) => `  ${one}`), ""].join("\n"));
    expect(problems.map((one) => [one.rule, one.line])).toEqual([["low-contrast", line]]);
    const { ar = "", en = "" } = problems[0] ?? {};
    const wanted = /"(#[0-9a-f]{6})"$/.exec(ar)?.[1] ?? "";
    expect(en.endsWith(`"${wanted}"`)).toBe(true);
    expect(ar).toContain(`لون colours.${name}`);
    expect(contrast(wanted, other)).toBeGreaterThanOrEqual(least);
  });

  test("what is suggested passes", () => {
    const brand = (day: string) => `categories:\n  ${pair("politics", day, "#ffb3b3")}\n`;
    const { problems } = read(brand("#c62828"));
    const wanted = /"(#[0-9a-f]{6})"$/.exec(problems[0]?.ar ?? "")?.[1] ?? "";
    expect(problems[0]).toMatchObject({ rule: "low-contrast", line: 2 });
    expect(found(brand(wanted))).toEqual([]);
  });

  test("a bright ground of breaking news has black text, so it passes", () => {
    expect(found(`colours:\n  ${pair("breaking", "#ffd400", "#ffd400")}\n`)).toEqual([]);
  });
});
