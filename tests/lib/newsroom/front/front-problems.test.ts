import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readCheckedPublication } from "#lib/pages/addresses/checked-publication";
import { type Files, publicationFolder } from "../../../support/folders";

const talks = "/articles/2016/12/ankara-talks/";
const quay = "/articles/2016/11/quay-reopens/";

function article(rest = "", category = "politics"): string {
  return `---\ntitle: خبر\nbyline: مكتب الميناء\ndate: 2016-12-03\nsource: وكالة\ncategory: ${category}\n${rest}---\n\nنص.\n`;
}

/** The problems of `front.yaml` on 20 December 2016: line, code, level and Arabic text. */
function report(front: string, files: Files = {}, now = "2016-12-20T00:00:00Z"): string[] {
  const root = publicationFolder({ "front.yaml": front, ...files });
  const { problems } = readCheckedPublication({ root, now: Date.parse(now) });
  return problems
    .filter((problem) => problem.path === "front.yaml")
    .map(({ line, rule, level, ar }) => `${line} ${rule} ${level}: ${ar}`);
}

describe("a right file has no problem", () => {
  test.each<[string, string]>([
    ["an empty file", ""],
    ["a comment", "# لا شيء اليوم\n"],
    ["keys without a value", "lead:\nstories:\nsections:\n"],
    ["addresses", `lead: ${talks}\nstories:\n  - ${quay}\n`],
    [
      "ends that are to come",
      `lead: { article: ${talks}, until: 2016-12-21 }\nsections:\n  - id: economy\n    count: 2\n    until: 2016-12-21T10:00:00Z\n`,
    ],
    ["a lead that becomes a story", `lead: { article: ${talks}, until: 2016-12-21 }\nstories: [${talks}]\n`],
    ["the big layout", `layout: breaking\nlead: ${talks}\n`],
  ])("%s", (_, text) => {
    expect(report(text)).toEqual([]);
  });

  test("an article with problems of its own is not reported a second time", () => {
    const files = { "articles/2016/12/broken.md": article("sumary: موجز\n") };
    expect(report("stories: [/articles/2016/12/broken/]\n", files)).toEqual([]);
  });
});

