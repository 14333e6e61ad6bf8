import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { noFront } from "#lib/content/reader/read-front";
import { publicationFolder } from "../../../support/folders";

function read(text: string) {
  return readPublication({ root: publicationFolder({ "front.yaml": text }) });
}

function report(text: string): string[] {
  return read(text).problems.map(({ path, line, rule, ar }) => `${path}:${line} ${rule}: ${ar}`);
}

const talks = { id: "2016/12/ankara-talks", line: 1 };

test("the file may be missing or empty", () => {
  expect(readPublication({ root: publicationFolder() }).publication?.front).toEqual(noFront);
  expect(read("# لا شيء بعد\n").publication?.front).toEqual(noFront);
  expect(read("lead:\nstories: []\n").publication?.front).toEqual(noFront);
});

describe("an article is named by its address, by its file or by its id", () => {
  test.each([
    "/articles/2016/12/ankara-talks/",
    "/articles/2016/12/ankara-talks",
    "articles/2016/12/ankara-talks.md",
    "content/articles/2016/12/ankara-talks.md",
    "2016/12/ankara-talks",
    "https://harbour.example/articles/2016/12/ankara-talks/",
  ])("%s", (written) => {
    expect(read(`lead: ${written}\n`).publication?.front.lead).toEqual(talks);
    expect(read(`lead:\n  article: ${written}\n`).publication?.front.lead).toEqual({ ...talks, line: 2 });
  });

  test("an Arabic address may be as browsers copy it", () => {
    const summit = { id: "2016/12/قمة-الموانئ", line: 1 };
    const address = `/articles/2016/12/${encodeURIComponent("قمة-الموانئ")}/`;
    expect(read(`lead: ${address}\n`).publication?.front.lead).toEqual(summit);
    expect(read("lead: /articles/2016/12/قمة-الموانئ/\n").publication?.front.lead).toEqual(summit);
  });
});

test("all keys are read, with their lines; times without an offset are those of the site's zone", () => {
  const text = [
    "layout: breaking",
    "lead:",
    "  article: /articles/2016/12/ankara-talks/",
    "  until: 2016-12-21T18:00",
    "stories:",
    "  - /articles/2016/11/quay-reopens/",
    "  - { article: /articles/2017/01/storm/, until: 2017-01-10T00:00:00Z }",
    "opinion: []",
    "sections:",
    "  - economy",
    "  - id: politics",
    "    count: 6",
    "    until: 2016-12-31",
    "",
  ];
  expect(read(text.join("\n")).publication?.front).toEqual({
    breaking: { line: 1 },
    lead: { ...talks, line: 3, until: { at: Date.parse("2016-12-21T18:00:00+02:00"), line: 4 } },
    stories: [
      { id: "2016/11/quay-reopens", line: 6 },
      { id: "2017/01/storm", line: 7, until: { at: Date.parse("2017-01-10T00:00:00Z"), line: 7 } },
    ],
    opinion: [],
    sections: [
      { id: "economy", line: 10 },
      {
        id: "politics",
        line: 11,
        count: 6,
        until: { at: Date.parse("2016-12-31T00:00:00+02:00"), line: 13 },
      },
    ],
  });
});

describe("a message names the line of a value in a wrong form", () => {
  const nine = Array.from({ length: 9 }, (_, index) => `  - /articles/2016/12/a${index}/\n`).join("");

  test.each([
    [
      "storys: []\n",
      "front.yaml:1 unknown-key: الحقل «storys» غير معروف. اكتب مكانه «stories» إن كان المقصود، وإلا فاحذفه.",
    ],
    [
      "lead:\n  article: /articles/2016/12/a/\n  untill: 2016-12-01\n",
      "front.yaml:3 unknown-key: الحقل «untill» غير معروف. اكتب مكانه «until» إن كان المقصود، وإلا فاحذفه.",
    ],
    [
      "sections:\n  - id: politics\n    number: 4\n",
      "front.yaml:3 unknown-key: الحقل «number» غير معروف. احذفه، أو اكتب مكانه واحداً من هذه: id، count، until.",
    ],
    [
      "lead: /categories/politics/\n",
      "front.yaml:1 wrong-value: قيمة «lead» هي «/categories/politics/». اكتب رابط مقال مثل /articles/2016/12/ankara-talks/، أو article وuntil تحته.",
    ],
    [
      "lead:\n  article: محادثات أنقرة\n",
      "front.yaml:2 wrong-value: قيمة «lead.article» هي «محادثات أنقرة». اكتب رابط مقال مثل /articles/2016/12/ankara-talks/.",
    ],
    [
      "lead:\n  until: 2016-12-01\n",
      "front.yaml:2 missing-key: الحقل «lead.article» مطلوب وغير موجود. أضفه واكتب فيه رابط مقال مثل /articles/2016/12/ankara-talks/.",
    ],
    [
      "lead:\n  article: /articles/2016/12/a/\n  until: غداً\n",
      "front.yaml:3 wrong-value: قيمة «lead.until» هي «غداً». اكتب تاريخاً ميلادياً بأرقام لاتينية مثل 2016-12-01 أو 2016-12-01T21:40:00+03:00.",
    ],
    [
      "layout: عاجل\n",
      "front.yaml:1 wrong-value: قيمة «layout» هي «عاجل». اكتب breaking في يوم كبير، أو احذف السطر.",
    ],
    [
      "sections:\n  - id: politics\n    count: 13\n",
      "front.yaml:3 wrong-value: قيمة «sections.count» هي «13». اكتب عدداً من 0 إلى 12، والصفر يخفي القسم من الصفحة الأولى.",
    ],
    [
      "- lead\n",
      "front.yaml:1 wrong-shape: بيانات الملف ليست على الشكل المطلوب. اكتب ما تختاره للصفحة الأولى، مثل lead: /articles/2016/12/ankara-talks/.",
    ],
  ])("%j", (text, problem) => {
    expect(report(text)).toEqual([problem]);
  });

  test.each(["stories", "opinion"])("more than eight of %s", (key) => {
    const [problem, ...others] = report(`${key}:\n${nine}`);
    expect(others).toEqual([]);
    expect(problem).toContain(`front.yaml:2 wrong-value: قيمة «${key}» هي`);
    expect(problem).toContain("اكتب قائمة من 8 عناصر على الأكثر، وفيها الآن 9 عناصر.");
  });
});
