import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ChangedFileError } from "#lib/content/files/changed-file";
import { formatProblem, PublicationError, sortProblems } from "#lib/content/messages/problems";
import { openPublication, readPublication } from "#lib/content/reader/read";
import { readBody } from "#lib/content/reader/read-body";
import { fileIn, publicationFolder, validFolder } from "../../../support/folders";
import { readInvalid } from "../messages/faults";

function report(files: Parameters<typeof publicationFolder>[0]) {
  const { problems } = readPublication({ root: publicationFolder(files) });
  return problems.map((problem) => `${problem.path}:${problem.line}: ${problem.rule} ${problem.level}`);
}

describe("a whole publication", () => {
  const open = () => openPublication({ root: publicationFolder() });

  test("is read without a problem", () => {
    const { site, categories, authors, pages, articles, pictures } = open();
    expect(site.name).toBe("نشرة الميناء");
    expect(categories.map(({ id }) => id)).toEqual(["politics", "economy"]);
    expect(authors.map(({ id, name }) => [id, name])).toEqual([["port-desk", "مكتب الميناء"]]);
    expect(pages.map(({ id }) => id)).toEqual(["about"]);
    expect(articles.map(({ id }) => id)).toEqual([
      "2016/11/quay-reopens",
      "2016/12/ankara-talks",
      "2016/12/قمة-الموانئ",
      "2017/01/storm",
    ]);
    expect([...pictures.keys()]).toEqual(["articles/2016/12/harbour.png"]);
  });

  test("an article has its front matter, its pictures and its words", () => {
    expect(open().articles[1]).toMatchObject({
      title: "محادثات أنقرة: يوم طويل بلا اتفاق",
      byline: ["مكتب الميناء", "كريم منصور"],
      date: Date.parse("2016-12-01T19:40:00Z"),
      updated: Date.parse("2016-12-02T08:00:00Z"),
      source: { name: "وكالة الميناء", url: "https://agency.example" },
      corrections: [{ at: Date.parse("2016-12-02T07:00:00Z") }],
      aliases: [{ address: "/old/ankara/", line: 19 }],
      pictures: ["harbour.png"],
      image: { src: "harbour.png", credit: "كريم منصور" },
      draft: false,
    });
  });

  test("an update may say why", () => {
    const file = "articles/2016/12/storm-warning.md";
    const head = "---\ntitle: خبر\nbyline: مكتب\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n";
    const article = (updated: string) =>
      openPublication({
        root: publicationFolder({ [file]: `${head}updated: ${updated}\n---\n\nنص.\n` }),
      }).articles.find(({ path: where }) => where === file);
    const at = Date.parse("2016-12-02T08:00:00Z");
    const why = article('{ at: 2016-12-02T10:00:00+02:00, reason: "أُضيف عدد السفن" }');
    expect(why).toMatchObject({ updated: at, updateReason: "أُضيف عدد السفن" });
    const plain = article("2016-12-02T10:00:00+02:00");
    expect(plain?.updated).toBe(at);
    expect(plain).not.toHaveProperty("updateReason");
  });

  test("a summary that is not written is the first sentences, without marks", () => {
    const { articles } = open();
    expect(articles[0]?.summary).toBe("عاد الرصيف إلى العمل بعد ثلاثة أشهر من الإصلاح.");
    expect(articles[1]?.summary).toBe(
      "انتهت المحادثات ليلة الخميس كما بدأت، وقال المشاركون إنهم سيعودون إليها قريباً.",
    );
  });

  test.each([
    ["", true],
    ["summary: عاد الرصيف إلى العمل بعد ثلاثة أشهر من الإصلاح.\n", true],
    ["summary: عاد الرصيف إلى العمل.\n", undefined],
  ])("a summary that the text begins with is marked: %j", (summary, marked) => {
    const file = "articles/2016/12/opening.md";
    const front = `title: خبر\nbyline: فريق\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n${summary}`;
    const text = "عاد الرصيف إلى العمل بعد ثلاثة أشهر من الإصلاح.\n\nوأضاف.\n";
    const { articles } = openPublication({
      root: publicationFolder({ [file]: `---\n${front}---\n\n${text}` }),
    });
    expect(articles.find((one) => one.path === file)?.summaryIsOpening).toBe(marked);
  });

  test("the address that the operator gives takes the place of the one in site.yaml", () => {
    const root = publicationFolder();
    expect(openPublication({ root, siteUrl: "https://mirror.example" }).site.url).toBe(
      "https://mirror.example",
    );
  });

  test.each(["mirror.example", "ftp://mirror.example", "https://mirror.example/news/"])(
    "SITE_URL %s is refused by name",
    (siteUrl) => {
      const root = publicationFolder();
      expect(() => openPublication({ root, siteUrl })).toThrow(`SITE_URL is "${siteUrl}"`);
    },
  );

  test.each([
    ".DS_Store",
    "articles/2016/12/.harbour.png.swp",
    "articles/2016/12/storm.md~",
    "Thumbs.db",
    "README.md",
  ])("%s is ignored", (file) => {
    expect(report({ [file]: "what editors and systems leave behind" })).toEqual([]);
  });
});