describe("each message names the line of its fault and what to write", () => {
  test.each<[string, string, Files, string[]]>([
    [
      "an article that does not exist",
      "stories:\n  - /articles/2015/01/nothing/\n",
      {},
      [
        "2 front-article-missing error: لا مقال رابطه /articles/2015/01/nothing/. اكتب رابط المقال كما يظهر في المتصفح، مثل /articles/2016/12/ankara-talks/",
      ],
    ],
    [
      "a misspelt article",
      "lead: /articles/2016/12/ankara-talk/\n",
      {},
      [
        "1 front-article-missing error: لا مقال رابطه /articles/2016/12/ankara-talk/. اكتب /articles/2016/12/ankara-talks/ إن كان المقصود.",
      ],
    ],
    [
      "an article of another month",
      "lead: /articles/2016/11/ankara-talks/\n",
      {},
      [
        "1 front-article-missing error: لا مقال رابطه /articles/2016/11/ankara-talks/. اكتب /articles/2016/12/ankara-talks/ إن كان المقصود.",
      ],
    ],
    [
      "an article that moved",
      "stories:\n  - /articles/2016/12/old-name/\n",
      { "articles/2016/12/new-name.md": article("aliases: [/articles/2016/12/old-name/]\n") },
      [
        "2 front-article-moved error: /articles/2016/12/old-name/ رابط قديم لمقال تغيّر رابطه. اكتب الرابط الجديد: /articles/2016/12/new-name/",
      ],
    ],
    [
      "an article that is withdrawn",
      "stories:\n  - /articles/2016/12/withdrawn/\n",
      { "gone.yaml": "- /articles/2016/12/withdrawn/\n" },
      [
        "2 front-article-gone error: المقال /articles/2016/12/withdrawn/ مسحوب، ورابطه في gone.yaml. احذفه من front.yaml.",
      ],
    ],
    [
      "a category by its former id",
      "sections:\n  - id: news\n",
      {
        "categories.yaml":
          "- id: politics\n  name: سياسة\n  aliases: [news]\n- id: economy\n  name: اقتصاد\n",
      },
      ["2 front-category error: لا قسم معرّفه «news» في categories.yaml. اكتب politics"],
    ],
    [
      "a draft",
      "stories:\n  - /articles/2016/12/draft/\n",
      { "articles/2016/12/draft.md": article("draft: true\n") },
      [
        "2 front-article-draft warning: المقال /articles/2016/12/draft/ مسودة لا يراها القارئ، فيُختار غيره لمكانه. احذف draft من المقال إن كان جاهزاً، أو اكتب هنا مقالاً آخر.",
      ],
    ],
    [
      "an article that is scheduled",
      "stories:\n  - /articles/2017/01/storm/\n",
      {},
      [
        "2 front-article-later warning: المقال /articles/2017/01/storm/ لا يُنشر قبل 2017-01-05T08:30:00+02:00، ويُختار غيره لمكانه حتى ذلك الوقت. إن لم يكن هذا المقصود فاكتب هنا مقالاً آخر، أو صحّح تاريخ المقال.",
      ],
    ],
    [
      "an article whose time is over",
      "stories:\n  - /articles/2016/12/over/\n",
      { "articles/2016/12/over.md": article("expires: 2016-12-10\n") },
      [
        "2 front-article-expired warning: المقال /articles/2016/12/over/ انتهى وقت نشره في 2016-12-10T00:00:00+02:00، فيُختار غيره لمكانه. احذفه من front.yaml، أو صحّح expires في المقال.",
      ],
    ],
    [
      "ends that are over",
      `lead:\n  article: ${talks}\n  until: 2016-12-10\nsections:\n  - id: economy\n    until: 2016-12-11\n`,
      {},
      [
        "3 front-until-past warning: انتهى في 2016-12-10T00:00:00+02:00 الوقت المكتوب في «until»، فلم يعد لهذا الاختيار أثر. احذفه من front.yaml، أو اكتب وقتاً لم يأت بعد.",
        "6 front-until-past warning: انتهى في 2016-12-11T00:00:00+02:00 الوقت المكتوب في «until»، فلم يعد لهذا الاختيار أثر. احذفه من front.yaml، أو اكتب وقتاً لم يأت بعد.",
      ],
    ],
    [
      "an article that does not exist any more, after its end",
      "lead:\n  article: /articles/2015/01/nothing/\n  until: 2016-12-10\n",
      {},
      [
        "3 front-until-past warning: انتهى في 2016-12-10T00:00:00+02:00 الوقت المكتوب في «until»، فلم يعد لهذا الاختيار أثر. احذفه من front.yaml، أو اكتب وقتاً لم يأت بعد.",
      ],
    ],
    [
      "an article twice",
      `lead: ${talks}\nstories:\n  - ${quay}\n  - ${talks}\n`,
      {},
      [
        "4 front-twice error: «/articles/2016/12/ankara-talks/» مكتوب في السطر 1 أيضاً، ولا يظهر في الصفحة الأولى إلا مرة. احذف أحدهما.",
      ],
    ],
    [
      "an article twice, the second one ending first",
      `lead: { article: ${talks}, until: 2016-12-25 }\nstories:\n  - { article: ${talks}, until: 2016-12-24 }\n`,
      {},
      [
        "3 front-twice error: «/articles/2016/12/ankara-talks/» مكتوب في السطر 1 أيضاً، ولا يظهر في الصفحة الأولى إلا مرة. احذف أحدهما.",
      ],
    ],
    [
      "a category twice",
      "sections: \n  - economy\n  - id: economy\n    count: 2\n",
      {},
      [
        "3 front-twice error: «economy» مكتوب في السطر 2 أيضاً، ولا يظهر في الصفحة الأولى إلا مرة. احذف أحدهما.",
      ],
    ],
    [
      "a category by its name",
      "sections:\n  - الاقتصاد\n",
      {},
      ["2 front-category error: لا قسم معرّفه «الاقتصاد» في categories.yaml. اكتب economy"],
    ],
    [
      "an unknown category",
      "sections:\n  - sport\n",
      {},
      [
        "2 front-category error: لا قسم معرّفه «sport» في categories.yaml. اكتب معرّف قسم منها: politics، economy.",
      ],
    ],
    [
      "news among the opinion",
      `opinion:\n  - ${talks}\n`,
      {},
      [
        "2 front-not-opinion error: المقال /articles/2016/12/ankara-talks/ من قسم «سياسة»، وهو ليس قسم رأي. انقله من opinion إلى stories، أو أضف kind: opinion إلى القسم في categories.yaml.",
      ],
    ],
    [
      "a lead without a picture",
      `lead: ${quay}\n`,
      {},
      [
        "1 front-lead-picture warning: المقال /articles/2016/11/quay-reopens/ بلا صورة، فيظهر أول الصفحة بعنوانه وحده. أضف image إلى المقال، أو اكتب في lead مقالاً له صورة.",
      ],
    ],
    [
      "the big layout without a lead",
      `layout: breaking\nstories: [${talks}]\n`,
      {},
      [
        "1 front-layout-lead error: «layout: breaking» لمقال تختاره أنت، ولا lead في front.yaml. أضف lead وفيه رابط المقال، أو احذف layout.",
      ],
    ],
  ])("%s", (_, front, files, problems) => {
    expect(report(front, files)).toEqual(problems);
  });
});

test("what only time changes stops no publication", () => {
  const front = "lead: { article: /articles/2017/01/storm/, until: 2017-01-25 }\n";
  const root = publicationFolder({ "front.yaml": front });
  const at = (now: string) => {
    const { publication, problems } = readCheckedPublication({ root, now: Date.parse(now) });
    return [publication !== undefined, ...problems.map(({ rule }) => rule)];
  };
  expect(at("2016-12-20T00:00:00Z")).toEqual([true, "front-article-later", "front-lead-picture"]);
  expect(at("2017-01-06T00:00:00Z")).toEqual([true, "front-lead-picture"]);
  expect(at("2017-01-22T00:00:00Z")).toEqual([true, "front-article-expired", "front-lead-picture"]);
  expect(at("2017-01-26T00:00:00Z")).toEqual([true, "front-until-past"]);
  rmSync(path.join(root, "articles/2017/01/storm.md"));
  expect(at("2016-12-20T00:00:00Z")).toEqual([false, "front-article-missing"]);
});

test("of a file with very many faults, 500 are reported, and the number of the others", () => {
  const found = report(`sections:\n${"  - sport\n".repeat(2000)}`);
  expect(found).toHaveLength(501);
  expect(found.at(-1)).toContain("more-problems");
});
