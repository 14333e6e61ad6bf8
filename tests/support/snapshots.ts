import { openSnapshot, type Snapshot } from "#lib/articles";
import type { Article, Author, Publication } from "#lib/content/publication";
import { noFront } from "#lib/content/reader/read-front";

/** An article with only what a test says about it; `date` decides its folder. */
export function anArticle(slug: string, date: string, rest: Partial<Article> = {}): Article {
  const time = Date.parse(date);
  const [year = "", month = ""] = date.split("-");
  const path = `articles/${year}/${month}/${slug}.md`;
  return {
    id: `${year}/${month}/${slug}`,
    year,
    month,
    slug,
    path,
    hash: `hash of ${slug}`,
    title: `خبر ${slug}`,
    byline: ["فريق التحرير"],
    date: time,
    source: { name: "وكالة" },
    category: "politics",
    summary: "موجز",
    tags: [],
    pictures: [],
    corrections: [],
    aliases: [],
    draft: false,
    words: 100,
    ...rest,
  };
}

export function anAuthor(id: string, name: string): Author {
  return { id, name, links: [], path: `authors/${id}.md`, hash: `hash of ${id}` };
}

export function aPublication(rest: Partial<Publication> = {}): Publication {
  return {
    site: {
      name: "نشرة",
      description: "نشرة للتجربة.",
      url: "https://example.org",
      timeZone: "UTC",
      region: "arab",
    },
    categories: [
      { id: "politics", name: "سياسة" },
      { id: "economy", name: "اقتصاد" },
    ],
    tags: [],
    authors: [],
    pages: [],
    breaking: [],
    front: noFront,
    gone: [],
    articles: [],
    pictures: new Map(),
    ...rest,
  };
}

export const later = "2030-01-01T00:00:00Z";

/** The publication as its readers see it at a moment (ISO 8601). */
export function aSnapshot(publication: Partial<Publication>, now = later): Snapshot {
  return openSnapshot(aPublication(publication), { now: Date.parse(now), includesUnpublished: false });
}
