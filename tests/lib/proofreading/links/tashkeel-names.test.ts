import { expect, test } from "vitest";
import type { Article, Author } from "#lib/content/publication";
import { findTashkeelNames } from "#lib/proofreading/links/tashkeel-names";

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
  return findTashkeelNames({ articles: dated, authors: [...authors] }, () => 7).map(
    ({ path, line, rule, ar }) => `${path}:${line} ${rule}: ${ar}`,
  );
}

const tags = (...names: string[]): Names[] => names.map((name) => ({ tags: [name] }));
const bylines = (...names: string[]): Names[] => names.map((name) => ({ byline: [name] }));

test("two tags with one address are named, with what to write", () => {
  expect(said(tags("عمّان", "عُمان", "عمّان"))).toEqual([
    "articles/2016/12/2.md:7 tashkeel-tags: الوسمان «عُمان» و«عمّان» (في articles/2016/12/1.md) لا يختلفان إلا في التشكيل، فهما في الموقع وسم واحد برابط واحد. إن كانا شيئين فميّز أحدهما بكلمة، كما في «سلطنة عُمان»، وإلا فاكتب هنا: عمّان",
  ]);
});

test("a byline that leads to the page of another author is named", () => {
  expect(said(bylines("حُسن علي", "حَسن علي"), [author("hassan", "حَسن علي")])).toEqual([
    "articles/2016/12/1.md:7 tashkeel-bylines: الاسم «حُسن علي» لا يختلف عن «حَسن علي» (في authors/hassan.md) إلا في التشكيل، فيُنشر المقال باسم ذلك الكاتب وفي صفحته. إن كان كاتباً آخر فميّزه باسم أبيه أو عائلته، وإلا فاكتب هنا: حَسن علي",
  ]);
});

test.each([
  [tags("عُمان", "عمان", "عُمان")],
  [tags("عمّان", "عَمّان")],
  [tags("السّعودية", "السعوديّة")],
  [bylines("حُسن علي", "حَسن علي")],
])("%j is one tag or no author's page", (articles) => {
  expect(said(articles, [author("salem", "محمّد سالم")])).toEqual([]);
});
