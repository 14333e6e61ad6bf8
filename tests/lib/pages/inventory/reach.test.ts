import { describe, expect, test } from "vitest";
import { urls } from "#lib/config/urls";
import type { Page } from "#lib/pages/inventory/page";
import { getNavigation, getPages } from "#lib/pages/inventory/page-list";
import { anArticle, anAuthor, aSnapshot } from "../../../support/snapshots";

const categories = ["politics", "economy", "science", "culture", "cities", "language", "sport", "opinion"];
const authors = Array.from({ length: 30 }, (_, index) => anAuthor(`desk-${index}`, `مكتب ${index}`));
const hours = 60 * 60 * 1000;

/**
 * An archive over ten years: eight categories, thirty authors, a tag that every article has, one that half of them
 * have, and so on down to tags that only a single old article has.
 */
function archive(count: number) {
  const articles = Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2016, 0, 1) + Math.floor((index * 10 * 365 * 24) / count) * hours);
    return anArticle(`a${index}`, date.toISOString(), {
      category: categories[index % categories.length] ?? "",
      byline: [authors[(index * 7) % (authors.length - 1)]?.name ?? ""],
      tags: [
        "عام",
        `وسم ${index.toString(2).replace(/^1*0*/, "").length}`,
        ...(index % 40 === 0 ? [`نادر ${index}`] : []),
      ],
    });
  });
  const named = categories.map((id) => ({ id, name: id }));
  return aSnapshot({ articles, authors, categories: named }, "2026-11-01T00:00:00Z");
}

/** Every address that a piece of a page's data leads to. */
function linksIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(linksIn);
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === "string" && ["url", "older", "newer"].includes(key) ? [value] : linksIn(value),
  );
}

const forReaders = ({ kind, changed }: Page) => changed !== undefined && kind !== "sitemap";

const farthest = 4;

/** How many links each page is away from home; infinitely many beyond the farthest that is allowed. */
function depths(snapshot: ReturnType<typeof archive>): Map<string, number> {
  const pages = new Map(
    getPages(snapshot, new Map())
      .filter(forReaders)
      .map((page) => [page.address, page]),
  );
  const { sections, pages: texts } = getNavigation(snapshot);
  const onEveryPage = [urls.archive, urls.authors, urls.tags, urls.breaking, urls.corrections];
  const frame = [...onEveryPage, ...linksIn(sections), ...linksIn(texts)];
  const found = new Map([[urls.home as string, 0]]);
  for (const [address, depth] of found) {
    if (depth === farthest) break;
    // What is on every page is on the home page.
    const frameHere = address === urls.home ? frame : [];
    for (const link of [...frameHere, ...linksIn(pages.get(address)?.data())]) {
      if (pages.has(link) && !found.has(link)) found.set(link, depth + 1);
    }
  }
  for (const address of pages.keys()) if (!found.has(address)) found.set(address, Number.POSITIVE_INFINITY);
  return found;
}

describe("from home, every page is four links away or fewer", () => {
  test("in an archive of 10,000, with lists of up to 499 pages", () => {
    const found = depths(archive(10_000));
    const far = [...found].filter(([, depth]) => depth > farthest).map(([address]) => address);
    expect(found.size).toBeGreaterThan(11_000);
    expect(found.has(urls.tag("عام", 499))).toBe(true);
    expect(far).toEqual([]);
  }, 120_000);

  test("and the count sees what is further: a month of more than 500 articles goes on behind its front", () => {
    const articles = Array.from({ length: 1203 }, (_, index) =>
      anArticle(`a${index}`, new Date(Date.UTC(2016, 11, 1, 0, index)).toISOString()),
    );
    const found = depths(aSnapshot({ articles }));
    expect(found.get(urls.month("2016", "12"))).toBe(3);
    expect(found.get(urls.month("2016", "12", 3))).toBe(4);
    expect(found.get(urls.category("politics"))).toBe(1);
  });
});
