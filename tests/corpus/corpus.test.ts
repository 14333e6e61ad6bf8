import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSnapshot } from "#lib/articles";
import { readPublication } from "#lib/content/reader/read";
import { getTags } from "#lib/newsroom/tags";
import { addArticle, corpusNow, readArticles, writeCorpus } from "./corpus";
import { drawScene } from "./invented/scene";
import { story } from "./prose";
import { Random } from "./random";

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "barqiya-corpus-"));
  folders.push(folder);
  return folder;
}

function corpus(articles: number, seed = 1, more: { years?: number; pictures?: number } = {}): string {
  const folder = newFolder();
  writeCorpus(folder, { articles, seed, ...more });
  return folder;
}

function open(folder: string) {
  const { publication, problems } = readPublication({ root: folder });
  expect(problems).toEqual([]);
  if (publication === undefined) throw new Error("The publication could not be read.");
  return openSnapshot(publication, { now: Date.parse(corpusNow), includesUnpublished: false });
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("a synthetic publication", () => {
  it("has no problem and all its articles", () => {
    const snapshot = open(corpus(200));
    expect(snapshot.articles).toHaveLength(200);
    expect(snapshot.publication.categories).toHaveLength(8);
    expect(snapshot.publication.authors).toHaveLength(24);
    expect(getTags(snapshot).length).toBeGreaterThan(150);
  });

  it("has texts of about 400 words, three tags, and only bylines that have a page", () => {
    const { articles, authorByName } = open(corpus(200));
    const words = articles.map((article) => article.words);
    const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
    expect(mean).toBeGreaterThan(350);
    expect(mean).toBeLessThan(450);
    expect(new Set(articles.map(({ tags }) => new Set(tags).size))).toEqual(new Set([3]));
    expect(new Set(articles.map(({ byline }) => byline.length))).toEqual(new Set([1, 2, 3]));
    const names = articles.flatMap(({ byline }) => byline);
    expect(authorByName.size).toBe(24);
    expect(new Set(names).size).toBeLessThanOrEqual(24);
  });

  it("spreads its dates over ten years, or as many as are asked for", () => {
    expect(open(corpus(240)).byMonth.size).toBeGreaterThan(100);
    expect(open(corpus(240, 1, { years: 1 })).byMonth.size).toBeLessThanOrEqual(13);
  });

  it("can have a busy newest month", () => {
    const folder = newFolder();
    writeCorpus(folder, { articles: 100, ofNewestMonth: 62, seed: 1 });
    const { byMonth, articles } = open(folder);
    expect(byMonth.get("2026/10")).toHaveLength(62);
    expect(articles[0]?.date).toBeGreaterThan(Date.parse("2026-10-31T00:00:00+03:00"));
    expect(byMonth.size).toBeGreaterThan(30);
  });

  it("is the same for the same seed and another for another", () => {
    const one = readArticles(corpus(50));
    expect(readArticles(corpus(50))).toEqual(one);
    expect(readArticles(corpus(50, 2))).not.toEqual(one);
  });

  it("speaks Arabic: no Latin letter in a text outside its links", () => {
    for (const text of readArticles(corpus(50)).values()) {
      const body = text
        .split("---\n")
        .slice(2)
        .join("")
        .replaceAll(/\]\([^)]*\)/g, "]");
      expect(body).not.toMatch(/[a-z]|undefined/i);
    }
  });

  it("has a vocabulary that grows as that of real texts does", () => {
    const words = new Set<string>();
    const sizeAt = new Map<number, number>();
    for (let index = 0; index < 4000; index++) {
      const random = new Random(1, index);
      for (const [word] of story(random, drawScene(random), []).matchAll(/\p{L}+/gu)) words.add(word);
      sizeAt.set(index + 1, words.size);
    }
    const [few = 0, some = 0, many = 0] = [44, 400, 4000].map((articles) => sizeAt.get(articles));
    expect(few).toBeGreaterThan(2000);
    expect(few).toBeLessThan(8000);
    expect(many).toBeGreaterThan(60_000);
    // The exponent of Heaps' law.
    expect(Math.log10(many / some)).toBeGreaterThan(0.55);
    expect(Math.log10(many / some)).toBeLessThan(0.75);
  });

  it("can have pictures", () => {
    const { articles, publication } = open(corpus(40, 1, { pictures: 3 }));
    expect(articles.filter(({ image }) => image !== undefined)).toHaveLength(3);
    expect(publication.pictures.size).toBe(3);
  });
});

describe("one more article", () => {
  it("is the newest, and brings no new author and no new tag", () => {
    const folder = corpus(60);
    const before = open(folder);
    for (const number of [1, 2, 3, 4, 5]) addArticle(folder, number);
    const after = open(folder);
    expect(after.articles).toHaveLength(65);
    const known = new Set(before.articles.map(({ id }) => id));
    expect(after.articles.slice(0, 5).map(({ id }) => known.has(id))).toEqual(Array(5).fill(false));
    expect(after.articles[0]?.id).toMatch(/-1000005$/);
    expect([...after.byTag.keys()].sort()).toEqual([...before.byTag.keys()].sort());
    for (const { byline } of after.articles.slice(0, 5)) {
      expect(byline.every((name) => after.publication.authors.some((author) => author.name === name))).toBe(
        true,
      );
    }
  });

  it("is the same each time it is written", () => {
    const [one, other] = [corpus(40), corpus(40)];
    expect(addArticle(one, 1)).toBe(addArticle(other, 1));
    expect(readArticles(one)).toEqual(readArticles(other));
  });
});
