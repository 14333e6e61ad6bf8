import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { fileOfAddress } from "#lib/config/urls";
import { openPublication } from "#lib/content/reader/read";
import { listSize, monthSize } from "#lib/newsroom/numbered-list";
import type { PageData, PageKind } from "#lib/pages/inventory/page";
import { getNavigation, getPages } from "#lib/pages/inventory/page-list";
import type { ListView } from "#lib/view-models/pages";
import { validFolder } from "../../../support/folders";
import { anArticle, anAuthor, aPublication, aSnapshot, later } from "../../../support/snapshots";

function fixturePages(now = later) {
  const publication = openPublication({ root: validFolder });
  return getPages(openSnapshot(publication, { now: Date.parse(now), includesUnpublished: false }), new Map());
}

/** So many articles in one month, all of one category, tag and author. */
function manyArticles(count: number) {
  return Array.from({ length: count }, (_, index) =>
    anArticle(`a${index + 1}`, new Date(Date.UTC(2016, 11, 1, 0, index)).toISOString(), {
      tags: ["وسم"],
      byline: ["مكتب الميناء"],
    }),
  );
}

const authors = [anAuthor("port", "مكتب الميناء")];

function dataAt<K extends PageKind>(
  pages: ReturnType<typeof getPages>,
  kind: K,
  address: string,
): PageData[K] {
  const found = pages.find((page) => page.kind === kind && page.address === address);
  if (found === undefined) throw new Error(`No ${kind} at ${address}`);
  return found.data() as PageData[K];
}

