import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Problem } from "#lib/content/messages/problems";
import { check, findCorrections, writeCorrections } from "#lib/proofreading/check";
import { type Files, publicationFolder, temporaryFolder } from "../../support/folders";

const place = "articles/2016/12/desk.md";
const now = Date.parse("2030-01-01T00:00:00Z");

function article(body: string, front = ""): string {
  return `---\ntitle: خبر من الميناء\nbyline: فريق التحرير\ndate: 2016-12-01\nsource: وكالة الميناء\ncategory: politics\n${front}---\n\n${body}\n`;
}

function optionsOf(root: string) {
  return { contentFolder: root, folder: root, stateFolder: temporaryFolder(), engine: "test", now };
}

/** What is said of these files, in the publication of the tests; some of its own files are odd on purpose. */
async function checkFiles(files: Files): Promise<Problem[]> {
  const root = publicationFolder(files);
  const problems = await check(optionsOf(root));
  return problems.filter((one) => Object.hasOwn(files, one.path));
}

/** What is said of an article with this text, as `line:column rule`; the text begins on line 9. */
async function said(body: string, front = ""): Promise<string[]> {
  return (await checkFiles({ [place]: article(body, front) })).map(
    ({ line, column, rule }) => `${line}:${column ?? ""} ${rule}`,
  );
}

