// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { rfc822, rssFeed } from "#lib/feeds/rss";
import type { FeedItem } from "#lib/view-models/feeds";
import { aBareItem, aFeed, anItem, anItemsPage } from "../../support/feed-items";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();
const view = aFeed({ format: "rss", self: "/rss.xml" });

function feedOf(item: FeedItem, html?: string): Document {
  const about = { ...site, contact: "desk@example.org", hub: "https://hub.example/" };
  const xml = rssFeed(about, view, [{ item, html }], (src) => src.length);
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return document;
}

/** Returns the name (with its prefix) and text of each child. */
const childrenOf = (feed: Document, selector: string) =>
  [...(feed.querySelector(selector)?.children ?? [])]
    .filter(({ tagName }) => tagName !== "item")
    .map((child) => [child.tagName, child.textContent]);

test("the channel has its name, address, language, time, editor and hub", () => {
  const feed = feedOf(anItem);
  expect(childrenOf(feed, "channel")).toEqual([
    ["title", "نشرة"],
    ["link", "https://example.org/"],
    ["description", "نشرة للتجربة."],
    ["language", "ar"],
    ["managingEditor", "desk@example.org (نشرة)"],
    ["lastBuildDate", "Sat, 03 Dec 2016 00:00:00 +0200"],
    ["generator", "Barqiya"],
    ["atom:link", ""],
    ["atom:link", ""],
  ]);
  const links = [...feed.querySelectorAll("channel > link[rel]")].map((link) => [
    link.namespaceURI,
    link.getAttribute("rel"),
    link.getAttribute("href"),
  ]);
  expect(links).toEqual([
    ["http://www.w3.org/2005/Atom", "self", "https://example.org/rss.xml"],
    ["http://www.w3.org/2005/Atom", "hub", "https://hub.example/"],
  ]);
});

test("an empty channel has no `lastBuildDate`", () => {
  expect(rssFeed(site, view, [], () => 0)).not.toContain("lastBuildDate");
});

describe("an item", () => {
  test("has its address, texts, times, authors, source and full text", () => {
    const feed = feedOf(anItem, "<p>نص &#x26; ]]></p>");
    const known = childrenOf(feed, "item").slice(0, -1);
    expect(known).toEqual([
      ["title", 'قال: "5 < 6 & 7"'],
      ["link", anItemsPage],
      ["guid", anItemsPage],
      ["pubDate", "Thu, 01 Dec 2016 21:40:00 +0200"],
      ["dcterms:modified", "2016-12-03T00:00:00+02:00"],
      ["dc:creator", "مكتب الميناء"],
      ["dc:creator", "مكتب المدينة"],
      ["category", "سياسة"],
      ["category", "حلب"],
      ["category", "a & b"],
      ["dc:source", "وكالة"],
      ["atom:link", ""],
      ["enclosure", ""],
      ["media:content", "شرحمكتب"],
      ["description", "موجز <b>"],
    ]);
    expect(childrenOf(feed, "item").at(-1)?.[0]).toBe("content:encoded");
    expect(childrenOf(feed, "item").at(-1)?.[1]).toContain("<p>نص &#x26; ]]></p>");
    expect(feed.querySelector("guid")?.getAttribute("isPermaLink")).toBe("true");
  });

  test("has its picture as `enclosure` and as `media:content`", () => {
    const feed = feedOf(anItem);
    const attributes = (name: string) => {
      const [element] = feed.getElementsByTagName(name);
      return Object.fromEntries([...(element?.attributes ?? [])].map((one) => [one.name, one.value]));
    };
    const picture = { url: "https://example.org/media/b-800.jpg", type: "image/jpeg" };
    expect(attributes("enclosure")).toEqual({ ...picture, length: String("/media/b-800.jpg".length) });
    expect(attributes("media:content")).toEqual({
      ...picture,
      medium: "image",
      width: "800",
      height: "600",
    });
  });

  test("whose id is not a page's address is not marked as a permalink", () => {
    const guid = feedOf(aBareItem).querySelector("guid");
    expect(guid?.textContent).toBe("https://example.org/breaking/#20161201T194000Z");
    expect(guid?.getAttribute("isPermaLink")).toBe("false");
  });
});

test.each([
  ["2016-12-01T21:40:00+02:00", "Thu, 01 Dec 2016 21:40:00 +0200"],
  ["2017-01-01T00:05:09-03:30", "Sun, 01 Jan 2017 00:05:09 -0330"],
  ["2020-02-29T23:59:59+00:00", "Sat, 29 Feb 2020 23:59:59 +0000"],
])("%s is %s", (iso, written) => {
  expect(rfc822(iso)).toBe(written);
  expect(Date.parse(written)).toBe(Date.parse(iso));
});
