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

  test("what a draft would hide is told and stops nobody", () => {
    expect(withAlias("/about/", true)).toEqual(["articles/2016/12/holder.md:8 alias-hides-page warning"]);
  });

  test("a file and a folder of one name cannot both stand", () => {
    const aliases = ["/old.html", "/old.html/page/"].map((address, index) => ({ address, line: index + 7 }));
    const holder = anArticle("holder", "2016-12-03T00:00:00Z", { aliases });
    expect(report({ articles: [holder] })).toEqual(["articles/2016/12/holder.md:8 alias-hides-page error"]);
  });
});

describe("an address that says goodbye may have no page", () => {
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
