// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { robots } from "#lib/feeds/robots";
import { sitemap, sitemapIndex } from "#lib/feeds/sitemap";
import { aPublication } from "../../support/editions";

const { site } = aPublication();
const entries = [{ url: "/articles/2016/12/خبر/", lastmod: "2016-12-01T21:40:00+02:00" }, { url: "/about/" }];

describe.each([
  ["a sitemap", sitemap(site, entries), "urlset", "url"],
  ["the list of sitemaps", sitemapIndex(site, entries), "sitemapindex", "sitemap"],
])("%s", (_, xml, root, item) => {
  const document = new DOMParser().parseFromString(xml, "application/xml");

  test("is well-formed, of the kind that sitemaps.org describes", () => {
    expect(document.querySelector("parsererror")).toBeNull();
    expect(document.documentElement.localName).toBe(root);
    expect(document.documentElement.namespaceURI).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  });

  test("has whole, encoded addresses, and dates only where they are known", () => {
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

test("robots may come everywhere, and are told where the map is", () => {
  expect(robots(site).split("\n")).toEqual([
    "User-agent: *",
    "Allow: /",
    "",
    "Sitemap: https://example.org/sitemap.xml",
    "",
  ]);
});
