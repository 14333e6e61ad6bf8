import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { backgroundColour } from "#lib/config/background-colour";
import { openPublication } from "#lib/content/reader/read";
import { getPages } from "#lib/pages/inventory/page-list";
import { articleMetadata, listMetadata, pageMetadata } from "#lib/pages/routes/metadata";
import type { ArticleView, ListView } from "#lib/view-models/pages";
import { validFolder } from "../../../support/folders";
import { aPublication, later } from "../../../support/snapshots";

const { site } = aPublication();
const ankaraTalks = "/articles/2016/12/ankara-talks/";
const frontPicture = { ...site, sharePicture: "/og/front.png" };

function fixtureArticle(): ArticleView {
  const publication = openPublication({ root: validFolder });
  const snapshot = openSnapshot(publication, { now: Date.parse(later), includesUnpublished: false });
  const pages = getPages(snapshot, new Map(), new Map([[ankaraTalks, "/og/talks.jpg"]]));
  return pages.find(({ address }) => address === ankaraTalks)?.data() as ArticleView;
}

describe("the metadata of a page", () => {
  test("the front page has the publication's name and description as its title", () => {
    const { title } = pageMetadata(site, { title: site.name, description: site.description, url: "/" });
    expect(title).toBe("نشرة | نشرة للتجربة.");
  });

  test("any other has its own title first, and its whole address", () => {
    const metadata = pageMetadata(site, { title: "عن النشرة", description: "وصف", url: "/tags/حلب/" });
    expect(metadata.title).toBe("عن النشرة | نشرة");
    expect(metadata.canonical).toBe("https://example.org/tags/%D8%AD%D9%84%D8%A8/");
    expect(metadata.share).toMatchObject({ url: metadata.canonical, locale: "ar_AR" });
  });

  test("a page with feeds advertises them in every format, any other the site's", () => {
    const words = { title: "سياسة", description: "وصف", url: "/categories/politics/2/" };
    const title = "سياسة";
    expect(pageMetadata(site, { ...words, feed: "/categories/politics/" }).feeds).toEqual([
      { type: "application/atom+xml", url: "https://example.org/categories/politics/feed.xml", title },
      { type: "application/rss+xml", url: "https://example.org/categories/politics/rss.xml", title },
      { type: "application/feed+json", url: "https://example.org/categories/politics/feed.json", title },
    ]);
    expect(pageMetadata(site, words).feeds).toEqual([
      { type: "application/atom+xml", url: "https://example.org/feed.xml", title: "نشرة" },
    ]);
  });

  test("a numbered page of a list names its number", () => {
    const list = {
      heading: "سياسة",
      url: "/categories/politics/2/",
      teasers: [],
      total: 20,
      number: 2,
      last: 2,
    };
    expect(listMetadata(site, list).title).toBe("سياسة، صفحة 2 | نشرة");
    const { number: _, ...front } = list;
    expect(listMetadata(site, front).title).toBe("سياسة | نشرة");
  });
});

describe("the neighbours of a list's page", () => {
  const list = { heading: "سياسة", teasers: [], total: 20, last: 3 };
  const neighbours = (rest: Pick<ListView, "url" | "number" | "older" | "newer">) => {
    const { previous, next } = listMetadata(site, { ...list, ...rest });
    return { ...(previous && { previous }), ...(next && { next }) };
  };

  test("go by the numbers: the older page comes before it, the newer one after", () => {
    expect(
      neighbours({
        url: "/tags/حلب/2/",
        number: 2,
        older: "/tags/حلب/1/",
        newer: "/tags/حلب/3/",
      }),
    ).toEqual({
      previous: "https://example.org/tags/%D8%AD%D9%84%D8%A8/1/",
      next: "https://example.org/tags/%D8%AD%D9%84%D8%A8/3/",
    });
  });

  test("the front is the end of the series, and page 1 its beginning", () => {
    expect(neighbours({ url: "/tags/a/", older: "/tags/a/3/" })).toEqual({
      previous: "https://example.org/tags/a/3/",
    });
    expect(neighbours({ url: "/tags/a/1/", number: 1, newer: "/tags/a/2/" })).toEqual({
      next: "https://example.org/tags/a/2/",
    });
  });
});

