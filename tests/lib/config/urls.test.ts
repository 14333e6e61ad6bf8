import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absoluteUrl,
  addressOfFile,
  encodedPath,
  fileOfAddress,
  isSiteFile,
  reservedSegments,
  shareUrls,
  urls,
} from "#lib/config/urls";

describe("addresses", () => {
  test.each([
    [urls.article({ year: "2016", month: "12", slug: "خبر" }), "/articles/2016/12/خبر/"],
    [urls.month("2016", "12"), "/articles/2016/12/"],
    [urls.month("2016", "12", 1), "/articles/2016/12/"],
    [urls.month("2016", "12", 2), "/articles/2016/12/page-2/"],
    [urls.category("politics"), "/categories/politics/"],
    [urls.category("politics", 1), "/categories/politics/1/"],
    [urls.tag("حلب", 3), "/tags/حلب/3/"],
    [urls.author("port"), "/authors/port/"],
    [urls.page("about"), "/about/"],
    [urls.sitemapPart("2016-12"), "/sitemaps/2016-12.xml"],
    [urls.media("abc.jpg"), "/media/abc.jpg"],
  ])("%s", (address, expected) => {
    expect(address).toBe(expected);
  });

  test("no page of pages/ can take the first segment of an address of the site", () => {
    const place = { year: "2016", month: "12", slug: "x" };
    const own = [
      ...Object.values(urls).filter((url) => typeof url === "string"),
      ...[urls.year("2016"), urls.month("2016", "12"), urls.article(place), urls.media("x")],
      ...[urls.category("x"), urls.tag("x"), urls.author("x"), urls.sitemapPart("x")],
    ];
    const segments = own.map((url) => url.split("/")[1] ?? "").filter((one) => /^[a-z0-9-]+$/.test(one));
    expect(segments).toContain("corrections");
    expect(segments.filter((segment) => !reservedSegments.has(segment))).toEqual([]);
  });
});

test.each([
  ["/", "index.html"],
  ["/tags/حلب/", "tags/حلب/index.html"],
  ["/news/123.html", "news/123.html"],
  ["/feed.xml", "feed.xml"],
])("the address %s has the file %s", (address, file) => {
  expect(fileOfAddress(address)).toBe(file);
  expect(addressOfFile(file)).toBe(address);
});

describe("the site's own files", () => {
  test.each([
    "/media/x/",
    "/og/a.html",
    "/sitemaps/",
    "/_next/x/",
    "/robots.txt/",
    "/favicon.ico/",
    "/a1b2.txt/",
  ])("take %s", (address) => {
    expect(isSiteFile(address)).toBe(true);
  });

  test.each([
    "/",
    "/media-news/",
    "/articles/2016/12/x/",
    "/index.php/",
    "/old.html",
    "/files/report.pdf/",
    "/a/b.xml/",
  ])("leave %s", (address) => {
    expect(isSiteFile(address)).toBe(false);
  });
});

describe("the whole address", () => {
  test.each([
    ["/tags/حلب/", "https://example.org/tags/%D8%AD%D9%84%D8%A8/"],
    ["/", "https://example.org/"],
    ["/feed.xml", "https://example.org/feed.xml"],
  ])("of %s is encoded", (path, address) => {
    expect(absoluteUrl("https://example.org", path)).toBe(address);
  });

  test.each([
    ["/tags/حلب/", "https://example.org/a/b/tags/%D8%AD%D9%84%D8%A8/"],
    ["/", "https://example.org/a/b/"],
    ["/#newsroom", "https://example.org/a/b/#newsroom"],
    ["https://other.example/x", "https://other.example/x"],
  ])("of %s begins with the path of the site", (path, address) => {
    expect(absoluteUrl("https://example.org/a/b", path)).toBe(address);
  });

  test("leads back to the path, as a browser sends it", () => {
    const slug = fc.stringMatching(/^[a-z0-9\u0621-\u064a-]{1,20}$/);
    fc.assert(
      fc.property(slug, (tag) => {
        const { pathname } = new URL(absoluteUrl("https://example.org", urls.tag(tag)));
        expect(pathname).toBe(encodedPath(urls.tag(tag)));
        expect(decodeURIComponent(pathname)).toBe(urls.tag(tag));
      }),
    );
  });
});

describe("links that hand an article on", () => {
  const url = "https://example.org/articles/2016/12/x/?a=1&b=2";
  const title = 'قال: "50% & أكثر" #عاجل';

  test.each(Object.entries(shareUrls(url, title)))("%s carries title and address whole", (name, link) => {
    const parts = [...new URL(link).searchParams.values()].join(" ");
    expect(parts).toContain(url);
    if (name !== "facebook") expect(parts).toContain(title);
    expect(link).toMatch(/^(https:|mailto:)[\p{ASCII}]+$/u);
  });
});
