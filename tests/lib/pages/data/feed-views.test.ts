import { describe, expect, test } from "vitest";
import { getFeeds } from "#lib/pages/data/feed-views";
import type { FeedView } from "#lib/view-models/feeds";
import { anArticle, anAuthor, aSnapshot } from "../../../support/snapshots";

const hour = (number: number) => new Date(Date.UTC(2016, 11, 1, number)).toISOString();

type Given = Parameters<typeof aSnapshot>[0];

function feedAt(address: string, publication: Given, now?: string): FeedView {
  const found = getFeeds(aSnapshot(publication, now), new Map()).find((feed) => feed.address === address);
  if (found === undefined) throw new Error(`No feed at ${address}`);
  return found.view();
}

const urlsOf = ({ items }: FeedView) => items.map(({ url }) => url);

describe("there is a feed in every format", () => {
  test("of the site, each category and author, breaking news and corrections", () => {
    const addresses = getFeeds(aSnapshot({ authors: [anAuthor("port", "مكتب الميناء")] }), new Map()).map(
      ({ address }) => address,
    );
    const pages = [
      "/",
      "/categories/politics/",
      "/categories/economy/",
      "/authors/port/",
      "/breaking/",
      "/corrections/",
    ];
    expect(addresses).toEqual(
      pages.flatMap((page) => ["feed.xml", "rss.xml", "feed.json"].map((name) => page + name)),
    );
  });

  test("with the same items, each under its own address", () => {
    const articles = [anArticle("a", hour(1))];
    const { self: atom, format: _, ...one } = feedAt("/feed.xml", { articles });
    const { self: json, format, ...other } = feedAt("/feed.json", { articles });
    expect([atom, json, format]).toEqual(["/feed.xml", "/feed.json", "json"]);
    expect(other).toEqual(one);
  });
});

describe("a feed holds", () => {
  const authors = [anAuthor("port", "مكتب الميناء")];
  const articles = Array.from({ length: 25 }, (_, index) =>
    anArticle(`a${index}`, hour(index), {
      category: index % 2 === 0 ? "politics" : "economy",
      byline: index % 5 === 0 ? ["مكتب الميناء"] : ["فريق التحرير"],
    }),
  );
  const newest = (...numbers: number[]) => numbers.map((number) => `/articles/2016/12/a${number}/`);

  test("the newest twenty, newest first, and is as new as the last change in it", () => {
    const feed = feedAt("/feed.xml", { articles });
    expect(urlsOf(feed)).toEqual(newest(...Array.from({ length: 20 }, (_, index) => 24 - index)));
    expect(feed.updated).toBe("2016-12-02T00:00:00+00:00");
  });

  test("of a category or an author only what is theirs", () => {
    expect(urlsOf(feedAt("/categories/economy/rss.xml", { articles }))).toEqual(
      newest(23, 21, 19, 17, 15, 13, 11, 9, 7, 5, 3, 1),
    );
    const author = feedAt("/authors/port/feed.json", { articles, authors });
    expect(urlsOf(author)).toEqual(newest(20, 15, 10, 5, 0));
    expect([author.title, author.description]).toEqual(["مكتب الميناء | نشرة", "مقالات مكتب الميناء"]);
  });

  test("nothing where nothing was published", () => {
    expect(feedAt("/feed.xml", {})).toMatchObject({ items: [], updated: "1970-01-01T00:00:00+00:00" });
  });
});

describe("an item", () => {
  const corrected = anArticle("a", hour(1), {
    updated: Date.parse(hour(2)),
    corrections: [{ at: Date.parse(hour(3)), text: "ورد كذا" }],
    source: { name: "وكالة", url: "https://agency.example/" },
    tags: ["حلب"],
  });

  test("was updated when it was last corrected", () => {
    const feed = feedAt("/feed.xml", { articles: [corrected] });
    expect(feed.items[0]).toMatchObject({
      id: "/articles/2016/12/a/",
      updated: "2016-12-01T03:00:00+00:00",
      source: { name: "وكالة", url: "https://agency.example/" },
      section: { id: "politics", name: "سياسة" },
      tags: ["حلب"],
      corrections: [{ at: "2016-12-01T03:00:00+00:00", text: "ورد كذا" }],
    });
    expect(feed.updated).toBe("2016-12-01T03:00:00+00:00");
  });

  test("that never changed has no such time", () => {
    expect(feedAt("/feed.xml", { articles: [anArticle("a", hour(1))] }).items[0]).not.toHaveProperty(
      "updated",
    );
  });

  test("does not change because it becomes old, or because others appear", () => {
    const now = (year: number) => feedAt("/feed.xml", { articles: [corrected] }, `${year}-01-01T00:00:00Z`);
    expect(now(2030)).toEqual(now(2017));
    const before = anArticle("b", hour(0), { tags: ["حلب"] });
    expect(feedAt("/feed.xml", { articles: [corrected, before] }).items[0]).toEqual(now(2017).items[0]);
  });
});

