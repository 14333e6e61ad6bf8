import path from "node:path";
import { describe, expect, test } from "vitest";
import { finishHtml } from "#lib/build/render/finish-html";
import { scriptOnHost, styleOnHost } from "#lib/build/render/host-addresses";
import { searchScript } from "#lib/search/script";

describe("a page of a site below /a/b", () => {
  test.each([
    ['<a href="/tags/سوريا/">x</a>', '<a href="/a/b/tags/سوريا/">x</a>'],
    ['<a href="/">x</a>', '<a href="/a/b/">x</a>'],
    ['<iframe src="/breaking/ticker/"></iframe>', '<iframe src="/a/b/breaking/ticker/"></iframe>'],
    ['<form action="/search/" method="get"></form>', '<form action="/a/b/search/" method="get"></form>'],
    ['<img src="/media/a.jpg" alt="/media/">', '<img src="/a/b/media/a.jpg" alt="/media/">'],
    [
      '<source srcSet="/media/a-400.avif 400w, /media/a-800.avif 800w"/>',
      '<source srcset="/a/b/media/a-400.avif 400w, /a/b/media/a-800.avif 800w">',
    ],
    ['<source srcSet="/media/a.webp"/>', '<source srcset="/a/b/media/a.webp">'],
    [
      '<link rel="preload" as="image" imageSrcSet="/media/a.avif 400w" imageSizes="100vw"/>',
      '<link rel="preload" as="image" imagesrcset="/a/b/media/a.avif 400w" imagesizes="100vw">',
    ],
    ['<blockquote cite="/articles/"></blockquote>', '<blockquote cite="/a/b/articles/"></blockquote>'],
  ])("has its path in %s", (given, placed) => {
    expect(finishHtml(given, undefined, "/a/b")).toBe(placed);
  });

  test.each([
    '<a href="https://example.org/x">x</a>',
    '<a href="#note-1">x</a>',
    '<a href="?q=x">x</a>',
    '<a href="mailto:desk@example.org">x</a>',
    '<link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E">',
    '<meta name="description" content="/tags/">',
    '<p title="/tags/">/tags/</p>',
    '<script type="application/ld+json">{"url":"/tags/"}</script>',
  ])("has nothing added in %s", (html) => {
    expect(finishHtml(html, undefined, "/a/b")).toBe(html);
  });

  test("at the root of a host is as it was", () => {
    const html = '<a href="/tags/">x</a><img srcset="/media/a.avif 400w, /media/b.avif 800w" alt="">';
    expect(finishHtml(html)).toBe(html);
  });
});

test.each([
  [
    "@font-face{src:url(/fonts/text.woff2) format('woff2')}",
    "@font-face{src:url(/a/b/fonts/text.woff2) format('woff2')}",
  ],
  ['a{background:url("/media/x.png")}', 'a{background:url("/a/b/media/x.png")}'],
  ["a{background:url(data:image/svg+xml,x)}", "a{background:url(data:image/svg+xml,x)}"],
  ["a{background:url(//cdn.example/x.png)}", "a{background:url(//cdn.example/x.png)}"],
])("the style sheet %s", (css, placed) => {
  expect(styleOnHost(css, "/a/b")).toBe(placed);
  expect(styleOnHost(css, "")).toBe(css);
});

describe("the search script", () => {
  test("fetches below the path", async () => {
    const script = await searchScript(path.resolve(import.meta.dirname, "../../../.."));
    const below = scriptOnHost(script, "/a/b");
    expect(below.replace('fetch("/a/b"+', "fetch(")).toBe(script);
    expect(below).not.toBe(script);
    expect(scriptOnHost(script, "")).toBe(script);
  });

  test.each(["x()", "fetch(a);fetch(b)"])(
    "that fetches nowhere or in two places is refused: %s",
    (script) => {
      expect(() => scriptOnHost(script, "/a/b")).toThrow("fetch once");
    },
  );
});