describe("the inventory of pages", () => {
  test("of the small publication", () => {
    const addresses = fixturePages().map(({ kind, address }) => `${kind} ${address}`);
    // The name of a segment ends in a hash.
    const names = addresses.map((address) => address.replace(/(index\/\d{4}-\d{2})-[\w-]{8}\//, "$1-NAME/"));
    expect(names.sort()).toEqual(
      [
        "home /",
        "archive /articles/",
        "year /articles/2016/",
        "month /articles/2016/11/",
        "month /articles/2016/12/",
        "article /articles/2016/11/quay-reopens/",
        "article /articles/2016/12/ankara-talks/",
        "article /articles/2016/12/قمة-الموانئ/",
        "author /authors/port-desk/",
        "authors /authors/",
        "manifest /manifest.webmanifest",
        "tags /tags/",
        "breaking /breaking/",
        "ticker /breaking/ticker/",
        "category /categories/economy/",
        "category /categories/politics/",
        "corrections /corrections/",
        "feed /feed.json",
        "feed /feed.xml",
        "feed /rss.xml",
        "feed /authors/port-desk/feed.json",
        "feed /authors/port-desk/feed.xml",
        "feed /authors/port-desk/rss.xml",
        "feed /breaking/feed.json",
        "feed /breaking/feed.xml",
        "feed /breaking/rss.xml",
        "feed /categories/economy/feed.json",
        "feed /categories/economy/feed.xml",
        "feed /categories/economy/rss.xml",
        "feed /categories/politics/feed.json",
        "feed /categories/politics/feed.xml",
        "feed /categories/politics/rss.xml",
        "feed /corrections/feed.json",
        "feed /corrections/feed.xml",
        "feed /corrections/rss.xml",
        "llms /llms.txt",
        "newsSitemap /news-sitemap.xml",
        "notFound /404.html",
        "redirect /old/ankara/",
        "openSearch /opensearch.xml",
        "robots /robots.txt",
        "search /search/",
        "searchCommonWords /search/index/words.json",
        "searchDocuments /search/index/texts/2016-11/rows-1.json",
        "searchNames /search/index/names.json",
        "searchRecent /search/index/recent.json",
        "searchRecentText /search/index/recent-text.json",
        "searchText /search/index/texts/2016-11/1.json",
        "searchText /search/index/texts/2016-12/1.json",
        "searchText /search/index/texts/2016-12/2.json",
        "searchWords /search/index/2016-11-NAME/1-of-2.json",
        "searchWords /search/index/2016-11-NAME/2-of-2.json",
        "sitemap /sitemaps/2016-11.xml",
        "sitemap /sitemaps/2016-12.xml",
        "sitemap /sitemaps/pages.xml",
        "sitemapIndex /sitemap.xml",
        "tag /tags/أنقرة/",
        "tag /tags/الميناء/",
        "tag /tags/تجارة/",
        "text /about/",
      ].sort(),
    );
  });

  test("knows nothing of what is not published yet, or no longer", () => {
    const storm = "/articles/2017/01/storm/";
    const has = (now: string) => fixturePages(now).some(({ address }) => address === storm);
    expect(has("2017-01-05T06:29:59.999Z")).toBe(false);
    expect(has("2017-01-05T06:30:00Z")).toBe(true);
    expect(has("2017-01-19T22:00:00Z")).toBe(false);
  });

  test.each([
    ["the small publication", () => fixturePages()],
    [
      "a month of 1,203 articles",
      () => getPages(aSnapshot({ articles: manyArticles(1203), authors }), new Map()),
    ],
    ["an empty publication", () => getPages(aSnapshot({}), new Map())],
  ])("%s: no address and no file comes twice", (_, make) => {
    const addresses = make().map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(addresses.map(fileOfAddress)).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^\/(?:[^/\s]+\/)*(?:[^/\s]+\.[a-z]+)?$/);
  });

  test("what a page shows survives being written as JSON", () => {
    for (const page of fixturePages()) expect(JSON.parse(JSON.stringify(page.data()))).toEqual(page.data());
  });

  test("is the same for the same input", () => {
    const shown = () => fixturePages().map((page) => [page.kind, page.address, page.data()]);
    expect(shown()).toEqual(shown());
  });
});

describe("a long list", () => {
  const count = 3 * listSize + 5;
  const pages = getPages(aSnapshot({ articles: manyArticles(count), authors }), new Map());
  const list = (address: string) => dataAt(pages, "category", address);

  test("has a front and numbered pages that lead to each other", () => {
    expect(list("/categories/politics/")).toMatchObject({
      total: count,
      last: 2,
      older: "/categories/politics/2/",
    });
    expect(list("/categories/politics/2/")).toMatchObject({
      number: 2,
      older: "/categories/politics/1/",
      newer: "/categories/politics/",
    });
    expect(list("/categories/politics/1/")).toMatchObject({ number: 1, newer: "/categories/politics/2/" });
    expect(list("/categories/politics/1/")).not.toHaveProperty("older");
    expect(list("/categories/politics/")).not.toHaveProperty("newer");
  });

  test.each([
    ["category", "/categories/politics/"],
    ["tag", "/tags/وسم/"],
    ["author", "/authors/port/"],
  ] as const)("every %s shows each of its articles once over all its pages", (kind, front) => {
    const shown: string[] = [];
    for (let address: string | undefined = front; address; ) {
      const view: ListView = dataAt(pages, kind, address);
      shown.push(...view.teasers.map(({ url }) => url));
      address = view.older;
    }
    expect(shown).toEqual(
      manyArticles(count)
        .map(({ slug }) => `/articles/2016/12/${slug}/`)
        .toReversed(),
    );
  });

  test("publishing one article leaves every numbered page as it was", () => {
    const grown = getPages(aSnapshot({ articles: manyArticles(count + 1), authors }), new Map());
    for (const number of [1, 2]) {
      const address = `/categories/politics/${number}/`;
      expect(dataAt(grown, "category", address)).toEqual(list(address));
    }
  });

  test("a page that has become complete changes the link of the one before it alone", () => {
    const grown = getPages(aSnapshot({ articles: manyArticles(4 * listSize), authors }), new Map());
    const { newer: _, ...rest } = list("/categories/politics/2/");
    expect(dataAt(grown, "category", "/categories/politics/2/")).toEqual({
      ...rest,
      newer: "/categories/politics/3/",
    });
    expect(dataAt(grown, "category", "/categories/politics/1/")).toEqual(list("/categories/politics/1/"));
  });
});

describe("a month of very many articles", () => {
  const count = 2 * monthSize + 3;
  const pages = getPages(aSnapshot({ articles: manyArticles(count) }), new Map());

  test("goes on at page-2, each article once, the oldest on its first page", () => {
    const addresses = pages.filter(({ kind }) => kind === "month").map(({ address }) => address);
    expect(addresses).toEqual([
      "/articles/2016/12/",
      "/articles/2016/12/page-2/",
      "/articles/2016/12/page-3/",
    ]);
    const parts = addresses.map((address) => dataAt(pages, "month", address));
    expect(parts.map(({ teasers }) => teasers.length)).toEqual([monthSize, monthSize, 3]);
    expect(parts[0]?.teasers.at(-1)?.url).toBe("/articles/2016/12/a1/");
    expect(new Set(parts.flatMap(({ teasers }) => teasers.map(({ url }) => url))).size).toBe(count);
    expect(parts.map(({ older, newer }) => [older, newer])).toEqual([
      [undefined, "/articles/2016/12/page-2/"],
      ["/articles/2016/12/", "/articles/2016/12/page-3/"],
      ["/articles/2016/12/page-2/", undefined],
    ]);
  });
});

describe("the sitemaps of a publication", () => {
  const pages = fixturePages();
  const index = dataAt(pages, "sitemapIndex", "/sitemap.xml").entries;
  const entries = index.flatMap(({ url }) => dataAt(pages, "sitemap", url).entries);

  test("name every page for readers once, and nothing else", () => {
    const hidden = new Set(["ticker", "notFound", "redirect", "search"]);
    const wanted = pages
      .filter(({ kind, address }) => !hidden.has(kind) && address.endsWith("/"))
      .map(({ address }) => address);
    expect(entries.map(({ url }) => url).sort()).toEqual(wanted.sort());
  });

  test.each([
    ["/articles/2016/12/ankara-talks/", "2016-12-02T10:00:00+02:00"],
    ["/articles/2016/11/quay-reopens/", "2016-11-10T00:00:00+02:00"],
    ["/articles/2016/12/", "2016-12-15T09:00:00+02:00"],
    ["/articles/2016/11/", "2016-11-10T00:00:00+02:00"],
    ["/categories/economy/", "2016-11-10T00:00:00+02:00"],
    ["/tags/أنقرة/", "2016-12-02T10:00:00+02:00"],
    ["/corrections/", "2016-12-02T09:00:00+02:00"],
    ["/breaking/", undefined],
    ["/", "2016-12-15T09:00:00+02:00"],
    ["/about/", undefined],
  ])("%s last changed %s", (address, lastmod) => {
    expect(entries.find(({ url }) => url === address)?.lastmod).toBe(lastmod);
  });
});

describe("an article's page", () => {
  const article = dataAt(fixturePages(), "article", "/articles/2016/12/ankara-talks/");

  test("has all that it shows, its dates in the site's zone", () => {
    expect(article).toMatchObject({
      title: "محادثات أنقرة: يوم طويل بلا اتفاق",
      date: "2016-12-01T21:40:00+02:00",
      updated: "2016-12-02T10:00:00+02:00",
      source: { name: "وكالة الميناء", url: "https://agency.example" },
      section: { id: "politics", name: "سياسة" },
      byline: [{ name: "مكتب الميناء", url: "/authors/port-desk/" }, { name: "كريم منصور" }],
      tags: [
        { name: "أنقرة", url: "/tags/أنقرة/" },
        { name: "الميناء", url: "/tags/الميناء/" },
      ],
      corrections: [{ at: "2016-12-02T09:00:00+02:00" }],
      oldYear: 2016,
    });
    expect(article.related.map(({ url }) => url)).toEqual(["/articles/2016/11/quay-reopens/"]);
  });

  test("shows its picture once that has been made, with its words", () => {
    const publication = openPublication({ root: validFolder });
    const [file] = publication.pictures.values();
    const rendition = { src: "/media/x-24.jpg", sources: [], width: 24, height: 16 };
    const snapshot = openSnapshot(publication, { now: Date.parse(later), includesUnpublished: false });
    const pages = getPages(snapshot, new Map([[file?.hash ?? "", rendition]]));
    const { picture, pictures } = dataAt(pages, "article", "/articles/2016/12/ankara-talks/");
    expect(picture).toEqual({
      ...rendition,
      alt: "رافعة على رصيف خال",
      caption: "الرصيف مساء الخميس",
      credit: "كريم منصور",
    });
    expect(pictures["harbour.png"]?.src).toBe("/media/x-24.jpg");
    expect(article).not.toHaveProperty("picture");
  });
});

test("the key of IndexNow stands at its own address, where there is one", () => {
  const { site } = aPublication();
  const pages = getPages(aSnapshot({ site: { ...site, indexNow: "a-key-of-ours" } }), new Map());
  expect(dataAt(pages, "indexNowKey", "/a-key-of-ours.txt")).toEqual({ key: "a-key-of-ours" });
  expect(getPages(aSnapshot({}), new Map()).some(({ kind }) => kind === "indexNowKey")).toBe(false);
});

test("security.txt stands at its well-known address, if there is a contact", () => {
  const { site } = aPublication();
  const pages = getPages(aSnapshot({ site: { ...site, securityContact: "safe@example.org" } }), new Map());
  expect(dataAt(pages, "securityTxt", "/.well-known/security.txt")).toMatchObject({
    contact: "safe@example.org",
  });
  expect(getPages(aSnapshot({}), new Map()).some(({ kind }) => kind === "securityTxt")).toBe(false);
});

test("the frame of every page names the sections and the pages", () => {
  const publication = openPublication({ root: validFolder });
  const navigation = getNavigation(
    openSnapshot(publication, { now: Date.parse(later), includesUnpublished: false }),
  );
  expect(navigation.sections.map(({ url }) => url)).toEqual([
    "/categories/politics/",
    "/categories/economy/",
  ]);
  expect(navigation.pages).toEqual([{ name: "عن النشرة", url: "/about/" }]);
});
