import { describe, expect, test } from "vitest";
import { sitemap } from "#lib/feeds/sitemap";
import { getSitemapIndex, getSitemaps, type Sitemap } from "#lib/sitemaps";
import { aPublication } from "../support/editions";

const time = Date.parse("2016-12-01T12:00:00Z");

function entriesOf(sitemaps: ReadonlyMap<string, Sitemap>) {
  return Object.fromEntries([...sitemaps].map(([name, { entries }]) => [name, entries()]));
}

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
    expect(entriesOf(sitemaps)).toEqual({
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
      kind: "article" as const,
      address: `/articles/2016/12/${slug}${count - index}/`,
      changed: time,
    }));

  test("never hold 50,000 addresses, and lose none of a hundred thousand", () => {
    const tags = Array.from({ length: 25_000 }, (_, index) => ({
      kind: "tag" as const,
      address: `/tags/t${index}/`,
      changed: time,
    }));
    const sitemaps = getSitemaps([...month(75_000), ...tags], site);
    expect([...sitemaps.keys()].sort()).toEqual(["2016-12", "2016-12-2", "pages"]);
    const lists = [...sitemaps.values()].map(({ entries }) => entries());
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
    for (const { entries } of sitemaps.values()) {
      const bytes = Buffer.byteLength(sitemap(written, entries()));
      expect(bytes).toBeGreaterThan(1_000_000);
      expect(bytes).toBeLessThan(50_000_000);
    }
  });

  test("that are full stay as they are when another article of their month comes", () => {
    const before = entriesOf(getSitemaps(month(45_000), site));
    const after = entriesOf(getSitemaps(month(45_001), site));
    expect(after["2016-12"]).toEqual(before["2016-12"]);
    expect(after["2016-12-2"]?.length).toBe((before["2016-12-2"]?.length ?? 0) + 1);
  });
});

describe("the list of sitemaps", () => {
  test("is as new as the newest page of each", () => {
    const page = (kind: "home" | "text" | "article", address: string, changed: number) => ({
      kind,
      address,
      changed,
    });
    const sitemaps = getSitemaps(
      [
        page("article", "/articles/2016/12/b/", time),
        page("article", "/articles/2016/12/a/", time + 1000),
        page("home", "/", 0),
        page("text", "/about/", 0),
      ],
      { timeZone: "UTC", url: "https://example.org" },
    );
    expect(getSitemapIndex(sitemaps, { timeZone: "UTC" })).toEqual([
      { url: "/sitemaps/pages.xml" },
      { url: "/sitemaps/2016-12.xml", lastmod: "2016-12-01T12:00:01+00:00" },
    ]);
  });
});
