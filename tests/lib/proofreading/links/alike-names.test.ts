import { expect, test } from "vitest";
import type { Article, Author } from "#lib/content/publication";
import { findAlikeNames } from "#lib/proofreading/links/alike-names";
import { areDifferentWords } from "#lib/proofreading/links/different-words";

type Names = { tags?: string[]; byline?: string[] };

function article(day: number, { tags = [], byline = ["فريق التحرير"] }: Names): Article {
  return {
    id: `2016/12/${day}`,
    year: "2016",
    month: "12",
    slug: String(day),
    path: `articles/2016/12/${day}.md`,
    hash: "",
    title: "خبر",
    byline,
    date: Date.UTC(2016, 11, day),
    source: { name: "وكالة" },
    category: "politics",
    summary: "",
    tags,
    pictures: [],
    corrections: [],
    aliases: [],
    draft: false,
    words: 1,
  };
}

function author(id: string, name: string): Author {
  return { id, name, links: [], path: `authors/${id}.md`, hash: "" };
}

/** What is said of articles, the oldest first. */
function said(articles: readonly Names[], authors: readonly Author[] = []): string[] {
  const dated = articles.map((names, index) => article(index + 1, names));
  return findAlikeNames({ articles: dated, authors: [...authors] }, () => 7).map(
    ({ path, line, rule, ar }) => `${path}:${line} ${rule}: ${ar}`,
  );
}

const tags = (...names: string[]): Names[] => names.map((name) => ({ tags: [name] }));
const bylines = (...names: string[]): Names[] => names.map((name) => ({ byline: [name] }));

test("the rarer spelling is reported, and the one of three times as many articles is the one to write", () => {
  expect(said(tags("الاعلام", "الإعلام", "الإعلام", "الإعلام"))).toEqual([
    "articles/2016/12/1.md:7 alike-tags: الوسم «الاعلام» (في مقال واحد) يشبه «الإعلام» (في 3 مقالات، مثل articles/2016/12/2.md). إن كانا واحداً فاكتب هنا: الإعلام، وإلا فأضف قبل هذا السطر سطراً فيه: # check: ignore",
  ]);
});

test("where no spelling is clearly more common, none is named as the right one", () => {
  expect(said(tags("الاعلام", "الإعلام"))).toEqual([
    "articles/2016/12/2.md:7 alike-tags: الوسم «الإعلام» (في مقال واحد) يشبه «الاعلام» (في articles/2016/12/1.md). إن كانا واحداً فاكتبهما كتابة واحدة، وإلا فأضف قبل هذا السطر سطراً فيه: # check: ignore",
  ]);
  expect(said(tags("حماه", "حماه", "حماة", "حماة", "حماة"))[0]).toContain(
    "«حماه» (في مقالين) يشبه «حماة» (في 3 مقالات، مثل articles/2016/12/3.md). إن كانا واحداً فاكتبهما كتابة واحدة",
  );
});

test("a byline is written as in the author's own file, also if no article is signed so", () => {
  const own = [author("ahmad", "أحمد علي")];
  const [only, ...others] = said(bylines("احمد علي", "احمد علي", "احمد علي"), own);
  expect(others).toEqual([]);
  expect(only).toContain("articles/2016/12/1.md:7 alike-bylines: الاسم «احمد علي» (في 3 مقالات)");
  expect(only).toContain("«أحمد علي» (في authors/ahmad.md). إن كانا واحداً فاكتب هنا: أحمد علي،");
});

test("two authors with files of their own are two", () => {
  const both = [author("a", "يسرى عزام"), author("b", "يسري عزام")];
  expect(said(bylines("يسرى عزام", "يسري عزام", "يسري عزام"), both)).toEqual([]);
  expect(said(bylines("يسرى عزام", "يسري عزام"), both.slice(0, 1))).toHaveLength(1);
});

test("each of several spellings is reported once", () => {
  const found = said(tags("أبو ظبي", "أبو ظبي", "أبو ظبي", "ابو ظبي", "أبو ظبى", "ابو ظبي"));
  expect(found.map((one) => one.split("»")[0])).toEqual([
    "articles/2016/12/4.md:7 alike-tags: الوسم «ابو ظبي",
    "articles/2016/12/5.md:7 alike-tags: الوسم «أبو ظبى",
  ]);
});

test("the form that is typed most is named, without marks that a reader does not see", () => {
  const found = said(tags("\u200Fأوبك", "أوبك", "أوبك", "اوبك"));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("فاكتب هنا: أوبك،");
});

test.each([
  ["الإعلام", "الأعلام"],
  ["المرأة", "المرآة"],
  ["أفران", "إفران"],
  ["الهدي", "الهدى"],
])("«%s» and «%s» are two things", (one, other) => {
  expect(areDifferentWords(one, other)).toBe(true);
  expect(said(tags(one, other))).toEqual([]);
});

test.each([
  ["الإعلام", "الاعلام"],
  ["وزارة الإعلام", "وزاره الأعلام"],
  ["كرة السلة", "كره السله"],
  ["كرة", "كرة اليد"],
])("«%s» and «%s» can be one", (one, other) => {
  expect(areDifferentWords(one, other)).toBe(false);
});