test("the browser's frame and the manifest have the colour of the paper, by day and by night", () => {
  const [day = "", night = ""] = readFileSync("components/styles/tokens.css", "utf8").split(
    "prefers-color-scheme: dark",
  );
  const inStyle = (css: string) => /--paper: (#[0-9a-f]{6});/.exec(css)?.[1];
  expect(backgroundColour).toEqual({ light: inStyle(day), dark: inStyle(night) });
  expect(pageMetadata(site, { title: "أ", description: "ب", url: "/" }).themeColors).toEqual([
    { media: "(prefers-color-scheme: light)", color: backgroundColour.light },
    { media: "(prefers-color-scheme: dark)", color: backgroundColour.dark },
  ]);
});

test.each([
  [["https://x.com/barqiya", "https://facebook.com/x"], "@barqiya"],
  [["https://www.facebook.com/barqiya", "https://twitter.com/barqiya_news/"], "@barqiya_news"],
  [["https://x.com/i/lists/5"], undefined],
  [undefined, undefined],
])("of the accounts %j the one on X is %s", (social, account) => {
  const metadata = pageMetadata({ ...site, social }, { title: "أ", description: "ب", url: "/" });
  expect(metadata.share?.account).toBe(account);
});

describe("the metadata of an article", () => {
  test("its times with their offset, its people, section and tags", () => {
    const metadata = articleMetadata(site, fixtureArticle());
    expect(metadata.article).toEqual({
      published: "2016-12-01T21:40:00+02:00",
      modified: "2016-12-02T10:00:00+02:00",
      section: "سياسة",
      tags: ["أنقرة", "الميناء"],
    });
    expect(metadata.authors).toEqual([
      { name: "مكتب الميناء", url: "https://example.org/authors/port-desk/" },
      { name: "كريم منصور" },
    ]);
  });

  test("the time of publication where it was not changed since", () => {
    const { updated: _, ...rest } = fixtureArticle();
    expect(articleMetadata(site, { ...rest, corrections: [] }).article).toMatchObject({
      modified: "2016-12-01T21:40:00+02:00",
    });
  });

  test("a correction after the update is the last change, compared as moments and not as texts", () => {
    const article = {
      ...fixtureArticle(),
      updated: "2016-12-02T10:00:00+02:00",
      corrections: [{ at: "2016-12-02T09:30:00+01:00", text: "أ" }],
    };
    expect(articleMetadata(site, article).article).toMatchObject({
      modified: "2016-12-02T09:30:00+01:00",
    });
  });
});

describe("what chats show beside a link", () => {
  const size = { width: 1200, height: 630, type: "image/png" };
  const front = { ...size, url: "https://example.org/og/front.png", alt: "نشرة: نشرة للتجربة." };

  test("to an article is its card", () => {
    const article = fixtureArticle();
    expect(articleMetadata(frontPicture, article).share?.image).toEqual({
      ...size,
      type: "image/jpeg",
      url: "https://example.org/og/talks.jpg",
      alt: article.title,
    });
  });

  test("to a list is its card, to any other page the front page's", () => {
    const list = { heading: "سياسة", url: "/categories/politics/", teasers: [], total: 0, last: 0 };
    const own = { ...size, url: "https://example.org/og/politics.png", alt: "سياسة" };
    const shown = listMetadata(frontPicture, { ...list, sharePicture: "/og/politics.png" });
    expect(shown.share?.image).toEqual(own);
    expect(listMetadata(frontPicture, list).share?.image).toEqual(front);
    const about = { title: "عن النشرة", description: "وصف", url: "/about/" };
    expect(pageMetadata(frontPicture, about).share?.image).toEqual(front);
  });

  test("is nothing where no card was drawn", () => {
    const { share } = pageMetadata(site, { title: "ع", description: "و", url: "/about/" });
    expect(share).not.toHaveProperty("image");
  });
});
