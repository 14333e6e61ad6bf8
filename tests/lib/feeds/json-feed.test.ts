import { describe, expect, test } from "vitest";
import { jsonFeed } from "#lib/feeds/json-feed";
import { aBareItem, aFeed, anItem, anItemsPage } from "../../support/feed-items";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();
const view = aFeed({ format: "json", self: "/feed.json" });

describe("a JSON feed", () => {
  test("has its name, addresses, language, authors and hub", () => {
    const feed = JSON.parse(jsonFeed({ ...site, hub: "https://hub.example/" }, view, []));
    expect(feed).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "نشرة",
      home_page_url: "https://example.org/",
      feed_url: "https://example.org/feed.json",
      description: "نشرة للتجربة.",
      icon: "https://example.org/icons/icon-180.png",
      authors: [{ name: "نشرة", url: "https://example.org/" }],
      language: "ar",
      hubs: [{ type: "WebSub", url: "https://hub.example/" }],
      items: [],
    });
  });

  test("has all data of an item, with absolute URLs", () => {
    const [item] = JSON.parse(jsonFeed(site, view, [{ item: anItem, html: "<p>نص</p>" }])).items;
    const { content_html: content, ...rest } = item;
    expect(content).toContain("<p>نص</p>");
    expect(rest).toEqual({
      id: anItemsPage,
      url: anItemsPage,
      title: 'قال: "5 < 6 & 7"',
      summary: "موجز <b>",
      image: "https://example.org/media/b-800.jpg",
      date_published: "2016-12-01T21:40:00+02:00",
      date_modified: "2016-12-03T00:00:00+02:00",
      authors: [{ name: "مكتب الميناء", url: "https://example.org/authors/port/" }, { name: "مكتب المدينة" }],
      tags: ["سياسة", "حلب", "a & b"],
      language: "ar",
      _barqiya: { source: { name: "وكالة", url: "https://agency.example/?a=1&b=2" } },
    });
  });

  test("leaves out missing data", () => {
    const [item] = JSON.parse(jsonFeed(site, view, [{ item: aBareItem }])).items;
    expect(Object.keys(item)).toEqual([
      "id",
      "url",
      "title",
      "content_html",
      "summary",
      "date_published",
      "tags",
      "language",
    ]);
  });
});
