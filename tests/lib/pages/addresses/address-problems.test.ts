import { describe, expect, test } from "vitest";
import { listSize } from "#lib/newsroom/numbered-list";
import { findAddressProblems } from "#lib/pages/addresses/address-problems";
import { anArticle, anAuthor, aPublication } from "../../../support/snapshots";

const now = Date.parse("2016-12-20T00:00:00Z");

const published = [
  anArticle("talks", "2016-12-01T00:00:00Z", { tags: ["سوريا"], byline: ["مكتب الميناء"] }),
  anArticle("embargoed", "2017-01-05T00:00:00Z", { tags: ["طقس"] }),
  anArticle("expired", "2016-11-05T00:00:00Z", { tags: ["قمح"], expires: now }),
  anArticle("draft", "2016-10-05T00:00:00Z", { tags: ["شحن"], draft: true }),
  ...Array.from({ length: 2 * listSize }, (_, index) => anArticle(`a${index}`, "2016-12-02T00:00:00Z")),
];

function publicationWith(rest: Parameters<typeof aPublication>[0]) {
  return aPublication({
    authors: [anAuthor("port-desk", "مكتب الميناء")],
    pages: [{ id: "about", title: "عن النشرة", summary: "", path: "pages/about.md", hash: "" }],
    ...rest,
  });
}

function report(rest: Parameters<typeof aPublication>[0]) {
  return findAddressProblems(publicationWith(rest), now).map(({ path, line, rule, level, ar, en }) => {
    expect(ar).toMatch(/[\u0621-\u064a]{3}/);
    expect(en).toMatch(/[a-z]{3}/);
    return `${path}:${line} ${rule} ${level}`;
  });
}

function withAlias(address: string, draft = false) {
  const holder = anArticle("holder", "2016-12-03T00:00:00Z", { aliases: [{ address, line: 8 }], draft });
  return report({ articles: [...published, holder] });
}

const pages = [
  "/",
  "/about/",
  "/articles/",
  "/articles/2016/",
  "/articles/2016/12/",
  "/articles/2016/12/talks/",
  "/authors/port-desk/",
  "/breaking/",
  "/breaking/ticker/",
  "/categories/politics/",
  "/categories/politics/1/",
  "/corrections/",
  "/tags/سوريا/",
  "/404.html",
  "/feed.xml/",
  "/sitemap.xml/",
];

describe("a former address may not hide a page of any kind", () => {
  test.each([...pages, "/About/", "/feed.xml/old/", "/articles/2017/01/embargoed/", "/tags/طقس/"])(
    "%s",
    (address) => {
      expect(withAlias(address)).toEqual(["articles/2016/12/holder.md:8 alias-hides-page error"]);
    },
  );

  test.each([
    "/old/",
    "/articles/2016/12/renamed/",
    "/articles/old-news/",
    "/news/123.html",
    "/tags/قمح/",
    "/tags/شحن/",
    "/articles/2016/12/talks/comments/",
  ])("%s is free", (address) => {
    expect(withAlias(address)).toEqual([]);
  });

  test("a page that a draft would hide is a warning", () => {
    expect(withAlias("/about/", true)).toEqual(["articles/2016/12/holder.md:8 alias-hides-page warning"]);
  });

  test("a file and a folder of one name cannot both stand", () => {
    const aliases = ["/old.html", "/old.html/page/"].map((address, index) => ({ address, line: index + 7 }));
    const holder = anArticle("holder", "2016-12-03T00:00:00Z", { aliases });
    expect(report({ articles: [holder] })).toEqual(["articles/2016/12/holder.md:8 alias-hides-page error"]);
  });
});

describe("a former address of a page or a list", () => {
  const old = (address: string) => [{ address, line: 4 }];
  const category = (address: string) =>
    report({
      articles: published,
      categories: [
        { id: "politics", name: "سياسة" },
        { id: "economy", name: "اقتصاد", aliases: old(address) },
      ],
    });

  test.each(["/about/", "/articles/2016/12/talks/", "/tags/سوريا/", "/categories/politics/1/", "/feed.xml/"])(
    "of a category may not hide %s",
    (address) => {
      expect(category(address)).toEqual(["categories.yaml:4 alias-hides-page error"]);
    },
  );

  test.each(["/categories/trade/", "/category/economy/", "/tags/تجارة/", "/economy.html"])(
    "of a category: %s is free",
    (address) => {
      expect(category(address)).toEqual([]);
    },
  );

  test("of a page, an author and a tag may not hide another page", () => {
    const aliases = old("/breaking/");
    const page = { id: "who", title: "من", summary: "", path: "pages/who.md", hash: "", aliases };
    expect(
      report({
        pages: [page],
        authors: [{ ...anAuthor("desk", "مكتب"), aliases }],
        tags: [{ name: "سوريا", aliases }],
      }),
    ).toEqual(
      ["tags.yaml:4", "authors/desk.md:4", "pages/who.md:4"].map((at) => `${at} alias-hides-page error`),
    );
  });

  test("is a file where a former feed is, so no other may be below it", () => {
    const categories = [{ id: "politics", name: "سياسة", aliases: old("/categories/old/") }];
    const holder = anArticle("holder", "2016-12-03T00:00:00Z", {
      aliases: [{ address: "/categories/old/feed.xml/", line: 8 }],
    });
    expect(report({ categories, articles: [holder] })).toEqual([
      "articles/2016/12/holder.md:8 alias-hides-page error",
    ]);
  });
});

describe("an address in gone.yaml may have no page", () => {
  const withGoodbye = (address: string) => report({ articles: published, gone: [{ address, line: 3 }] });

  test.each([...pages, "/articles/2017/01/embargoed/"])("%s", (address) => {
    expect(withGoodbye(address)).toEqual(["gone.yaml:3 gone-has-page error"]);
  });

  test.each([
    ["nothing was ever there", "/old/"],
    ["its article was deleted", "/articles/2016/12/deleted/"],
    ["its article has expired", "/articles/2016/11/expired/"],
    ["its article is a draft again", "/articles/2016/10/draft/"],
  ])("%s: %s is well", (_, address) => {
    expect(withGoodbye(address)).toEqual([]);
  });
});
