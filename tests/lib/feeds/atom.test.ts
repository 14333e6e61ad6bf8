// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { atomFeed } from "#lib/feeds/atom";
import type { FeedItem } from "#lib/view-models/feeds";
import { aBareItem, aFeed, anItem, anItemsPage } from "../../support/feed-items";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();

function feedOf(item: FeedItem = anItem): Document {
  const xml = atomFeed(site, aFeed(), [{ item, html: "<p>نص</p>" }]);
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return document;
}

const texts = (feed: Document, selector: string) =>
  [...feed.querySelectorAll(selector)].map((one) => one.textContent);

const links = (feed: Document, selector: string) =>
  [...feed.querySelectorAll(`${selector} > link`)].map((link) => [
    link.getAttribute("rel"),
    link.getAttribute("href"),
  ]);

describe("the feed", () => {
  test("has what RFC 4287 requires of a feed", () => {
    const feed = feedOf();
    expect(feed.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    expect(feed.documentElement.getAttribute("xml:lang")).toBe("ar");
    expect(texts(feed, "feed > id")).toEqual(["https://example.org/"]);
    expect(texts(feed, "feed > title")).toEqual(["نشرة"]);
    expect(texts(feed, "feed > subtitle")).toEqual(["نشرة للتجربة."]);
    expect(texts(feed, "feed > updated")).toEqual(["2016-12-03T00:00:00+02:00"]);
    expect(texts(feed, "feed > author > name")).toEqual(["نشرة"]);
    expect(links(feed, "feed")).toEqual([
      ["self", "https://example.org/feed.xml"],
      ["alternate", "https://example.org/"],
    ]);
  });

  test("of a renamed list keeps its first address as its id, and leads to the present one", () => {
    const renamed = { id: "/categories/old/", url: "/categories/new/", self: "/categories/new/feed.xml" };
    const feed = new DOMParser().parseFromString(atomFeed(site, aFeed(renamed), []), "application/xml");
    expect(texts(feed, "feed > id")).toEqual(["https://example.org/categories/old/"]);
    expect(links(feed, "feed")).toEqual([
      ["self", "https://example.org/categories/new/feed.xml"],
      ["alternate", "https://example.org/categories/new/"],
    ]);
  });

  test("names the hub if there is one", () => {
    const xml = atomFeed({ ...site, hub: "https://hub.example/" }, aFeed(), []);
    expect(xml).toContain('<link rel="hub" href="https://hub.example/"/>');
  });
});

describe("an entry", () => {
  test("has its address, texts, times and authors", () => {
    const feed = feedOf();
    expect(texts(feed, "entry > id")).toEqual([anItemsPage]);
    expect(texts(feed, "entry > title")).toEqual(['قال: "5 < 6 & 7"']);
    expect(texts(feed, "entry > summary")).toEqual(["موجز <b>"]);
    expect(texts(feed, "entry > published")).toEqual([anItem.date]);
    expect(texts(feed, "entry > updated")).toEqual([anItem.updated]);
    expect(texts(feed, "entry > author > name")).toEqual(["مكتب الميناء", "مكتب المدينة"]);
    expect(texts(feed, "entry > author > uri")).toEqual(["https://example.org/authors/port/"]);
    expect(feed.querySelector("entry > source")?.textContent).toBe("وكالة");
    expect(feed.querySelector("entry > source")?.namespaceURI).toBe("http://purl.org/dc/elements/1.1/");
    const terms = [...feed.querySelectorAll("entry > category")].map((one) => one.getAttribute("term"));
    expect(terms).toEqual(["politics", "حلب", "a & b"]);
    expect(links(feed, "entry")).toEqual([
      ["alternate", anItemsPage],
      ["via", "https://agency.example/?a=1&b=2"],
      ["enclosure", "https://example.org/media/b-800.jpg"],
    ]);
  });

  test("without optional data has what RFC 4287 requires of an entry, and its summary as text", () => {
    const xml = atomFeed(site, aFeed(), [{ item: aBareItem }]);
    const feed = new DOMParser().parseFromString(xml, "application/xml");
    expect(texts(feed, "entry > id")).toEqual(["https://example.org/breaking/#20161201T194000Z"]);
    expect(texts(feed, "entry > updated")).toEqual([aBareItem.date]);
    expect(links(feed, "entry")).toEqual([["alternate", aBareItem.url]]);
    expect(texts(feed, "entry > content")).toEqual(['<div lang="ar" dir="rtl"><p>خبر</p></div>']);
    expect(texts(feed, "entry > category, entry > source, entry > author")).toEqual([]);
  });

  test("whose source has no address names it without a link", () => {
    const feed = feedOf({ ...anItem, source: { name: "وكالة" } });
    expect(feed.querySelector("link[rel=via]")).toBeNull();
    expect(feed.querySelector("entry > source")?.textContent).toBe("وكالة");
  });
});
