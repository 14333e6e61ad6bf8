// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { newsSitemap } from "#lib/feeds/news-sitemap";
import { robots } from "#lib/feeds/robots";
import { sitemap, sitemapIndex } from "#lib/feeds/sitemap";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();
const entries = [{ url: "/articles/2016/12/خبر/", lastmod: "2016-12-01T21:40:00+02:00" }, { url: "/about/" }];

describe.each([
  ["a sitemap", sitemap(site, entries), "urlset", "url"],
  ["the list of sitemaps", sitemapIndex(site, entries), "sitemapindex", "sitemap"],
])("%s", (_, xml, root, item) => {
  const document = new DOMParser().parseFromString(xml, "application/xml");

  test("is well-formed and in the namespace of sitemaps.org", () => {
    expect(document.querySelector("parsererror")).toBeNull();
    expect(document.documentElement.localName).toBe(root);
    expect(document.documentElement.namespaceURI).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  });

  test("has absolute, encoded URLs, and dates only if there are any", () => {
    const places = [...document.querySelectorAll(item)].map((place) =>
      [...place.children].map((child) => [child.localName, child.textContent]),
    );
    expect(places).toEqual([
      [
        ["loc", "https://example.org/articles/2016/12/%D8%AE%D8%A8%D8%B1/"],
        ["lastmod", "2016-12-01T21:40:00+02:00"],
      ],
      [["loc", "https://example.org/about/"]],
    ]);
  });
});

test("robots.txt allows everything and names the sitemaps", () => {
  expect(robots(site).split("\n")).toEqual([
    "User-agent: *",
    "Allow: /",
    "",
    "Sitemap: https://example.org/sitemap.xml",
    "Sitemap: https://example.org/news-sitemap.xml",
    "",
  ]);
});

function parse(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document;
}

test("a sitemap names the pictures of a page for Google's image search", () => {
  const document = parse(sitemap(site, [{ url: "/a/", images: ["/media/a-800.jpg", "/media/رصيف.jpg"] }]));
  const images = [
    ...document.getElementsByTagNameNS("http://www.google.com/schemas/sitemap-image/1.1", "loc"),
  ];
  expect(images.map(({ textContent }) => textContent)).toEqual([
    "https://example.org/media/a-800.jpg",
    "https://example.org/media/%D8%B1%D8%B5%D9%8A%D9%81.jpg",
  ]);
});

describe("the news sitemap", () => {
  const texts = (xml: string) =>
    [...parse(xml).querySelectorAll("*")]
      .filter(({ childElementCount }) => childElementCount === 0)
      .map(({ tagName, textContent }) => [tagName, textContent]);

  test("has publication, language, time with offset, and title", () => {
    const title = "قال: 5 < 6 & 7";
    const entry = { url: "/articles/2016/12/a/", title, date: "2016-12-01T21:40:00+02:00" };
    expect(texts(newsSitemap(site, [entry]))).toEqual([
      ["loc", "https://example.org/articles/2016/12/a/"],
      ["news:name", "نشرة"],
      ["news:language", "ar"],
      ["news:publication_date", "2016-12-01T21:40:00+02:00"],
      ["news:title", title],
    ]);
  });

  test("without news lists the home page, without a news element", () => {
    expect(texts(newsSitemap(site, []))).toEqual([["loc", "https://example.org/"]]);
  });
});
