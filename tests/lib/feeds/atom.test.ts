// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "#lib/content/markdown";
import { atomFeed } from "#lib/feeds/atom";
import type { ArticleView, FeedView } from "#lib/views";
import { aPublication } from "../../support/editions";

const { site } = aPublication();
const picture = {
  src: "/media/a-800.jpg",
  sources: [{ type: "image/avif", srcset: "/media/a-400.avif 400w, /media/a-800.avif 800w" }],
  width: 800,
  height: 600,
  alt: "",
};

const article: ArticleView = {
  url: "/articles/2016/12/خبر/",
  title: 'قال: "5 < 6 & 7"',
  summary: "موجز <b>",
  date: "2016-12-01T21:40:00+02:00",
  section: { id: "politics", name: "سياسة", url: "/categories/politics/", tone: 1 },
  byline: [{ name: "مكتب الميناء", url: "/authors/port/" }, { name: "كريم منصور" }],
  path: "articles/2016/12/خبر.md",
  hash: "x",
  source: { name: "وكالة", url: "https://agency.example/?a=1&b=2" },
  tags: [{ name: "حلب", url: "/tags/حلب/" }],
  corrections: [],
  words: 10,
  pictures: { "a.jpg": picture },
  related: [],
};

function feedOf(rest: Partial<ArticleView> = {}, text = "نص"): Document {
  const one = { ...article, ...rest };
  const feed: FeedView = {
    title: "نشرة",
    url: "/",
    self: "/feed.xml",
    updated: "2016-12-02T10:00:00+02:00",
    articles: [one],
  };
  const xml = atomFeed(site, feed, [{ article: one, html: renderMarkdown(text, one.pictures) }]);
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return document;
}

/** The text of the entry as a feed reader shows it. */
function contentOf(text: string): Document {
  const html = feedOf({}, text).querySelector("entry > content")?.textContent ?? "";
  return new DOMParser().parseFromString(html, "text/html");
}

const texts = (feed: Document, selector: string) =>
  [...feed.querySelectorAll(selector)].map((one) => one.textContent);

describe("the feed", () => {
  test("has what RFC 4287 asks of a feed", () => {
    const feed = feedOf();
    expect(feed.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    expect(feed.documentElement.getAttribute("xml:lang")).toBe("ar");
    expect(texts(feed, "feed > id")).toEqual(["https://example.org/"]);
    expect(texts(feed, "feed > title")).toEqual(["نشرة"]);
    expect(texts(feed, "feed > updated")).toEqual(["2016-12-02T10:00:00+02:00"]);
    const links = [...feed.querySelectorAll("feed > link")].map((link) => [
      link.getAttribute("rel"),
      link.getAttribute("href"),
    ]);
    expect(links).toEqual([
      ["self", "https://example.org/feed.xml"],
      ["alternate", "https://example.org/"],
    ]);
  });

  test("names a hub where there is one", () => {
    const xml = atomFeed(
      { ...site, hub: "https://hub.example/" },
      { title: "", url: "/", self: "/feed.xml", updated: "", articles: [] },
      [],
    );
    expect(xml).toContain('<link rel="hub" href="https://hub.example/"/>');
  });
});

describe("an entry", () => {
  test("has its address, words, times and people", () => {
    const feed = feedOf();
    const url = "https://example.org/articles/2016/12/%D8%AE%D8%A8%D8%B1/";
    expect(texts(feed, "entry > id")).toEqual([url]);
    expect(feed.querySelector("entry > link[rel=alternate]")?.getAttribute("href")).toBe(url);
    expect(texts(feed, "entry > title")).toEqual(['قال: "5 < 6 & 7"']);
    expect(texts(feed, "entry > summary")).toEqual(["موجز <b>"]);
    expect(texts(feed, "entry > published")).toEqual([article.date]);
    expect(texts(feed, "entry > updated")).toEqual([article.date]);
    expect(texts(feed, "entry > author > name")).toEqual(["مكتب الميناء", "كريم منصور"]);
    expect(texts(feed, "entry > author > uri")).toEqual(["https://example.org/authors/port/"]);
    expect(feed.querySelector("entry > link[rel=via]")?.getAttribute("href")).toBe(
      "https://agency.example/?a=1&b=2",
    );
    const terms = [...feed.querySelectorAll("entry > category")].map((one) => one.getAttribute("term"));
    expect(terms).toEqual(["politics", "حلب"]);
  });

  test("that was updated says when", () => {
    expect(texts(feedOf({ updated: "2016-12-03T00:00:00+02:00" }), "entry > updated")).toEqual([
      "2016-12-03T00:00:00+02:00",
    ]);
  });

  test("whose source has no address names no link to it", () => {
    expect(feedOf({ source: { name: "وكالة" } }).querySelector("link[rel=via]")).toBeNull();
  });
});

describe("addresses in the text of an entry are whole", () => {
  const page = "https://example.org/articles/2016/12/%D8%AE%D8%A8%D8%B1/";
  test.each([
    ["/about/", "https://example.org/about/"],
    ["/tags/حلب/", "https://example.org/tags/%D8%AD%D9%84%D8%A8/"],
    ["../other/", "https://example.org/articles/2016/12/other/"],
    ["#note-1", `${page}#note-1`],
    ["?a=1&b=2", `${page}?a=1&b=2`],
    ["//cdn.example/a", "https://cdn.example/a"],
    ["https://other.example/?a=1&b=2&amp=3#x", "https://other.example/?a=1&b=2&amp=3#x"],
    ['https://other.example/?q="a"', "https://other.example/?q=%22a%22"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["http://[not-an-address", "http://%5Bnot-an-address"],
    ["https://exa mple.org:port/", "https://exa%20mple.org:port/"],
  ])("%s", (written, whole) => {
    const link = contentOf(`[نص](<${written}>)`).querySelector("a")?.getAttribute("href");
    expect(link).toBe(whole);
  });

  test("of every encoding of a picture", () => {
    const content = contentOf('![وصف](a.jpg "شرح")');
    expect(content.querySelector("img")?.getAttribute("src")).toBe("https://example.org/media/a-800.jpg");
    expect(content.querySelector("img")?.getAttribute("alt")).toBe("وصف");
    expect(content.querySelector("source")?.getAttribute("srcset")).toBe(
      "https://example.org/media/a-400.avif 400w, https://example.org/media/a-800.avif 800w",
    );
  });

  test("of a footnote, there and back", () => {
    const links = [...contentOf("نص[^1].\n\n[^1]: حاشية").querySelectorAll("a")].map((link) =>
      link.getAttribute("href"),
    );
    expect(links).toEqual([`${page}#note-1`, `${page}#ref-1`]);
  });

  test("and what only looks like one is left as it was written", () => {
    const written = 'اكتب href="/x/" و src="a.jpg" هكذا';
    expect(contentOf(written).body.textContent?.trim()).toBe(written);
    expect(contentOf(`\`<a href="/x/">\``).querySelector("code")?.textContent).toBe('<a href="/x/">');
    expect(contentOf('![a > b href="/x/"](a.jpg)').querySelector("img")?.getAttribute("alt")).toBe(
      'a > b href="/x/"',
    );
  });
});