describe("proofreading", () => {
  test("the sample publication is silent", async () => {
    const folder = path.resolve("content");
    expect(await check(optionsOf(folder))).toEqual([]);
  });

  test.each([
    ["قال الوزير, في مؤتمر", ["9:11 latin-comma"]],
    ["نص.\n\n- بند أول, وتتمة", ["11:10 latin-comma"]],
    ["نص\nقال **الوزير**, في مؤتمر", ["10:15 latin-comma"]],
    ["> قال [الوزير](https://example.org/), في مؤتمر", ["9:37 latin-comma"]],
    ["| أ | ب |\n|---|---|\n| قال, ثم سكت | ج |", ["11:6 latin-comma"]],
    ["\u200f- قال, ثم سكت", ["9:7 latin-comma"]],
    ["١. قال, ثم سكت", ["9:7 latin-comma"]],
    ["2016. قال, ثم سكت", ["9:10 latin-comma"]],
    ["كتب \\* قال, ثم سكت", ["9:11 latin-comma"]],
    ["كتب &amp; قال, ثم سكت", ["9:14 latin-comma"]],
    ["نص[^1]\n\n[^1]: قال, ثم سكت.", ["11:10 latin-comma"]],
    ["قال الوزير ،في مؤتمر", ["9:11 space-before-mark"]],
    ["قال (مرة", ["9:5 unbalanced-pairs"]],
    ["نص ﻻ و ﻻ و ﻻ", ["9:4 presentation-forms"]],
    ["في ٢٠١٦ كان", ["9:4 mixed-digits"]],
  ])("%j: %j", async (body, wanted) => {
    expect(await said(body)).toEqual(wanted);
  });

  test.each([
    "الشيفرة `قال, ثم` هنا",
    "```\nقال, ثم سكت\n```",
    "انظر https://example.org/قال,ثم الآن",
    "[نص](https://example.org/قال,ثم)",
    "نص\n\n<!-- قال, ثم سكت -->",
    "سطر أول  \nسطر ثان",
    "قال **«نعم»**، ثم سكت",
    "كلمة[^1]، ثم كلمة.\n\n[^1]: هامش.",
  ])("%j is left alone", async (body) => {
    expect(await said(body)).toEqual([]);
  });

  test("the message shows the text as it should be, in both languages", async () => {
    const [problem] = await checkFiles({ [place]: article("قال الوزير, في مؤتمر صحفي عقده اليوم") });
    expect(problem).toMatchObject({ level: "warning", rule: "latin-comma" });
    expect(problem?.ar).toContain("اكتب: قال الوزير، في مؤتمر");
    expect(problem?.en).toContain("Write: قال الوزير، في مؤتمر");
  });

  test("the message contains all corrections of the line", async () => {
    const [problem] = await checkFiles({ [place]: article("نص ,فيه خطأ") });
    expect(problem?.ar).toMatch(/اكتب: نص، فيه خطأ$/);
  });

  test.each([
    ["قال ,ثم", [["latin-comma", true]]],
    ["قال &amp; نعم ,ثم", [["latin-comma", true]]],
    ["قال&#32;، ثم", [["space-before-mark", undefined]]],
    ["محـمد", [["tatweel", undefined]]],
    ["منها   وأمسى", [["wide-gap", undefined]]],
    ['قال " نعم " ثم', [["foreign-quotes", undefined]]],
    ['قال "نعم" ثم', [["foreign-quotes", true]]],
    ["[نص](/none/)", [["dead-link", undefined]]],
  ])("%j: a warning says whether --fix corrects it: %j", async (body, wanted) => {
    const problems = await checkFiles({ [place]: article(body) });
    expect(problems.map(({ rule, fixable }) => [rule, fixable])).toEqual(wanted);
    const root = publicationFolder({ [place]: article(body) });
    expect(findCorrections(optionsOf(root)).length > 0).toBe(wanted.some(([, fixable]) => fixable === true));
  });

  test.each(["\u202bنعم\u202c", "\u0007"])(
    "%j is shown in a short line, however long the text",
    async (slip) => {
      const words = "كلمة أخرى في السطر ".repeat(150).trim();
      const problems = await checkFiles({
        [place]: article(`${words}\n\n${words} ${slip} ${words}\n\n${words}`),
      });
      expect(problems).toHaveLength(1);
      expect(problems[0]?.ar).not.toContain("\n");
      expect(problems[0]?.ar.replace(/^.*اكتب: /, "").length).toBeLessThan(50);
    },
  );

  test("a direction control in a title is one error, and --fix corrects it", async () => {
    const text = article("نص.").replace("خبر من الميناء", "خبر \u202bمن\u202c الميناء");
    const root = publicationFolder({ [place]: text });
    const options = { ...optionsOf(root), path: place };
    const told = (await check(options)).map(({ line, rule, level, fixable }) => [line, rule, level, fixable]);
    expect(told).toEqual([[2, "bidi-control", "error", true]]);
    writeCorrections(findCorrections(options));
    expect(await check(options)).toEqual([]);
    expect(readFileSync(path.join(root, place), "utf8")).toContain("title: خبر من الميناء\n");
  });

  test.each([
    ["title", "title: خبر, من الميناء\n", 2, 11],
    ["summary", 'summary: "قال, ثم سكت"\n', 7, 14],
    ["an item of a list", "tags: [سوريا, قال , ثم]\n", undefined, undefined],
    ["a picture's caption", "corrections:\n  - at: 2016-12-02\n    text: قال, ثم سكت\n", 9, 14],
  ])("reads the values of the front matter: %s", async (_, front, line, column) => {
    const text = article("نص.", front).replace(/^title: خبر من الميناء\n(?=[\s\S]*^title)/m, "");
    const moved = front.startsWith("title")
      ? text.replace(front, "").replace("---\n", `---\n${front}`)
      : text;
    const problems = (await checkFiles({ [place]: moved })).filter(({ rule }) => rule === "latin-comma");
    expect(problems.map((one) => [one.line, one.column])).toEqual(line === undefined ? [] : [[line, column]]);
  });

  test("authors, pages and settings are read too", async () => {
    const problems = await checkFiles({
      "pages/about.md": "---\ntitle: عن, النشرة\n---\n\nقال, ثم.\n",
      "breaking.yaml": "- text: قال, ثم سكت\n  at: 2016-12-01\n",
    });
    expect(problems.map(({ path: file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      "breaking.yaml:1 latin-comma",
      "pages/about.md:2 latin-comma",
      "pages/about.md:5 latin-comma",
    ]);
  });

  test("the report can be limited to a file or a folder", async () => {
    const root = publicationFolder({
      [place]: article("قال, ثم"),
      "pages/about.md": "---\ntitle: أ, ب\n---\n\nنص.\n",
    });
    const files = (typed: string) =>
      check({ ...optionsOf(root), path: typed }).then((problems) => problems.map(({ path: file }) => file));
    expect([
      await files("articles/2016"),
      await files("pages"),
      await files(place),
      await files("articles/2016/11/quay-reopens.md"),
    ]).toEqual([[place], ["pages/about.md"], [place], []]);
  });
});

describe("an excuse", () => {
  test.each([
    "قال, ثم سكت <!-- check: ignore -->",
    "<!-- check: ignore -->\nقال, ثم سكت",
    "<!--check:ignore-->\n\nقال, ثم سكت",
    "<!-- check: ignore -->\n# عنوان",
    "<!-- check: ignore -->\n[نص](/no/such/)",
    "وانتهى.\nوأضاف كلاماً <!-- check: ignore -->",
  ])("%j is silent", async (body) => {
    expect(await said(body)).toEqual([]);
  });

  test("covers one line", async () => {
    expect(await said("<!-- check: ignore -->\nقال, ثم سكت\n\nقال, ثم سكت")).toEqual(["12:4 latin-comma"]);
  });

  test("in front matter it is a comment of YAML", async () => {
    expect(await said("نص.", "# check: ignore\nsummary: قال, ثم سكت\n")).toEqual([]);
  });
});

describe("the tree of the text", () => {
  test.each([
    ["# عنوان", ["9:1 heading-one"]],
    ["## أول\n\n#### ثالث", ["11:1 heading-skipped"]],
    ["### ثان", ["9:1 heading-skipped"]],
    ["نص [](https://example.org/)", ["9:4 empty-link"]],
    ["نص [كلمة]() هنا", ["9:4 empty-link"]],
    ["##عنوان", ["9:1 heading-without-space"]],
    ["انظر [نص] (https://example.org/) هنا", ["9:6 link-with-space"]],
    ["نص:\n\n    فقرة مزاحة", ["11:5 indented-text"]],
    ["وانتهى.\nوأضاف كلاماً", ["10:1 joined-lines"]],
    ["نص.\n\n> ألا أيها السائر المستعجل\n> تمهل فإن الدرب أطول", ["11:3 verse-in-text"]],
    ["وهي:\nأ- أول\nب- ثان", ["10:1 items-in-text"]],
    ["| أ | ب |\n| ج | د |", ["9:1 table-without-rule"]],
    ["نص\nـــــ\nنص", ["10:1 divider-in-text"]],
    ["نص\n\n```\nx", ["11:1 open-fence"]],
    ["نص \u202bمقلوب\u202c هنا", ["9:4 bidi-control-in-text"]],
    ["نص \u0007 هنا", ["9:4 control-character"]],
  ])("%j: %j", async (body, wanted) => {
    const told = await said(body);
    expect(told.map((one) => one.replace("11:1 indented", "11:5 indented"))).toEqual(wanted);
  });

  test.each([
    "## أول\n\n### ثان\n\n## ثالث\n\n### رابع",
    "#سوريا تنتصر",
    "نص [كلمة](https://example.org/)",
    "المادة [الثانية] (من القانون)",
    "```\nفقرة\n```",
    "نص:\n\n    npm run check",
    "\u200fنص \u200eABC",
  ])("%j is left alone", async (body) => {
    expect(await said(body)).toEqual([]);
  });

  test("a picture of a page needs its words; that of an article is an error already", async () => {
    const problems = await checkFiles({ "pages/about.md": "---\ntitle: عن\n---\n\n![](map.png)\n" });
    expect(problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([[5, 1, "missing-alt"]]);
  });
});

describe("links inside the site", () => {
  const other = { "articles/2016/12/خبر.md": article("نص.", "aliases: [/old/]\n") };

  test.each([
    "/articles/2016/12/خبر/",
    encodeURI("/articles/2016/12/خبر/"),
    "/articles/2016/12/خبر",
    "/articles/2016/12/خبر/?a=1",
    "../خبر/",
    "#top",
    "/categories/politics/",
    "/feed.xml",
    "https://elsewhere.example/articles/none/",
    "mailto:editor@example.org",
    "https://example.org/articles/2016/12/خبر/",
  ])("%s leads somewhere", async (url) => {
    const problems = await checkFiles({ ...other, [place]: article(`[نص](${url})`) });
    expect(problems).toEqual([]);
  });

  test.each(["/articles/2016/12/none/", "none/", "خبر.md", "#عنوان", "/categories/none/", "/media/none.jpg"])(
    "%s leads nowhere",
    async (url) => {
      const problems = await checkFiles({ ...other, [place]: article(`نص [نص](${url})`) });
      expect(problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([[9, 4, "dead-link"]]);
    },
  );

  test.each(["/old/", "/old", "/old/index.html", "/%6fld/?a=1", "https://harbour.example/old/"])(
    "%s leads there in two steps, and the new address is named",
    async (url) => {
      const problems = await checkFiles({ ...other, [place]: article(`نص [نص](${url})`) });
      expect(problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([[9, 4, "former-link"]]);
      expect(problems[0]?.ar).toContain(": /articles/2016/12/خبر/");
      expect(problems[0]?.en).toContain(": /articles/2016/12/خبر/");
    },
  );

  test.each([
    ["/old/#note-1", "/articles/2016/12/خبر/#note-1"],
    ["https://harbour.example/old?a=1#ref-2", "/articles/2016/12/خبر/#ref-2"],
    ["/old/?page=2", "/articles/2016/12/خبر/"],
  ])("the new address of %s is %s", async (url, wanted) => {
    const [problem] = await checkFiles({ ...other, [place]: article(`نص [نص](${url})`) });
    expect(problem?.ar.endsWith(`اكتب الرابط الجديد: ${wanted}`)).toBe(true);
  });

  describe("of a site below a path", () => {
    const below = {
      ...other,
      "site.yaml":
        "name: نشرة\ndescription: نشرة للتجربة.\nurl: https://harbour.example/a/b\ntimeZone: UTC\n",
    };

    test.each([
      "/articles/2016/12/خبر/",
      "../خبر/",
      "https://harbour.example/a/b/articles/2016/12/خبر/",
      "https://harbour.example/a/b/",
      "https://harbour.example/another/site/",
      "https://harbour.example/",
    ])("%s leads somewhere", async (url) => {
      expect(await checkFiles({ ...below, [place]: article(`نص [نص](${url})`) })).toEqual([]);
    });

    test.each([
      ["/a/b/articles/2016/12/خبر/", "اكتب الرابط بلا مسار الموقع: /articles/2016/12/خبر/"],
      ["/a/b/articles/2016/12/خبر", "اكتب الرابط بلا مسار الموقع: /articles/2016/12/خبر/"],
      ["/a/b/none/", "صحّح الرابط أو احذفه."],
      ["https://harbour.example/a/b/none/", "صحّح الرابط أو احذفه."],
      ["/none/", "صحّح الرابط أو احذفه."],
    ])("%s leads nowhere", async (url, remedy) => {
      const problems = await checkFiles({ ...below, [place]: article(`نص [نص](${url})`) });
      expect(problems.map(({ rule }) => rule)).toEqual(["dead-link"]);
      expect(problems[0]?.ar.endsWith(remedy)).toBe(true);
    });

    test("a former address is known there too", async () => {
      const url = "https://harbour.example/a/b/old";
      const problems = await checkFiles({ ...below, [place]: article(`نص [نص](${url})`) });
      expect(problems.map(({ rule }) => rule)).toEqual(["former-link"]);
    });
  });

  test("what is published may not lead to a draft; a draft may", async () => {
    const draft = {
      "articles/2016/12/draft.md": article("[نص](/articles/2016/12/second/)", "draft: true\n"),
    };
    const second = { "articles/2016/12/second.md": article("نص.", "draft: true\n") };
    const link = { [place]: article("[نص](/articles/2016/12/draft/)") };
    const problems = await checkFiles({ ...draft, ...second, ...link });
    expect(problems.map(({ path: file, rule }) => [file, rule])).toEqual([[place, "dead-link"]]);
  });

  test("breaking news is followed too", async () => {
    const problems = await checkFiles({ "breaking.yaml": "- text: خبر\n  at: 2016-12-01\n  url: /none/\n" });
    expect(problems.map(({ path: file, line, rule }) => [file, line, rule])).toEqual([
      ["breaking.yaml", 3, "dead-link"],
    ]);
  });
});

describe("names that are alike", () => {
  const first = {
    "articles/2016/12/first.md": article("نص.", "tags: [الإعلام]\n").replace("فريق التحرير", "أحمد علي"),
  };

  test("a tag and a byline are reported once, on their lines", async () => {
    const second = (name: string) => ({
      [`articles/2016/12/${name}.md`]: article("نص.", "tags: [الاعلام]\n").replace(
        "فريق التحرير",
        "احمد علي",
      ),
    });
    const problems = await checkFiles({ ...first, ...second("second"), ...second("third") });
    expect(problems.map(({ path: file, line, rule, level }) => [file, line, rule, level])).toEqual([
      ["articles/2016/12/first.md", 3, "alike-bylines", "warning"],
      ["articles/2016/12/first.md", 7, "alike-tags", "warning"],
    ]);
    expect(problems[1]?.ar).toContain("«الاعلام» (في مقالين، مثل articles/2016/12/second.md)");
  });

  test("those that a reader cannot tell apart are one, and nothing is reported", async () => {
    const second = {
      "articles/2016/12/second.md": article("نص.", "tags: [الإِعلام]\n").replace("فريق التحرير", "أَحمد علي"),
    };
    expect(await checkFiles({ ...first, ...second })).toEqual([]);
  });
});

test("a publication with warnings is published", async () => {
  const problems = await checkFiles({ [place]: article("# عنوان\n\nقال, ثم [نص](/none/)") });
  expect(problems.length).toBeGreaterThan(2);
  expect(problems.every(({ level }) => level === "warning")).toBe(true);
});

test("--fix writes the files; a second run has nothing to do", async () => {
  const root = publicationFolder({ [place]: article("قال الوزير ,في مؤتمر .\n\nنص  آخر") });
  const options = optionsOf(root);
  const corrections = findCorrections(options);
  expect(corrections.map(({ path: file, changed }) => [file, changed])).toEqual([
    [
      place,
      [
        { line: 9, old: "قال الوزير ,في مؤتمر .", fixed: "قال الوزير، في مؤتمر." },
        { line: 11, old: "نص  آخر", fixed: "نص آخر" },
      ],
    ],
  ]);
  expect(readFileSync(path.join(root, place), "utf8")).toContain("قال الوزير ,في مؤتمر .\n\nنص  آخر\n");
  writeCorrections(corrections);
  expect(readFileSync(path.join(root, place), "utf8")).toContain("قال الوزير، في مؤتمر.\n\nنص آخر\n");
  expect(findCorrections(options)).toEqual([]);
  expect(await check({ ...options, path: place })).toEqual([]);
});

test.each(["file", "folder"])(
  "--fix never writes through a %s that has become a link out of the publication",
  (kind) => {
    const root = publicationFolder({ [place]: article("نص  آخر") });
    const away = temporaryFolder();
    const file = path.join(root, place);
    const outside = path.join(away, path.basename(place));
    writeFileSync(outside, "لا يُكتب هنا");
    const corrections = findCorrections(optionsOf(root));
    expect(corrections).toHaveLength(1);
    const swapped = kind === "file" ? file : path.dirname(file);
    rmSync(swapped, { recursive: true });
    symlinkSync(kind === "file" ? outside : away, swapped);
    writeCorrections(corrections);
    expect(readFileSync(outside, "utf8")).toBe("لا يُكتب هنا");
  },
);

test("--fix can be limited to a file", () => {
  const root = publicationFolder({
    [place]: article("نص  آخر"),
    "pages/about.md": "---\ntitle: عن\n---\n\nنص  آخر\n",
  });
  const corrections = findCorrections({ ...optionsOf(root), path: "pages" });
  expect(corrections.map(({ path: file }) => file)).toEqual(["pages/about.md"]);
});