describe("breaking news", () => {
  test("newest first, each with its end: as written, never, or a day later", () => {
    const { breaking } = openPublication({ root: publicationFolder() });
    expect(breaking.map(({ at, until }) => [new Date(at).toISOString(), until])).toEqual([
      ["2017-01-05T06:00:00.000Z", Date.parse("2017-01-06T06:00:00Z")],
      ["2016-12-01T19:30:00.000Z", Date.parse("2016-12-02T04:00:00Z")],
      ["2016-11-01T07:00:00.000Z", "never"],
    ]);
  });

  test.each([
    ["an empty file", ""],
    ["a file of comments", "# لا عاجل الآن\n"],
    ["an empty list", "[]\n"],
  ])("%s means that nothing was ever breaking", (_, text) => {
    const { problems, publication } = readPublication({ root: publicationFolder({ "breaking.yaml": text }) });
    expect(problems).toEqual([]);
    expect(publication?.breaking).toEqual([]);
  });

  test("the file may be missing", () => {
    const root = publicationFolder();
    rmSync(path.join(root, "breaking.yaml"));
    expect(openPublication({ root }).breaking).toEqual([]);
  });
});

describe("addresses that are gone", () => {
  test("are spelt in one way, each with its line; the file may be missing or empty", () => {
    const gone = (text?: string) =>
      openPublication({ root: publicationFolder(text === undefined ? {} : { "gone.yaml": text }) }).gone;
    expect(gone()).toEqual([]);
    expect(gone("# لا شيء بعد\n")).toEqual([]);
    expect(gone("- /articles/2016/12/withdrawn\n# شكوى\n- /old/%D8%AE%D8%A8%D8%B1.html\n")).toEqual([
      { address: "/articles/2016/12/withdrawn/", line: 1 },
      { address: "/old/خبر.html", line: 3 },
    ]);
  });
});

