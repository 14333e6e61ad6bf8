import { describe, expect, test } from "vitest";
import { openEdition } from "#lib/articles";
import { openPublication } from "#lib/content/read";
import { getPages } from "#lib/pages";
import { articleMetadata, listMetadata, pageMetadata } from "#lib/render/metadata";
import type { ArticleView } from "#lib/views";
import { aPublication, later } from "../../support/editions";
import { validFolder } from "../../support/folders";

const { site } = aPublication();
const ankaraTalks = "/articles/2016/12/ankara-talks/";
const frontPicture = { ...site, sharePicture: "/og/front.jpg" };

function fixtureArticle(): ArticleView {
  const publication = openPublication({ root: validFolder });
  const edition = openEdition(publication, { now: Date.parse(later), includesUnpublished: false });
  const pages = getPages(edition, new Map(), new Map([[ankaraTalks, "/og/talks.jpg"]]));
  return pages.find(({ address }) => address === ankaraTalks)?.data() as ArticleView;
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
  test("its times with their offset, its people, section and tags", () => {
    const metadata = articleMetadata(site, fixtureArticle());
    expect(metadata.openGraph).toMatchObject({
      type: "article",
      publishedTime: "2016-12-01T21:40:00+02:00",
      modifiedTime: "2016-12-02T10:00:00+02:00",
      section: "سياسة",
      authors: ["مكتب الميناء", "كريم منصور"],
      tags: ["أنقرة", "الميناء"],
    });
    expect(metadata.authors).toEqual([
      { name: "مكتب الميناء", url: "https://example.org/authors/port-desk/" },
      { name: "كريم منصور" },
    ]);
  });

  test("the time of publication where it was not changed since", () => {
    const { updated: _, ...article } = fixtureArticle();
    expect(articleMetadata(site, article).openGraph).toMatchObject({
      modifiedTime: "2016-12-01T21:40:00+02:00",
    });
  });
});

describe("what chats show beside a link", () => {
  const size = { width: 1200, height: 630, type: "image/jpeg" };
  const front = { ...size, url: "https://example.org/og/front.jpg", alt: "نشرة: نشرة للتجربة." };

  test("to an article is its card", () => {
    const article = fixtureArticle();
    const { openGraph, twitter } = articleMetadata(frontPicture, article);
    const images = [{ ...size, url: "https://example.org/og/talks.jpg", alt: article.title }];
    expect(openGraph).toMatchObject({ type: "article", images });
    expect(twitter).toMatchObject({ card: "summary_large_image", images });
  });

  test("to a list is its card, to any other page the front page's", () => {
    const list = { heading: "سياسة", url: "/categories/politics/", cards: [], total: 0, last: 0 };
    const own = { ...size, url: "https://example.org/og/politics.jpg", alt: "سياسة" };
    expect(listMetadata(frontPicture, { ...list, sharePicture: "/og/politics.jpg" }).openGraph).toMatchObject(
      {
        images: [own],
      },
    );
    expect(listMetadata(frontPicture, list).openGraph).toMatchObject({ images: [front] });
    const about = { title: "عن النشرة", description: "وصف", url: "/about/" };
    expect(pageMetadata(frontPicture, about).twitter).toMatchObject({
      card: "summary_large_image",
      images: [front],
    });
  });

  test("is nothing where no card was drawn", () => {
    const { openGraph, twitter } = pageMetadata(site, { title: "ع", description: "و", url: "/about/" });
    expect(openGraph).not.toHaveProperty("images");
    expect(twitter).toMatchObject({ card: "summary" });
  });
});
