import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import type { Plan } from "#lib/build/plan/plan";
import { Manifest } from "#lib/build/state/manifest";
import { feedFormats, fileOfAddress, urls } from "#lib/config/urls";
import { openPublication } from "#lib/content/reader/read";
import type { PageKind } from "#lib/pages/inventory/page";
import { searchWriters } from "#lib/search/files";
import type { ArticleView } from "#lib/view-models/pages";
import type { SearchWordsView } from "#lib/view-models/search";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { planOf, publishedAfter } from "../support/plans";
import { freshFolder } from "./site";

const content = path.join(freshFolder("constant-time"), "content");
const cacheFolder = path.join(freshFolder("constant-time-index"));
const day = 24 * 60 * 60 * 1000;
/** A day after the newest article, so that it is news. */
let publishedAt: number;

/** What a publication at that moment would change on the site that stands. */
function plan(published: Manifest, now = publishedAt, comparesAll = false): Plan {
  const publication = openPublication({ root: content, cacheFolder });
  const snapshot = openSnapshot(publication, { now, includesUnpublished: false });
  return planOf(snapshot, published, { contentFolder: content, comparesAll });
}

/** Files that one publication changes: pages, feeds, sitemaps, and what goes. */
function changedFiles({ stale, removed }: Plan): string[] {
  return [...stale.map(({ file }) => file), ...removed];
}

/** The files of some kinds that one publication changes. */
function filesFor({ stale }: Plan, ...kinds: PageKind[]): string[] {
  return stale
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ file }) => file)
    .sort();
}

/** The files of the search index below a folder, as they are written. */
function searchFiles({ pages, context }: Plan, folder: string): Map<string, string> {
  const found = pages.filter(({ file }) => file.startsWith(folder));
  return new Map(
    found.map(({ kind, file, data }) => {
      const write = searchWriters[kind as keyof typeof searchWriters] as (
        context: Plan["context"],
        data: unknown,
      ) => string;
      return [file, write(context, data())];
    }),
  );
}

function feedsOf(...pages: string[]): string[] {
  return pages
    .flatMap((page) => feedFormats.map((format) => fileOfAddress(urls.feedOf(page, format))))
    .sort();
}