describe("the report", () => {
  test("every fault of one file is listed on its line", () => {
    const faulty = [
      "---",
      "title: الميناء #عاجل",
      "byline: ''",
      "date: 01/12/2016",
      "sumary: موجز",
      "category: sport",
      "draft: maybe",
      "image:",
      "  src: ../harbour.png",
      "---",
      "",
      "نص.",
      "",
      "![](harbour.png)",
    ];
    const file = "articles/2016/12/fault.md";
    expect(report({ [file]: faulty.join("\n") })).toEqual([
      `${file}:2: hash-cuts-text error`,
      `${file}:2: missing-key error`,
      `${file}:3: missing-key error`,
      `${file}:4: wrong-value error`,
      `${file}:5: unknown-key error`,
      `${file}:6: unknown-category error`,
      `${file}:7: wrong-value error`,
      `${file}:9: missing-key error`,
      `${file}:9: picture-missing error`,
      `${file}:14: picture-alt error`,
    ]);
  });

  test("an error in a value hides neither the errors of other lines nor those found with other files", () => {
    const file = "articles/2016/12/fault.md";
    const faulty = [
      "---",
      "title: الميناء: يُفتح غداً",
      "byline: [مكتب الميناء, 7]",
      "date: 2016-11-30T20:00:00+02:00",
      "updated: 2016-11-01",
      "source: وكالة: الميناء",
      "category: sport",
      "tags: [قمح, 2016, '!']",
      "image: {src: missing.png}",
      "aliases: [/articles/2016/12/ankara-talks/, 7, 'https://example.org/old/', /old/x.html?id=1]",
      "---",
      "",
      "نص.",
      "",
      "![رافعة](crane.png)",
    ];
    expect(report({ [file]: faulty.join("\n") })).toEqual([
      `${file}:2: quotes-needed error`,
      `${file}:3: wrong-value error`,
      `${file}:4: date-folder error`,
      `${file}:5: updated-before-date error`,
      `${file}:6: quotes-needed error`,
      `${file}:7: unknown-category error`,
      `${file}:8: bad-tag error`,
      `${file}:8: quotes-needed error`,
      `${file}:9: missing-key error`,
      `${file}:9: picture-missing error`,
      `${file}:10: address-host error`,
      `${file}:10: address-query error`,
      `${file}:10: alias-taken error`,
      `${file}:10: quotes-needed error`,
      `${file}:15: picture-missing error`,
    ]);
  });

  test("front matter that cannot be read does not hide what is wrong with the text, nor with the name", () => {
    const file = "articles/2016/12/Odd Name.md";
    const text = "---\ntitle: [\ndate\n---\n\n![](harbour.png)\n![رافعة](crane.png)\n";
    expect(report({ [file]: text })).toEqual([
      `${file}:1: bad-slug error`,
      `${file}:3: yaml-syntax error`,
      `${file}:6: picture-alt error`,
      `${file}:7: picture-missing error`,
    ]);
  });

  test("all errors of a page and of an author are reported at once", () => {
    expect(
      report({
        "pages/articles.md": "---\ntitel: عن الموقع\n---\n",
        "authors/Port.md": "---\nname: مكتب الميناء\nrole: [\n---\n",
        "authors/port-two.md": "---\nname: مكتب الميناء\nlinks: no\n---\n",
      }),
    ).toEqual([
      "authors/Port.md:1: bad-slug error",
      "authors/Port.md:3: quotes-needed error",
      "authors/port-two.md:1: duplicate-author error",
      "authors/port-two.md:3: wrong-value error",
      "pages/articles.md:1: reserved-id error",
      "pages/articles.md:2: unknown-key error",
      "pages/articles.md:4: empty-text error",
    ]);
  });

  test("a category whose other values are wrong is known all the same", () => {
    const categories = "- id: politics\n- id: economy\n  name: اقتصاد\n  colour: red\n";
    expect(
      report({ "categories.yaml": categories, "articles/2016/12/b.md": readInvalid("unknown-category") }),
    ).toEqual([
      "articles/2016/12/b.md:6: unknown-category error",
      "categories.yaml:1: missing-key error",
      "categories.yaml:4: unknown-key error",
    ]);
  });

  test("broken YAML in one file hides nothing in the others, nor between them", () => {
    expect(
      report({
        "articles/2016/12/a.md": readInvalid("quotes-needed-title-colon"),
        "articles/2016/12/b.md": readInvalid("unknown-category"),
        "articles/2016/12/c.md": readInvalid("alias-taken"),
        "authors/port.md": "---\nname: مكتب الميناء\n---\n",
        "breaking.yaml": "- text: خبر\n",
        "pages/x.md": "---\ntitle: *x\n---\n\nنص\n",
      }),
    ).toEqual([
      "articles/2016/12/a.md:2: quotes-needed error",
      "articles/2016/12/b.md:6: unknown-category error",
      "articles/2016/12/c.md:7: alias-taken error",
      "authors/port.md:1: duplicate-author error",
      "breaking.yaml:1: missing-key error",
      "pages/x.md:2: quotes-needed error",
    ]);
  });

  test("settings that cannot be read do not hide the articles' faults", () => {
    expect(
      report({
        "site.yaml": "name: [\n",
        "categories.yaml": "- id: Politics\n  name: سياسة\n",
        "articles/2016/12/b.md": readInvalid("missing-key"),
      }),
    ).toEqual([
      "articles/2016/12/b.md:2: missing-key error",
      "categories.yaml:1: wrong-value error",
      "site.yaml:2: yaml-syntax error",
    ]);
  });

  test("is sorted by file, line, column and rule, whatever the order it was found in", () => {
    const sorted = [
      { path: "a.md", line: 2, rule: "b" },
      { path: "a.md", line: 10, rule: "a" },
      { path: "a.md", line: 10, column: 3, rule: "b" },
      { path: "a.md", line: 10, column: 3, rule: "c" },
      { path: "a.md", line: 10, column: 20, rule: "a" },
      { path: "ب.md", line: 1, rule: "a" },
    ].map((one) => ({ ...one, level: "error" as const, ar: "", en: "" }));
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  });

  test.each([
    [{ column: 7 }, "ar", "a.md:3:7: some-rule: خطأ"],
    [{}, "ar", "a.md:3: some-rule: خطأ"],
    [{}, "en", "a.md:3: some-rule: wrong"],
  ] as const)("a problem is one line that a terminal can open: %j in %s", (place, language, line) => {
    const problem = {
      path: "a.md",
      line: 3,
      rule: "some-rule",
      level: "error",
      ar: "خطأ",
      en: "wrong",
    } as const;
    expect(formatProblem({ ...problem, ...place }, language)).toBe(line);
  });

  test("a publication with an error cannot be opened, and the error carries every problem", () => {
    const root = publicationFolder({
      "articles/2016/12/a.md": readInvalid("empty-text"),
      "articles/2016/12/b.md": readInvalid("unknown-category"),
    });
    const open = () => openPublication({ root });
    expect(open).toThrow(PublicationError);
    expect(open).toThrow("2 problem(s); nothing was published");
  });
});