describe("breaking news in its feed", () => {
  const at = Date.parse(hour(5));
  const item = (text: string, rest = {}) => ({ text, at, until: "never" as const, ...rest });

  test("leads to what it names, else to the page of breaking news", () => {
    const breaking = [item("عاجل", { url: "https://elsewhere.example/" }), item("آخر", { at: at - 1000 })];
    expect(urlsOf(feedAt("/breaking/feed.xml", { breaking }))).toEqual([
      "https://elsewhere.example/",
      "/breaking/",
    ]);
  });

  test("keeps its id when its words are corrected and when another of that moment comes", () => {
    const idsOf = (...texts: string[]) =>
      feedAt("/breaking/rss.xml", { breaking: texts.map((text) => item(text)) }).items.map(({ id }) => id);
    expect(idsOf("عاجل")).toEqual(["/breaking/#20161201T050000Z"]);
    expect(idsOf("عاجل مصحح")).toEqual(["/breaking/#20161201T050000Z"]);
    expect(idsOf("أحدث", "عاجل")).toEqual(["/breaking/#20161201T050000Z-2", "/breaking/#20161201T050000Z"]);
  });
});

describe("a renamed article", () => {
  const old = (...addresses: string[]) => ({ aliases: addresses.map((address) => ({ address, line: 7 })) });
  const idOf = (address: string, rest: Parameters<typeof anArticle>[2]) =>
    feedAt(address, { articles: [anArticle("new", hour(1), rest)] }).items.map(({ id, url }) => [id, url]);
  const url = "/articles/2016/12/new/";

  test.each(["/feed.xml", "/rss.xml", "/feed.json", "/categories/politics/feed.xml"])(
    "keeps its oldest address as its id in %s, and leads to its new one",
    (address) => {
      expect(idOf(address, old("/articles/2016/12/old/"))).toEqual([["/articles/2016/12/old/", url]]);
    },
  );

  test("again keeps the first of its aliases, which is the oldest", () => {
    const twice = old("/articles/2016/12/old/", "/articles/2016/12/between/");
    expect(idOf("/feed.xml", twice)).toEqual([["/articles/2016/12/old/", url]]);
  });

  test("keeps the ids of its corrections too", () => {
    const corrections = [{ at: Date.parse(hour(3)), text: "ورد كذا" }];
    expect(idOf("/corrections/feed.xml", { ...old("/articles/2016/12/old/"), corrections })).toEqual([
      ["/articles/2016/12/old/#correction-20161201T030000Z", `${url}#corrections`],
    ]);
  });

  test("that never was renamed has its own address as its id", () => {
    expect(idOf("/feed.xml", {})).toEqual([[url, url]]);
  });
});

describe("a renamed category or author", () => {
  const aliases = ["/categories/old/", "/categories/older/", "/section.html"].map((address) => ({
    address,
    line: 3,
  }));
  const categories = [
    { id: "politics", name: "سياسة", aliases },
    { id: "economy", name: "اقتصاد" },
  ];
  const authors = [{ ...anAuthor("port", "مكتب"), aliases: [{ address: "/authors/quay/", line: 3 }] }];
  const given = { categories, authors, articles: [anArticle("a", hour(1), { byline: ["مكتب"] })] };

  test.each([
    ["/categories/politics/feed.xml", "/categories/old/"],
    ["/authors/port/feed.xml", "/authors/quay/"],
    ["/categories/economy/feed.xml", "/categories/economy/"],
    ["/feed.xml", "/"],
  ])("%s keeps the id of its first address, %s", (address, id) => {
    expect(feedAt(address, given).id).toBe(id);
  });

  test.each(["/categories/old/", "/categories/older/", "/authors/quay/"])(
    "has its feeds at %s too, which name the present address",
    (page) => {
      const present = page.replace(/old(?:er)?/, "politics").replace("quay", "port");
      for (const name of ["feed.xml", "rss.xml", "feed.json"])
        expect(feedAt(page + name, given)).toEqual(feedAt(present + name, given));
      expect(feedAt(`${page}feed.xml`, given).self).toBe(`${present}feed.xml`);
    },
  );

  test("keeps the ids of its entries", () => {
    expect(feedAt("/categories/politics/feed.xml", given).items.map(({ id }) => id)).toEqual([
      "/articles/2016/12/a/",
    ]);
  });

  test("has no feed where it was no list", () => {
    expect(() => feedAt("/section.html/feed.xml", given)).toThrow("No feed");
    expect(() => feedAt("/section.htmlfeed.xml", given)).toThrow("No feed");
  });
});

test("a correction in its feed names its article and leads to its corrections", () => {
  const articles = [anArticle("a", hour(1), { corrections: [{ at: Date.parse(hour(3)), text: "ورد كذا" }] })];
  expect(feedAt("/corrections/feed.json", { articles }).items).toEqual([
    {
      id: "/articles/2016/12/a/#correction-20161201T030000Z",
      url: "/articles/2016/12/a/#corrections",
      title: "تصحيح: خبر a",
      summary: "ورد كذا",
      date: "2016-12-01T03:00:00+00:00",
      byline: [],
      tags: [],
      corrections: [],
    },
  ]);
});
