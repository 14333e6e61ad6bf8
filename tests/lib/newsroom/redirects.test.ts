import { describe, expect, test } from "vitest";
import { redirectsSchema } from "#lib/hosting/redirects";
import { listSize } from "#lib/newsroom/numbered-list";
import { getRedirectList, getRedirects } from "#lib/newsroom/redirects";
import { anArticle, anAuthor, aSnapshot } from "../../support/snapshots";

const now = "2016-12-20T00:00:00Z";

function leading(slug: string, rest: Parameters<typeof anArticle>[2] = {}) {
  return anArticle(slug, "2016-12-01T00:00:00Z", { aliases: [{ address: `/${slug}/`, line: 7 }], ...rest });
}

test("an article has redirects only while readers can see it", () => {
  const articles = [
    leading("seen"),
    leading("draft", { draft: true }),
    leading("embargoed", { date: Date.parse("2016-12-20T00:00:01Z") }),
    leading("expired", { expires: Date.parse(now) }),
  ];
  const at = (moment: string) => getRedirects(aSnapshot({ articles }, moment)).map(({ address }) => address);
  expect(at(now)).toEqual(["/seen/"]);
  expect(at("2016-12-20T00:00:01Z").sort()).toEqual(["/embargoed/", "/seen/"]);
  expect(at("2016-12-19T23:59:59Z").sort()).toEqual(["/expired/", "/seen/"]);
});

test("the list is sorted and complete", () => {
  const articles = [leading("b"), leading("a"), leading("قديم")];
  const gone = ["/z/", "/m.html"].map((address, index) => ({ address, line: index + 1 }));
  const list = getRedirectList(aSnapshot({ articles, gone }, now));
  expect(JSON.stringify(list)).toBe(
    '{"redirects":{"/a/":"/articles/2016/12/a/","/b/":"/articles/2016/12/b/","/قديم/":"/articles/2016/12/قديم/"},' +
      '"gone":["/m.html","/z/"]}',
  );
  expect(redirectsSchema.parse(list)).toEqual(list);
});

const old = (...addresses: string[]) => addresses.map((address, index) => ({ address, line: index + 3 }));
const feeds = ["feed.json", "feed.xml", "rss.xml"];

/** Articles enough for `pages` numbered pages and a full front. */
function archive(pages: number, rest: Parameters<typeof anArticle>[2] = {}) {
  const length = (pages + 1) * listSize;
  return Array.from({ length }, (_, index) => anArticle(`a${index}`, "2016-12-01T00:00:00Z", rest));
}

describe("every address of a renamed list leads to the same one of the list", () => {
  const list = (publication: Parameters<typeof aSnapshot>[0]) =>
    Object.entries(getRedirectList(aSnapshot(publication, now)).redirects);
  const category = (...addresses: string[]) => [{ id: "new", name: "جديد", aliases: old(...addresses) }];

  test("of a category: its front, its feeds and the numbered pages that there are", () => {
    const articles = archive(2, { category: "new" });
    expect(list({ categories: category("/categories/old/"), articles })).toEqual(
      ["", "1/", "2/", ...feeds].map((rest) => [`/categories/old/${rest}`, `/categories/new/${rest}`]),
    );
  });

  test("of an author, for each former id", () => {
    const author = { ...anAuthor("new", "مكتب"), aliases: old("/authors/oldest/", "/authors/old/") };
    const articles = archive(1, { byline: ["مكتب"] });
    expect(list({ authors: [author], articles })).toEqual(
      ["old", "oldest"].flatMap((id) =>
        ["", "1/", ...feeds].map((rest) => [`/authors/${id}/${rest}`, `/authors/new/${rest}`]),
      ),
    );
  });

  test("of a tag, which has no feeds", () => {
    const tags = [{ name: "سوريا", aliases: old("/tags/سورية/") }];
    expect(list({ tags, articles: archive(1, { tags: ["سوريا"] }) })).toEqual([
      ["/tags/سورية/", "/tags/سوريا/"],
      ["/tags/سورية/1/", "/tags/سوريا/1/"],
    ]);
  });

  test("a tag that no published article has leads nowhere, because it has no page", () => {
    const tags = [{ name: "سوريا", aliases: old("/tags/سورية/") }];
    expect(list({ tags, articles: archive(1, { tags: ["سوريا"], draft: true }) })).toEqual([]);
  });

  test.each(["/category/old/", "/old.html", "/tags/old/", "/categories/old/news/"])(
    "%s was no category here, so nothing but the address itself leads on",
    (address) => {
      const articles = archive(1, { category: "new" });
      expect(list({ categories: category(address), articles })).toEqual([[address, "/categories/new/"]]);
    },
  );

  test("of a page: its address", () => {
    const pages = [
      { id: "about", title: "عن", summary: "", path: "pages/about.md", hash: "", aliases: old("/who/") },
    ];
    expect(list({ pages })).toEqual([["/who/", "/about/"]]);
  });
});

test("the redirect of a numbered page is final with the page", () => {
  const categories = [{ id: "new", name: "جديد", aliases: old("/categories/old/") }];
  const articles = ["2016-10", "2016-11", "2016-12"].flatMap((month) =>
    Array.from({ length: listSize }, (_, index) =>
      anArticle(`${month}-${index}`, `${month}-01T00:00:00Z`, { category: "new" }),
    ),
  );
  const months = getRedirects(aSnapshot({ categories, articles }, now)).map(({ address, month }) => [
    address,
    month,
  ]);
  expect(months).toEqual([
    ["/categories/old/", undefined],
    ["/categories/old/1/", "2016/12"],
    ["/categories/old/2/", undefined],
    ...["feed.xml", "rss.xml", "feed.json"].map((feed) => [`/categories/old/${feed}`, undefined]),
  ]);
});