describe("a draft", () => {
  const file = "articles/2016/12/fault.md";
  const asDraft = (name: string) =>
    new TextDecoder().decode(readInvalid(name)).replace(/^(title: .*)$/m, "$1\ndraft: true");

  test.each([
    "unknown-key",
    "missing-key-empty",
    "wrong-value-long-title",
    "date-folder",
    "empty-text",
    "picture-alt",
  ])("with a fault of its own (%s) has a warning, and the publication is not refused", (name) => {
    const { problems, publication } = readPublication({ root: publicationFolder({ [file]: asDraft(name) }) });
    expect(problems.map(({ level }) => level)).toEqual(["warning"]);
    expect(publication?.articles).toHaveLength(4);
  });

  test.each([
    "unknown-category",
    "picture-missing",
    "picture-missing-inside",
    "picture-kind",
    "alias-taken",
    "bad-tag",
  ])("with a fault among files (%s) warns too, and no page is made of it", (name) => {
    const { problems, publication } = readPublication({ root: publicationFolder({ [file]: asDraft(name) }) });
    expect(problems.map(({ level }) => level)).toEqual(["warning"]);
    expect(publication?.articles.map(({ slug }) => slug)).not.toContain("fault");
  });

  test("that takes the address of a published article has the problem, not the article", () => {
    const draft = asDraft("alias-taken").replace("ankara-talks", "zz-later");
    const later = new TextDecoder()
      .decode(readInvalid("alias-taken"))
      .replace("aliases: [", "aliases: [/x/, ");
    const files = {
      "articles/2016/12/aa-draft.md": draft,
      "articles/2016/12/zz-later.md": later.replace("/articles/2016/12/ankara-talks", "/y/"),
    };
    expect(report(files)).toEqual(["articles/2016/12/aa-draft.md:8: alias-taken warning"]);
  });

  test("without a fault is read as a draft", () => {
    const text = new TextDecoder()
      .decode(readInvalid("unknown-category"))
      .replace("sport", "politics\ndraft: true");
    const { articles } = openPublication({ root: publicationFolder({ [file]: text }) });
    expect(articles.find(({ slug }) => slug === "fault")?.draft).toBe(true);
  });
});

describe("the text of a file", () => {
  test("is what stands after the front matter", () => {
    expect(readBody(validFolder, fileIn(validFolder, "pages/about.md")).trim()).toMatch(
      /^نشرة متخيلة .* شيء\.$/,
    );
  });

  test("is found where another system has spelt the file's name in NFD", () => {
    const root = publicationFolder();
    const folder = path.join(root, "articles/2016/12");
    renameSync(path.join(folder, "قمة-الموانئ.md"), path.join(folder, "قمة-الموانئ.md".normalize("NFD")));
    const article = openPublication({ root }).articles.find(({ slug }) => slug === "قمة-الموانئ");
    expect(article?.path).toBe("articles/2016/12/قمة-الموانئ.md".normalize("NFC"));
    expect(readBody(root, article ?? { path: "", hash: "" })).toContain("بدأت القمة أعمالها");
  });

  test("is refused when the file has changed or gone since it was read, so that no page mixes two versions", () => {
    const root = publicationFolder();
    const about = fileIn(root, "pages/about.md");
    writeFileSync(path.join(root, about.path), "---\ntitle: عن\n---\n\nنص آخر.\n");
    expect(() => readBody(root, about)).toThrow(ChangedFileError);
    rmSync(path.join(root, about.path));
    expect(() => readBody(root, about)).toThrow("pages/about.md was changed");
  });
});
