import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { openPublication } from "#lib/content/reader/read";
import type { PageData, PageKind } from "#lib/pages/inventory/page";
import { getPages } from "#lib/pages/inventory/page-list";
import { articleData, author } from "#lib/structured-data/article-data";
import { jsonLd } from "#lib/structured-data/json-ld";
import { newsroom, website } from "#lib/structured-data/newsroom-data";
import { breadcrumbList, collection, profile, textData } from "#lib/structured-data/page-data";
import { validFolder } from "../../support/folders";
import { later } from "../../support/snapshots";

const publication = openPublication({ root: validFolder });
const snapshot = openSnapshot(publication, { now: Date.parse(later), includesUnpublished: false });
const [picture] = publication.pictures.values();
const crops = ["/media/a-1200x675.jpg", "/media/a-1200x900.jpg", "/media/a-1200x1200.jpg"];
const rendition = { src: "/media/a-24.jpg", sources: [], width: 24, height: 16, crops };
const pages = getPages(snapshot, new Map([[picture?.hash ?? "", rendition]]));
const { site } = publication;
const origin = "https://harbour.example";

function dataOf<K extends PageKind>(kind: K, address: string): PageData[K] {
  const page = pages.find((one) => one.kind === kind && one.address === address);
  return page?.data() as PageData[K];
}

const article = dataOf("article", "/articles/2016/12/ankara-talks/");

describe("the text of structured data", () => {
  test("is unchanged after parsing, and nothing in it can end the element or a line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const text = jsonLd([{ "@type": "Thing", name }]);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)["@graph"]).toEqual([{ "@type": "Thing", name }]);
      }),
    );
  });

  test('of an article titled </script><b>"& is intact', () => {
    const title = '</script><b>"&<!--';
    const text = jsonLd([articleData(site, { ...article, title })]);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)["@graph"][0].headline).toBe(title);
  });
});

describe("an article as data", () => {
  test("has all data that search engines ask for", () => {
    expect(articleData(site, article)).toEqual({
      "@type": "NewsArticle",
      mainEntityOfPage: `${origin}/articles/2016/12/ankara-talks/`,
      url: `${origin}/articles/2016/12/ankara-talks/`,
      headline: "محادثات أنقرة: يوم طويل بلا اتفاق",
      description: article.summary,
      datePublished: "2016-12-01T21:40:00+02:00",
      dateModified: "2016-12-02T10:00:00+02:00",
      author: [
        { "@type": "Organization", name: "مكتب الميناء", url: `${origin}/authors/port-desk/` },
        { "@type": "Person", name: "كريم منصور" },
      ],
      publisher: {
        "@type": "NewsMediaOrganization",
        "@id": `${origin}/#newsroom`,
        name: "نشرة الميناء",
        url: `${origin}/`,
        logo: {
          "@type": "ImageObject",
          url: `${origin}/icons/icon-512.png`,
          width: "512",
          height: "512",
        },
      },
      articleSection: "سياسة",
      keywords: ["أنقرة", "الميناء"],
      image: crops.map((crop) => origin + crop),
      correction: [
        {
          "@type": "CorrectionComment",
          datePublished: "2016-12-02T09:00:00+02:00",
          text: "ورد أن المحادثات دامت يومين، والصحيح أنها دامت يوماً واحداً.",
        },
      ],
      isBasedOn: { "@type": "CreativeWork", name: "وكالة الميناء", url: "https://agency.example" },
      inLanguage: "ar",
      wordCount: article.words,
      isAccessibleForFree: true,
    });
  });

  test("leaves out missing data", () => {
    const { crops: _, ...rest } = article;
    const bare = { ...rest, tags: [], corrections: [], source: { name: "وكالة" } };
    const data = articleData(site, bare);
    for (const key of ["image", "keywords", "correction", "isBasedOn"]) expect(data).not.toHaveProperty(key);
    expect(data).toMatchObject({ citation: "وكالة" });
  });

  test.each([
    ["كريم منصور", undefined, "Person"],
    ["قسم العلوم", undefined, "Organization"],
    ["قسم العلوم", "person", "Person"],
    ["ليل المدينة", "desk", "Organization"],
  ] as const)("%s, whose file says %s, is a %s", (name, kind, type) => {
    expect(author(site, { name, ...(kind && { kind }) })["@type"]).toBe(type);
  });
});

describe("the newsroom as data", () => {
  const page = (id: string) => ({ name: id, url: `/${id}/` });

  test("has the policies that have a page, and the contact", () => {
    const data = newsroom({ ...site, social: ["https://social.example/harbour"] }, [
      page("editorial-policy"),
      page("corrections-policy"),
      page("about"),
    ]);
    expect(data).toMatchObject({
      publishingPrinciples: `${origin}/editorial-policy/`,
      ethicsPolicy: `${origin}/editorial-policy/`,
      noBylinesPolicy: `${origin}/editorial-policy/`,
      correctionsPolicy: `${origin}/corrections-policy/`,
      contactPoint: { email: "desk@harbour.example" },
      sameAs: ["https://social.example/harbour"],
    });
    expect(data).not.toHaveProperty("diversityPolicy");
  });

  test("has no policy without pages", () => {
    const keys = Object.keys(newsroom(site, [page("about")]));
    expect(keys.filter((key) => /Policy|Principles/.test(key))).toEqual([]);
  });

  test("is included only by the page `about`, and is the publisher of the site", () => {
    const about = textData(site, dataOf("text", "/about/"), [page("about")]);
    expect(about).toMatchObject({ "@type": "AboutPage", mainEntity: { "@id": `${origin}/#newsroom` } });
    const other = textData(site, { ...dataOf("text", "/about/"), url: "/privacy/" }, [page("about")]);
    expect(other).toMatchObject({ "@type": "WebPage" });
    expect(other).not.toHaveProperty("mainEntity");
    expect(website(site)).toMatchObject({ publisher: { "@id": `${origin}/#newsroom` } });
  });
});

describe("lists as data", () => {
  test("breadcrumbs begin at the home page and end at the page, which has no address", () => {
    const data = breadcrumbList(site, {
      links: [{ name: "وسم: حلب", url: "/tags/حلب/" }],
      current: "صفحة 2",
    });
    expect(data).toEqual({
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "الرئيسية", item: `${origin}/` },
        { "@type": "ListItem", position: 2, name: "وسم: حلب", item: `${origin}/tags/%D8%AD%D9%84%D8%A8/` },
        { "@type": "ListItem", position: 3, name: "صفحة 2" },
      ],
    });
  });

  test("a list has its items in order", () => {
    const data = collection(site, { name: "سياسة", url: "/categories/politics/" }, [
      { name: "ب", url: "/b/" },
      { name: "أ", url: "/a/" },
    ]);
    expect(data).toMatchObject({
      mainEntity: {
        numberOfItems: 2,
        itemListElement: [
          { position: 1, name: "ب", url: `${origin}/b/` },
          { position: 2, name: "أ", url: `${origin}/a/` },
        ],
      },
    });
  });

  test("an author's page has their role and links", () => {
    expect(profile(site, dataOf("author", "/authors/port-desk/"))).toMatchObject({
      "@type": "ProfilePage",
      mainEntity: {
        "@type": "Organization",
        name: "مكتب الميناء",
        description: "مراسلة الميناء",
        sameAs: ["https://port.example"],
      },
    });
  });
});
