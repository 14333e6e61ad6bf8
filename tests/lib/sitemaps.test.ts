import { describe, expect, test } from "vitest";
import { sitemap } from "#lib/feeds/sitemap";
import { getSitemapIndex, getSitemaps } from "#lib/sitemaps";
import { aPublication } from "../support/editions";

const time = Date.parse("2016-12-01T12:00:00Z");

describe("sitemaps", () => {
  test("put articles under the month of their address, all else under pages", () => {
    const sitemaps = getSitemaps(
      [
        { kind: "home", address: "/", changed: time },
        {
          kind: "article",
          address: "/articles/2016/12/خبر/",
          changed: time,
          images: () => ["/media/a.jpg"],
        },
        { kind: "article", address: "/articles/2015/01/a/", changed: time },
        { kind: "month", address: "/articles/2016/12/page-2/", changed: time },
        { kind: "text", address: "/about/", changed: 0 },
        { kind: "ticker", address: "/breaking/ticker/" },
      ],
      { timeZone: "Asia/Damascus", url: "https://example.org" },
    );
    expect(Object.fromEntries(sitemaps)).toEqual({
      pages: [
        { url: "/about/" },
        { url: "/articles/2016/12/page-2/", lastmod: "2016-12-01T14:00:00+02:00" },
        { url: "/", lastmod: "2016-12-01T14:00:00+02:00" },
      ],
      "2016-12": [
        { url: "/articles/2016/12/خبر/", lastmod: "2016-12-01T14:00:00+02:00", images: ["/media/a.jpg"] },
      ],
      "2015-01": [{ url: "/articles/2015/01/a/", lastmod: "2016-12-01T14:00:00+02:00" }],
    });
  });

  const site = { timeZone: "UTC", url: "https://example.org" };
  const month = (count: number, slug = "a") =>
    Array.from({ length: count }, (_, index) => ({
      kind: "article",
      address: `/articles/2016/12/${slug}${count - index}/`,
      changed: time,
    }));

  test("never hold 50,000 addresses, and lose none of a hundred thousand", () => {
    const tags = Array.from({ length: 25_000 }, (_, index) => ({
      kind: "tag",
      address: `/tags/t${index}/`,
      changed: time,
    }));
    const sitemaps = getSitemaps([...month(75_000), ...tags], site);
    expect([...sitemaps.keys()].sort()).toEqual(["2016-12", "2016-12-2", "pages"]);
    const lists = [...sitemaps.values()];
    for (const list of lists) expect(list.length).toBeLessThan(50_000);
    expect(new Set(lists.flat().map(({ url }) => url)).size).toBe(100_000);
  });

  test("never weigh 50 MB as they are written, however long the addresses are", () => {
    const written = aPublication().site;
    const longName = "خبر-طويل-".repeat(12);
    const pages = month(39_000, longName).map((one) => ({
      ...one,
      images: () => [`/media/${longName}.jpg`, "/media/b.jpg"],
    }));
    const sitemaps = getSitemaps(pages, site);
    expect(sitemaps.size).toBeGreaterThan(1);
    for (const entries of sitemaps.values()) {
      const bytes = Buffer.byteLength(sitemap(written, entries));
      expect(bytes).toBeGreaterThan(1_000_000);
      expect(bytes).toBeLessThan(50_000_000);
    }
  });

  test("that are full stay as they are when another article of their month comes", () => {
    const before = getSitemaps(month(45_000), site);
    const after = getSitemaps(month(45_001), site);
    expect(after.get("2016-12")).toEqual(before.get("2016-12"));
    expect(after.get("2016-12-2")?.length).toBe((before.get("2016-12-2")?.length ?? 0) + 1);
  });
});

describe("the list of sitemaps", () => {
  test("is as new as the newest page of each", () => {
    const index = getSitemapIndex(
      new Map([
        [
          "pages",
          [
            { url: "/" },
            { url: "/a/", lastmod: "2016-12-01T00:00:00+00:00" },
            { url: "/b/", lastmod: "2016-11-01T00:00:00+00:00" },
          ],
        ],
        ["texts", [{ url: "/about/" }]],
      ]),
    );
    expect(index).toEqual([
      { url: "/sitemaps/pages.xml", lastmod: "2016-12-01T00:00:00+00:00" },
      { url: "/sitemaps/texts.xml" },
    ]);
  });

  test("compares moments, not the clocks of summer and winter", () => {
    const summer = "2016-10-28T00:50:00+03:00";
    const winter = "2016-10-28T00:10:00+02:00";
    const [entry] = getSitemapIndex(
      new Map([
        [
          "pages",
          [
            { url: "/a/", lastmod: summer },
            { url: "/b/", lastmod: winter },
          ],
        ],
      ]),
    );
    expect(entry?.lastmod).toBe(winter);
  });
});
