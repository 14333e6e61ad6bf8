import path from "node:path";
import { describe, expect, test } from "vitest";
import { sitemap } from "#lib/feeds/sitemap";
import { getSitemapIndex, getSitemaps, type Sitemap } from "#lib/pages/inventory/sitemaps";
import { aPublication } from "../../../support/snapshots";

const time = Date.parse("2016-12-01T12:00:00Z");

function entriesOf(sitemaps: readonly Sitemap[]) {
  return Object.fromEntries(
    sitemaps.map(({ address, entries }) => [path.basename(address, ".xml"), entries()]),
  );
}

describe("sitemaps", () => {
  test("put what a month monthHashes under that month, all else under pages", () => {
    const sitemaps = getSitemaps(
      [
        { address: "/", changed: time },
        {
          address: "/articles/2016/12/خبر/",
          changed: time,
          images: () => ["/media/a.jpg"],
          finalMonth: "2016/12",
        },
        { address: "/articles/2015/01/a/", changed: time, finalMonth: "2015/01" },
        { address: "/categories/world/2/", changed: time },
        { address: "/categories/world/1/", changed: time, finalMonth: "2016/12" },
        { address: "/about/", changed: 0 },
        { address: "/breaking/ticker/" },
      ],
      { timeZone: "Asia/Damascus", url: "https://example.org" },
    );
    expect(entriesOf(sitemaps)).toEqual({
      pages: [
        { url: "/about/" },
        { url: "/categories/world/2/", lastmod: "2016-12-01T14:00:00+02:00" },
        { url: "/", lastmod: "2016-12-01T14:00:00+02:00" },
      ],
      "2016-12": [
        { url: "/categories/world/1/", lastmod: "2016-12-01T14:00:00+02:00" },
        { url: "/articles/2016/12/خبر/", lastmod: "2016-12-01T14:00:00+02:00", images: ["/media/a.jpg"] },
      ],
      "2015-01": [{ url: "/articles/2015/01/a/", lastmod: "2016-12-01T14:00:00+02:00" }],
    });
  });

  const site = { timeZone: "UTC", url: "https://example.org" };
  const month = (count: number, slug = "a") =>
    Array.from({ length: count }, (_, index) => ({
      address: `/articles/2016/12/${slug}${count - index}/`,
      changed: time,
      finalMonth: "2016/12",
    }));

  test("never hold 50,000 addresses, and lose none of a hundred thousand", () => {
    const tags = Array.from({ length: 25_000 }, (_, index) => ({
      address: `/tags/t${index}/`,
      changed: time,
    }));
    const sitemaps = getSitemaps([...month(75_000), ...tags], site);
    expect(Object.keys(entriesOf(sitemaps)).sort()).toEqual(["2016-12", "2016-12-2", "pages"]);
    const lists = sitemaps.map(({ entries }) => entries());
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
    expect(sitemaps.length).toBeGreaterThan(1);
    for (const { entries } of sitemaps) {
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
  test("is as new as the newest page of each, in the order of their addresses", () => {
    const finalMonth = "2016/12";
    const sitemaps = getSitemaps(
      [
        { address: "/articles/2016/12/b/", changed: time, finalMonth },
        { address: "/articles/2016/12/a/", changed: time + 1000, finalMonth },
        { address: "/", changed: 0 },
        { address: "/about/", changed: 0 },
      ],
      { timeZone: "UTC", url: "https://example.org" },
    );
    const ofClosed = { address: "/sitemaps/2016-11.xml", changed: time - 1000 };
    expect(getSitemapIndex([...sitemaps, ofClosed], { timeZone: "UTC" })).toEqual([
      { url: "/sitemaps/2016-11.xml", lastmod: "2016-12-01T11:59:59+00:00" },
      { url: "/sitemaps/2016-12.xml", lastmod: "2016-12-01T12:00:01+00:00" },
      { url: "/sitemaps/pages.xml" },
    ]);
  });
});
