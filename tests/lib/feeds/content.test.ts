// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import { feedContent } from "#lib/feeds/content";
import { anItem, anItemsPage, aPicture } from "../../support/feed-items";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();

/** Returns the content of an item whose text is this Markdown, as a feed reader parses it. */
function contentOf(text: string): Document {
  const html = feedContent(site, { item: anItem, html: renderMarkdown(text, { "a.jpg": aPicture }) });
  return new DOMParser().parseFromString(html, "text/html");
}

/** Returns the content without the lead picture and the corrections. */
function textOf(text: string): Document {
  const content = contentOf(text);
  content.querySelector("figure:first-child")?.remove();
  return content;
}

describe("addresses in the text are absolute", () => {
  test.each([
    ["/about/", "https://example.org/about/"],
    ["/tags/حلب/", "https://example.org/tags/%D8%AD%D9%84%D8%A8/"],
    ["../other/", "https://example.org/articles/2016/12/other/"],
    ["#note-1", `${anItemsPage}#note-1`],
    ["?a=1&b=2", `${anItemsPage}?a=1&b=2`],
    ["//cdn.example/a", "https://cdn.example/a"],
    ["https://other.example/?a=1&b=2&amp=3#x", "https://other.example/?a=1&b=2&amp=3#x"],
    ['https://other.example/?q="a"', "https://other.example/?q=%22a%22"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["http://[not-an-address", "http://%5Bnot-an-address"],
    ["https://exa mple.org:port/", "https://exa%20mple.org:port/"],
  ])("%s", (written, whole) => {
    const link = textOf(`[نص](<${written}>)`).querySelector("a")?.getAttribute("href");
    expect(link).toBe(whole);
  });

  test.each([
    ["/about/", "https://example.org/a/b/about/"],
    ["../other/", "https://example.org/a/b/articles/2016/12/other/"],
    ["//cdn.example/a", "https://cdn.example/a"],
    ["https://other.example/", "https://other.example/"],
  ])("%s of a site below a path", (written, whole) => {
    const below = { ...site, url: "https://example.org/a/b" };
    const html = feedContent(below, { item: anItem, html: renderMarkdown(`[نص](<${written}>)`, {}) });
    const content = new DOMParser().parseFromString(html, "text/html");
    expect(content.querySelector("a")?.getAttribute("href")).toBe(whole);
    const [source] = content.querySelectorAll("img");
    expect(source?.getAttribute("src")).toContain("https://example.org/a/b/media/");
  });

  test("of every encoding of a picture", () => {
    const content = textOf('![وصف](a.jpg "شرح")');
    expect(content.querySelector("img")?.getAttribute("src")).toBe("https://example.org/media/a-800.jpg");
    expect(content.querySelector("img")?.getAttribute("alt")).toBe("وصف");
    expect(content.querySelector("source")?.getAttribute("srcset")).toBe(
      "https://example.org/media/a-400.avif 400w, https://example.org/media/a-800.avif 800w",
    );
  });

  test("of a footnote, there and back", () => {
    const links = [...textOf("نص[^1].\n\n[^1]: حاشية").querySelectorAll("a")].map((link) =>
      link.getAttribute("href"),
    );
    expect(links).toEqual([`${anItemsPage}#note-1`, `${anItemsPage}#ref-1`]);
  });

  test("text that only looks like an attribute does not change", () => {
    const written = 'اكتب href="/x/" و src="a.jpg" هكذا';
    expect(textOf(written).querySelector("p")?.textContent).toBe(written);
    expect(textOf(`\`<a href="/x/">\``).querySelector("code")?.textContent).toBe('<a href="/x/">');
    expect(textOf('![a > b href="/x/"](a.jpg)').querySelector("img")?.getAttribute("alt")).toBe(
      'a > b href="/x/"',
    );
  });
});

describe("the content of an item", () => {
  test("has its language and direction, for feed readers set to left to right", () => {
    const root = contentOf("نص").body.firstElementChild;
    expect([root?.getAttribute("lang"), root?.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  });

  test("begins with the picture, its caption and its credit", () => {
    const figure = contentOf("نص").querySelector("figure:first-child");
    expect(figure?.querySelector("img")?.getAttribute("src")).toBe("https://example.org/media/b-800.jpg");
    expect(figure?.querySelector("img")?.getAttribute("alt")).toBe("رصيف");
    expect(figure?.querySelector("figcaption")?.textContent).toBe("شرح · مكتب");
  });

  test("ends with the corrections, escaped", () => {
    const content = contentOf("نص");
    expect([...content.querySelectorAll("li")].map((line) => line.textContent)).toEqual([
      "2 ديسمبر 2016: ورد 5 > 6، والصحيح 5 < 6.",
    ]);
  });

  test("isolates the Latin runs of a summary, of captions and of corrections, as pages do", () => {
    const text = "نظام iOS 17.2 ونموذج";
    const corrections = [{ at: "2016-12-02T09:00:00Z", text }];
    const picture = { ...aPicture, caption: text };
    const html = feedContent(site, { item: { ...anItem, summary: text, picture, corrections } });
    const runs = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("bdi[dir=ltr]")];
    expect(runs.map((run) => [run.parentElement?.localName, run.textContent])).toEqual([
      ["figcaption", "iOS 17.2"],
      ["p", "iOS 17.2"],
      ["li", "iOS 17.2"],
    ]);
  });
});
