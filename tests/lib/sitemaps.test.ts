import { describe, expect, test } from "vitest";
import { getSitemapIndex, getSitemaps } from "#lib/sitemaps";

const time = Date.parse("2016-12-01T12:00:00Z");

describe("sitemaps", () => {
  test("put articles under the month of their address, all else under pages", () => {
    const sitemaps = getSitemaps(
      [
        { kind: "home", address: "/", changed: time },
        { kind: "article", address: "/articles/2016/12/خبر/", changed: time },
        { kind: "article", address: "/articles/2015/01/a/", changed: time },
        { kind: "month", address: "/articles/2016/12/page-2/", changed: time },
        { kind: "text", address: "/about/", changed: 0 },
        { kind: "ticker", address: "/breaking/ticker/" },
      ],
      "Asia/Damascus",
    );
    expect(Object.fromEntries(sitemaps)).toEqual({
      pages: [
        { url: "/", lastmod: "2016-12-01T14:00:00+02:00" },
        { url: "/articles/2016/12/page-2/", lastmod: "2016-12-01T14:00:00+02:00" },
        { url: "/about/" },
      ],
      "2016-12": [{ url: "/articles/2016/12/خبر/", lastmod: "2016-12-01T14:00:00+02:00" }],
      "2015-01": [{ url: "/articles/2015/01/a/", lastmod: "2016-12-01T14:00:00+02:00" }],
    });
  });

  test("never hold 50,000 addresses, and lose none of a hundred thousand", () => {
    const pages = Array.from({ length: 100_000 }, (_, index) => ({
      kind: index % 4 === 0 ? "tag" : "article",
      address: index % 4 === 0 ? `/tags/t${index}/` : `/articles/2016/12/a${index}/`,
      changed: time,
    }));
    const sitemaps = getSitemaps(pages, "UTC");
    expect([...sitemaps.keys()].sort()).toEqual(["2016-12", "2016-12-2", "pages"]);
    const lists = [...sitemaps.values()];
    for (const list of lists) expect(list.length).toBeLessThan(50_000);
    expect(new Set(lists.flat().map(({ url }) => url)).size).toBe(100_000);
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
