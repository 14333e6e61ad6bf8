import { describe, expect, test } from "vitest";
import type { Article } from "#lib/content/publication";
import { getMonthHashes, type UnchangedMonths } from "#lib/newsroom/month-hashes";
import { searchPages } from "#lib/pages/inventory/search-pages";
import type { SearchDocumentsView, SearchWordsView } from "#lib/view-models/search";
import { anArticle, aSnapshot } from "../../../support/snapshots";

/** So many articles in a month of 2025 or 2026, a minute after one another. */
function month(year: number, number: number, count: number): Article[] {
  return Array.from({ length: count }, (_, index) =>
    anArticle(`m${number}-${index}`, new Date(Date.UTC(year, number - 1, 1, 0, index)).toISOString()),
  );
}

const archive = [...month(2024, 5, 40), ...month(2025, 12, 17), ...month(2026, 1, 20), ...month(2026, 3, 60)];

function files(articles: Article[], unchanged: UnchangedMonths = new Map()) {
  return searchPages(aSnapshot({ articles }), unchanged);
}

const addresses = (articles: Article[], unchanged?: UnchangedMonths) =>
  files(articles, unchanged).map(({ address }) => address);

/** Returns the files that differ between two archives. A file must be the same while the hash of its final month is. */
function changed(before: Article[], after: Article[]): string[] {
  const published = files(before);
  const keys = new Map(published.map((page) => [page.address, page.key()]));
  const [monthHashes, hashesAfter] = [before, after].map((articles) =>
    getMonthHashes(aSnapshot({ articles })),
  );
  for (const { finalMonth = "", address, key } of files(after)) {
    const isUnchanged =
      monthHashes?.has(finalMonth) && monthHashes.get(finalMonth) === hashesAfter?.get(finalMonth);
    if (isUnchanged) expect(key(), address).toBe(keys.get(address));
  }
  return files(after)
    .filter((page) => keys.get(page.address) !== page.key())
    .map(({ address }) => address.replace("/search/index/", ""));
}

describe("the search index", () => {
  test("is cut into years, the months of the newest year, and parts of the newest month", () => {
    expect(addresses(archive)).toEqual(
      [
        ...["2024/1-of-4.json", "2024/2-of-4.json", "2024/3-of-4.json", "2024/4-of-4.json"],
        ...["2024/documents-1.json", "2024/documents-2.json"],
        ...["2025/1-of-2.json", "2025/2-of-2.json", "2025/documents-1.json"],
        ...["2026-01/1-of-2.json", "2026-01/2-of-2.json", "2026-01/documents-1.json"],
        ...["2026-03/1-of-1.json", "2026-03/documents-1.json", "2026-03/documents-2.json"],
        ...["2026-03-2/1-of-1.json", "2026-03-2/documents-1.json"],
        ...["names.json", "index.json"],
      ].map((file) => `/search/index/${file}`),
    );
  });

  test("lists its segments, the newest first", () => {
    const list = files(archive).find(({ kind }) => kind === "searchSegments");
    expect(list?.data()).toEqual({
      segments: [
        { name: "2026-03-2", buckets: 1 },
        { name: "2026-03", buckets: 1 },
        { name: "2026-01", buckets: 2 },
        { name: "2025", buckets: 2 },
        { name: "2024", buckets: 4 },
      ],
    });
  });

  test("holds every article once, with what it is found by", () => {
    const pages = files(archive);
    const documents = pages.filter(({ kind }) => kind === "searchDocuments");
    const shown = documents.flatMap((page) => (page.data() as SearchDocumentsView).articles);
    expect(shown.map(({ url }) => url).sort()).toEqual(archive.map(({ id }) => `/articles/${id}/`).sort());
    const words = pages
      .find(({ address }) => address.endsWith("2025/2-of-2.json"))
      ?.data() as SearchWordsView;
    expect(words.articles.map(({ date }) => date)).toEqual(
      [...words.articles.map(({ date }) => date)].sort(),
    );
    expect(words.articles[0]).toMatchObject({
      title: "خبر m12-0",
      section: { name: "سياسة" },
      names: ["فريق التحرير", "وكالة"],
      text: { path: "articles/2025/12/m12-0.md" },
    });
  });

  test("changes two files when an article is published", () => {
    const one = anArticle("new", "2026-03-20T10:00:00Z");
    expect(changed(archive, [...archive, one])).toEqual([
      "2026-03-2/1-of-1.json",
      "2026-03-2/documents-1.json",
    ]);
  });

  test("leaves everything but the newest month as it is when that is over", () => {
    const one = anArticle("april", "2026-04-01T10:00:00Z");
    const files = changed(archive, [...archive, one]);
    expect(files.filter((file) => !/^2026-0[34]|^index/.test(file))).toEqual([]);
    expect(files).toContain("index.json");
  });

  test("changes the edited article's own year or month only", () => {
    const edit = (id: string) =>
      archive.map((article) => (article.id === id ? { ...article, hash: "another" } : article));
    const old = changed(archive, edit("2024/05/m5-3"));
    expect(old).toEqual([
      ...[1, 2, 3, 4].map((number) => `2024/${number}-of-4.json`),
      "2024/documents-1.json",
    ]);
    expect(changed(archive, edit("2026/01/m1-3")).every((file) => file.startsWith("2026-01/"))).toBe(true);
  });

  test("leaves out the years that unchanged months monthHash: each by the first month after it", () => {
    const finalMonth = new Map(files(archive).map((page) => [page.address.split("/")[3], page.finalMonth]));
    expect(Object.fromEntries(finalMonth)).toMatchObject({
      2024: "2025/12",
      2025: "2026/01",
      "2026-01": undefined,
    });
    const open = addresses(archive, new Map([["2025/12", { sitemaps: [] }]]));
    expect(open).toEqual(addresses(archive).filter((address) => !address.includes("/2024/")));
    expect(open).not.toHaveLength(addresses(archive).length);
  });

  test("is made by one machine for each segment, when several share a build", () => {
    const segments = files(archive).filter(
      ({ kind }) => kind === "searchWords" || kind === "searchDocuments",
    );
    for (const { address, shardKey } of segments) expect(address.split("/").at(-2)).toBe(shardKey);
  });

  test("of nothing is two short files", () => {
    expect(addresses([])).toEqual(["/search/index/names.json", "/search/index/index.json"]);
  });
});
