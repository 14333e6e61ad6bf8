import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PageHead } from "#components/layout/page-head";
import type { PageMetadata } from "#lib/view-models/page-metadata";

/** Returns the elements that React moves into `<head>`. */
function headOf(metadata: PageMetadata): string[] {
  const html = renderToStaticMarkup(
    <html lang="ar">
      <body>
        <PageHead metadata={metadata} />
      </body>
    </html>,
  );
  const head = html.slice(html.indexOf("<head>") + 6, html.indexOf("</head>"));
  return head.match(/<title>[^<]*<\/title>|<[^>]*>/g) ?? [];
}

const share = {
  title: "عنوان",
  description: "وصف",
  url: "https://example.org/a/",
  siteName: "نشرة",
  locale: "ar_AR",
};
const image = { url: "https://example.org/og/a.png", type: "image/png", width: 1200, height: 630, alt: "أ" };

describe("the head of a page", () => {
  test("has the title, escaped, and only the tags that were given", () => {
    expect(headOf({ title: 'قمة <b> "و" & C++', robots: "noindex" })).toEqual([
      "<title>قمة &lt;b&gt; &quot;و&quot; &amp; C++</title>",
      '<meta name="robots" content="noindex"/>',
    ]);
  });

  test("has the authors, profiles, times, section and tags of an article", () => {
    const head = headOf({
      title: "أ",
      robots: "index",
      authors: [{ name: "كريم" }, { name: "مكتب", url: "https://example.org/authors/desk/" }],
      share,
      article: {
        published: "2016-12-01T21:40:00+02:00",
        modified: "2016-12-02",
        section: "سياسة",
        tags: ["أ"],
      },
    });
    expect(head).toEqual(
      expect.arrayContaining([
        '<meta name="author" content="كريم"/>',
        '<link rel="author" href="https://example.org/authors/desk/"/>',
        '<meta property="article:author" content="https://example.org/authors/desk/"/>',
        '<meta property="article:published_time" content="2016-12-01T21:40:00+02:00"/>',
        '<meta property="article:section" content="سياسة"/>',
        '<meta property="article:tag" content="أ"/>',
        '<meta property="og:type" content="article"/>',
        '<meta name="twitter:card" content="summary"/>',
      ]),
    );
    expect(head.filter((tag) => tag.includes("article:author"))).toHaveLength(1);
  });

  test("has a large share picture if there is one", () => {
    const head = headOf({ title: "أ", robots: "index", share: { ...share, image, account: "@barqiya" } });
    expect(head).toEqual(
      expect.arrayContaining([
        '<meta name="twitter:card" content="summary_large_image"/>',
        '<meta name="twitter:site" content="@barqiya"/>',
        '<meta property="og:image:width" content="1200"/>',
        '<meta property="og:type" content="website"/>',
      ]),
    );
  });

  test("links to neighbouring pages, feeds and the canonical address", () => {
    const head = headOf({
      title: "أ",
      robots: "index",
      previous: "https://example.org/tags/a/1/",
      next: "https://example.org/tags/a/3/",
      canonical: "https://example.org/tags/a/2/",
      feeds: [{ type: "application/atom+xml", url: "https://example.org/feed.xml", title: "نشرة" }],
      manifest: "/manifest.webmanifest",
      icons: [{ rel: "icon", href: "/favicon.ico", sizes: "32x32" }],
      themeColors: [{ media: "(prefers-color-scheme: dark)", color: "black" }],
    });
    expect(head.sort()).toEqual(
      [
        "<title>أ</title>",
        '<meta name="robots" content="index"/>',
        '<link rel="prev" href="https://example.org/tags/a/1/"/>',
        '<link rel="next" href="https://example.org/tags/a/3/"/>',
        '<link rel="canonical" href="https://example.org/tags/a/2/"/>',
        '<link rel="alternate" type="application/atom+xml" href="https://example.org/feed.xml" title="نشرة"/>',
        '<link rel="manifest" href="/manifest.webmanifest"/>',
        '<link rel="icon" href="/favicon.ico" sizes="32x32"/>',
        '<meta name="theme-color" content="black" media="(prefers-color-scheme: dark)"/>',
      ].sort(),
    );
  });
});