describe("in an archive of 10,000 articles", () => {
  let before: Manifest;

  beforeAll(() => {
    writeCorpus(content, { articles: 10_000, seed: 7 });
    const { articles } = openPublication({ root: content, cacheFolder });
    publishedAt = Math.max(...articles.map(({ date }) => date)) + day;
    before = publishedAfter(plan(new Manifest()));
  }, 120_000);

  test("nothing is stale when nothing has changed", () => {
    expect(changedFiles(plan(before))).toEqual([]);
  });

  test("publishing one article by a known author with three known tags changes at most 30 files", () => {
    const file = addArticle(content, 1);
    const next = plan(before);
    const changed = changedFiles(next);
    console.log(`publishing ${file} changes ${changed.length} files:\n${changed.join("\n")}`);
    expect(changed.length).toBeGreaterThan(8);
    expect(changed.length).toBeLessThanOrEqual(30);
    const article = next.stale.find(({ kind }) => kind === "article")?.data() as ArticleView;
    const month = article.date.slice(0, 7);
    const authors = article.byline.flatMap(({ url }) => url ?? []);
    expect(authors.length).toBeGreaterThan(0);
    expect(filesFor(next, "feed")).toEqual(feedsOf(urls.home, article.section.url, ...authors));
    expect(filesFor(next, "sitemap")).toEqual([`sitemaps/${month}.xml`, "sitemaps/pages.xml"]);
    const ofSearch = changed.filter((name) => name.startsWith("search/"));
    expect(ofSearch.map((name) => name.replace(/\d+\.json$/, "")).sort()).toEqual([
      "search/index/recent-text.json",
      "search/index/recent.json",
      `search/index/texts/${month}/`,
    ]);
    expect(filesFor(next, "sitemapIndex", "newsSitemap")).toEqual(["news-sitemap.xml", "sitemap.xml"]);
    before = publishedAfter(next);
  });

  test("editing the text of an old article changes its page and its segment of the search, and no feed, sitemap or list", () => {
    const publication = openPublication({ root: content, cacheFolder });
    const file = path.join(content, publication.articles.at(3000)?.path ?? "");
    appendFileSync(file, "\nفقرة أضيفت بعد سنين.\n");
    const next = plan(before);
    const kindsOfSegment = ["searchWords", "searchSentences", "searchPositions"] as const;
    const isOfSegment = (kind: string) => kindsOfSegment.some((one) => one === kind);
    const rest = next.stale.filter(({ kind }) => !isOfSegment(kind));
    expect(rest.map(({ kind }) => kind).sort()).toEqual([
      ...["article", "searchCommonWords", "searchDocuments", "searchText"],
    ]);
    const segments = filesFor(next, ...kindsOfSegment).map(path.dirname);
    expect(new Set(segments).size).toBe(1);
    before = publishedAfter(next);
  });

  test("two days without an article change the news sitemap, and no feed or other sitemap", () => {
    const next = plan(before, publishedAt + 2 * day);
    const files = filesFor(next, "feed", "sitemap", "sitemapIndex", "newsSitemap");
    expect(files).toEqual(["news-sitemap.xml"]);
  });

  test("editing a title changes those pages only that show it", () => {
    const publication = openPublication({ root: content, cacheFolder });
    const article = publication.articles.at(5000);
    const file = path.join(content, article?.path ?? "");
    const old = article?.title ?? "";
    const all = plan(before, publishedAt, true);
    const place = all.pages.find(
      ({ kind, data }) =>
        kind === "searchWords" && (data() as SearchWordsView).articles.some(({ title }) => title === old),
    );
    const segment = path.dirname(place?.file ?? "");
    const searchBefore = searchFiles(all, segment);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/^title: .*$/m, 'title: "عنوان جديد لم يرد من قبل"'),
    );
    const next = plan(before);
    const outside = next.stale.filter(({ file: name }) => !name.startsWith(segment));
    const silent = outside.filter(
      (page) => !JSON.stringify(page.data()).includes("عنوان جديد لم يرد من قبل"),
    );
    const searchAfter = searchFiles(next, segment);
    const searchChanged = [...searchAfter].filter(([name, text]) => searchBefore.get(name) !== text);
    console.log(
      `editing «${old}» changes ${outside.length} files, and ${searchChanged.length} of ${searchAfter.size} of its segment of the search`,
    );
    // Of a segment's words those that left the headline and those that came into it.
    expect(searchChanged.length).toBeGreaterThan(0);
    expect(searchChanged.length).toBeLessThan(searchAfter.size / 2);
    expect(outside.length).toBeGreaterThan(0);
    expect(silent.map(({ address }) => address)).toEqual([]);
    before = publishedAfter(next);
  });

  test("another choice for the front page changes its file alone", () => {
    const { articles } = openPublication({ root: content, cacheFolder });
    const [lead, ...stories] = [10, 2000, 4000, 6000, 9000].map((index) => articles.at(index)?.id);
    const list = stories.map((id) => `  - /articles/${id}/\n`).join("");
    writeFileSync(
      path.join(content, "front.yaml"),
      `layout: breaking\nlead: /articles/${lead}/\nstories:\n${list}`,
    );
    const chosen = plan(before);
    expect(changedFiles(chosen)).toEqual(["index.html"]);
    before = publishedAfter(chosen);
    const shownTitle = articles.find(({ id }) => id === lead)?.title ?? "";
    const file = path.join(content, `articles/${lead}.md`);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, 'title: "عنوان الخبر الأول"'));
    const edited = plan(before);
    expect(shownTitle).not.toBe("");
    expect(changedFiles(edited)).toContain("index.html");
    before = publishedAfter(edited);
  });

  test("a new breaking item changes at most 5 files", () => {
    const at = new Date(publishedAt - 60_000).toISOString();
    appendFileSync(path.join(content, "breaking.yaml"), `\n- text: "خبر عاجل جديد"\n  at: ${at}\n`);
    const { stale, removed } = plan(before);
    expect(removed).toEqual([]);
    expect(stale.map(({ file }) => file).sort()).toEqual(
      ["breaking/index.html", "breaking/ticker/index.html", ...feedsOf(urls.breaking)].sort(),
    );
  });
});
