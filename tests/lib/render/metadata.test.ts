import { describe, expect, test } from "vitest";
import { openEdition } from "#lib/articles";
import { openPublication } from "#lib/content/read";
import { getPages } from "#lib/pages";
import { articleMetadata, listMetadata, pageMetadata } from "#lib/render/metadata";
import type { ArticleView } from "#lib/views";
import { aPublication, later } from "../../support/editions";
import { validFolder } from "../../support/folders";

const { site } = aPublication();

function fixtureArticle(): ArticleView {
  const publication = openPublication({ root: validFolder });
  const [picture] = publication.pictures.values();
  const rendition = { src: "/media/x-24.jpg", sources: [], width: 24, height: 16 };
  const edition = openEdition(publication, { now: Date.parse(later), includesUnpublished: false });
  const pages = getPages(edition, new Map([[picture?.hash ?? "", rendition]]));
  return pages.find(({ address }) => address.endsWith("ankara-talks/"))?.data() as ArticleView;
}

describe("what a page tells of itself", () => {
  test("the front page has the publication's name and description as its title", () => {
    const { title } = pageMetadata(site, { title: site.name, description: site.description, url: "/" });
    expect(title).toBe("نشرة | نشرة للتجربة.");
  });

  test("any other has its own title first, and its whole address", () => {
    const metadata = pageMetadata(site, { title: "عن النشرة", description: "وصف", url: "/tags/حلب/" });
    expect(metadata.title).toBe("عن النشرة | نشرة");
    expect(metadata.alternates?.canonical).toBe("https://example.org/tags/%D8%AD%D9%84%D8%A8/");
    expect(metadata.openGraph).toMatchObject({
      type: "website",
      url: metadata.alternates?.canonical,
      locale: "ar",
    });
  });

  test("a page with feeds advertises them in every format, any other the site's", () => {
    const words = { title: "سياسة", description: "وصف", url: "/categories/politics/2/" };
    const title = "سياسة";
    expect(pageMetadata(site, { ...words, feed: "/categories/politics/" }).alternates?.types).toEqual({
      "application/atom+xml": [{ url: "https://example.org/categories/politics/feed.xml", title }],
      "application/rss+xml": [{ url: "https://example.org/categories/politics/rss.xml", title }],
      "application/feed+json": [{ url: "https://example.org/categories/politics/feed.json", title }],
    });
    expect(pageMetadata(site, words).alternates?.types).toEqual({
      "application/atom+xml": [{ url: "https://example.org/feed.xml", title: "نشرة" }],
    });
  });

  test("a numbered page of a list names its number", () => {
    const list = {
      heading: "سياسة",
      url: "/categories/politics/2/",
      cards: [],
      total: 20,
      number: 2,
      last: 2,
    };
    expect(listMetadata(site, list).title).toBe("سياسة، صفحة 2 | نشرة");
    const { number: _, ...front } = list;
    expect(listMetadata(site, front).title).toBe("سياسة | نشرة");
  });
});

describe("what an article tells of itself", () => {
  test("its times with their offset, its people, section, tags and picture", () => {
    const metadata = articleMetadata(site, fixtureArticle());
    expect(metadata.openGraph).toMatchObject({
      type: "article",
      publishedTime: "2016-12-01T21:40:00+02:00",
      modifiedTime: "2016-12-02T10:00:00+02:00",
      section: "سياسة",
      authors: ["مكتب الميناء", "كريم منصور"],
      tags: ["أنقرة", "الميناء"],
      images: [
        { url: "https://example.org/media/x-24.jpg", width: 24, height: 16, alt: "رافعة على رصيف خال" },
      ],
    });
    expect(metadata.authors).toEqual([
      { name: "مكتب الميناء", url: "https://example.org/authors/port-desk/" },
      { name: "كريم منصور" },
    ]);
    expect(metadata.twitter).toMatchObject({ card: "summary_large_image" });
  });

  test("no picture where there is none", () => {
    const { picture: _, updated: __, ...article } = fixtureArticle();
    const metadata = articleMetadata(site, article);
    expect(metadata.openGraph).not.toHaveProperty("images");
    expect(metadata.openGraph).toMatchObject({ modifiedTime: "2016-12-01T21:40:00+02:00" });
    expect(metadata.twitter).toMatchObject({ card: "summary" });
  });
});
