import { describe, expect, test } from "vitest";
import { getBucketCounts } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import { getMonthHashes, type UnchangedMonths } from "#lib/newsroom/month-hashes";
import { getSearchParts } from "#lib/newsroom/search-segments";
import { searchPages } from "#lib/pages/inventory/search-pages";
import type { SearchDocumentsView, SearchRecentView, SearchWordsView } from "#lib/view-models/search";
import { anArticle, aSnapshot } from "../../../support/snapshots";

/** So many articles in a month, a minute after one another. */
function month(year: number, number: number, count: number): Article[] {
  return Array.from({ length: count }, (_, index) =>
    anArticle(`m${number}-${index}`, new Date(Date.UTC(year, number - 1, 2, 0, index)).toISOString()),
  );
}

const archive = [...month(2024, 5, 40), ...month(2025, 12, 17), ...month(2026, 1, 20), ...month(2026, 3, 70)];

function files(articles: Article[], unchanged: UnchangedMonths = new Map()) {
  return searchPages(aSnapshot({ articles }), unchanged);
}

const namesOf = (articles: Article[]) =>
  getSearchParts(aSnapshot({ articles })).segments.map(({ name }) => name);

/** The addresses of files, with the segments of an archive called A, B, C from the oldest. */
function short(addresses: readonly string[], articles = archive): string[] {
  const names = namesOf(articles);
  return addresses.map((address) =>
    names.reduce(
      (shown, name, index) => shown.replace(name, "ABCDEF".charAt(index)),
      address.replace("/search/index/", ""),
    ),
  );
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** The files of a segment's words. */
function filesOf(name: string, articles: number): string[] {
  const { wordBuckets, positionBuckets } = getBucketCounts(articles);
  return [
    ...["positions", "sentences"].flatMap((kind) =>
      numbers(positionBuckets).map((number) => `${name}/${kind}-${number}-of-${positionBuckets}.json`),
    ),
    ...numbers(wordBuckets).map((number) => `${name}/${number}-of-${wordBuckets}.json`),
  ];
}

/** The files of the rows of a month. */
function rowsOf(name: string, count: number): string[] {
  return numbers(count).map((number) => `texts/${name}/rows-${number}.json`);
}

/** Returns the files that differ between two archives. A file must be the same while the hash of its final month is. */
function changed(before: Article[], after: Article[]) {
  const published = files(before);
  const keys = new Map(published.map((page) => [page.address, page.key()]));
  const [hashes, hashesAfter] = [before, after].map((articles) => getMonthHashes(aSnapshot({ articles })));
  const isUnchanged = (finalMonth = "") =>
    hashes?.has(finalMonth) && hashes.get(finalMonth) === hashesAfter?.get(finalMonth);
  const next = files(after);
  for (const { finalMonth, address, key } of next) {
    if (isUnchanged(finalMonth)) expect(key(), address).toBe(keys.get(address));
  }
  const kept = new Set(next.map(({ address }) => address));
  const removed = published.filter(({ address }) => !kept.has(address));
  for (const { finalMonth, address } of removed) expect(isUnchanged(finalMonth), address).not.toBe(true);
  const made = next.filter((page) => keys.get(page.address) !== page.key()).map(({ address }) => address);
  return { made: short(made, after), removed: short(removed.map(({ address }) => address)) };
}

describe("the search index", () => {
  test("has the files of each segment, the open block and each text", () => {
    const addresses = short(files(archive).map(({ address }) => address));
    expect(addresses.filter((address) => !/^texts\/.*\/\d/.test(address))).toEqual([
      ...[...rowsOf("2024-05", 5), ...rowsOf("2025-12", 3), ...rowsOf("2026-01", 3)],
      ...[...filesOf("A", 77), ...rowsOf("2026-03", 8), ...filesOf("B", 64)],
      ...["words.json", "names.json", "recent-text.json", "recent.json"],
    ]);
    const texts = addresses.filter((address) => /^texts\/.*\/\d/.test(address));
    expect(texts).toHaveLength(archive.length);
    expect([texts[0], texts.at(-1)]).toEqual(["texts/2024-05/1.json", "texts/2026-03/70.json"]);
  });

  test("lists its segments, the newest first, and the open block", () => {
    const recent = files(archive)
      .find(({ kind }) => kind === "searchRecent")
      ?.data() as SearchRecentView;
    expect(recent.segments.slice(1).map(({ name }) => name)).toEqual(namesOf(archive).reverse());
    expect(recent.segments[2]).toMatchObject({
      ...getBucketCounts(77),
      firstMonth: "2024-05",
      firstPosition: 0,
      counts: [40, ...Array(18).fill(0), 17, 20],
    });
    expect(recent.segments[0]).toMatchObject({
      name: "",
      firstMonth: "2026-03",
      firstPosition: 64,
      counts: [6],
    });
    expect(recent.articles.map(({ url }) => url)).toEqual(
      [64, 65, 66, 67, 68, 69].map((index) => `/articles/2026/03/m3-${index}/`),
    );
  });

  test("holds every article once, with what it is found by", () => {
    const pages = files(archive);
    const documents = pages.filter(({ kind }) => kind === "searchDocuments");
    const shown = documents.flatMap((page) => (page.data() as SearchDocumentsView).articles);
    const recent = pages.find(({ kind }) => kind === "searchRecent")?.data() as SearchRecentView;
    expect([...shown, ...recent.articles].map(({ url }) => url).sort()).toEqual(
      archive.map(({ id }) => `/articles/${id}/`).sort(),
    );
    const words = pages.find(({ kind }) => kind === "searchWords")?.data() as SearchWordsView;
    expect(words.articles.map(({ date }) => date)).toEqual(
      [...words.articles.map(({ date }) => date)].sort(),
    );
    expect(words.articles[0]).toMatchObject({
      title: "خبر m5-0",
      section: { name: "سياسة" },
      names: ["فريق التحرير", "وكالة"],
      filters: ["#c:politics"],
      text: { path: "articles/2024/05/m5-0.md" },
    });
  });

  test("makes three files when an article is published", () => {
    const one = anArticle("new", "2026-03-20T10:00:00Z");
    expect(changed(archive, [...archive, one])).toEqual({
      made: ["texts/2026-03/71.json", "recent-text.json", "recent.json"],
      removed: [],
    });
  });

  test("makes the segment of the newest month when a block is full, and no older one", () => {
    const full = [...archive, ...month(2026, 3, 80).slice(70)];
    const { made, removed } = changed(full.slice(0, -1), full);
    expect(made).toEqual([
      ...["texts/2026-03/rows-9.json", "texts/2026-03/rows-10.json", "texts/2026-03/80.json"],
      ...[...filesOf("B", 80), "recent-text.json", "recent.json"],
    ]);
    expect(removed).toEqual(filesOf("B", 64));
  });

  test.each([
    ["month", "2026-04"],
    ["year", "2027-01"],
  ])("joins the finished months when a %s is over, and keeps their rows", (_, next) => {
    const { made, removed } = changed(archive, [...archive, anArticle("new", `${next}-01T10:00:00Z`)]);
    const rest = made.filter((file) => !/^(?:A\/|recent|words)/.test(file));
    expect(rest).toEqual(["texts/2026-03/rows-9.json", `texts/${next}/1.json`]);
    expect(removed.filter((file) => !/^[AB]\//.test(file))).toEqual([]);
  });

  test("makes the words of an edited article's own segment, its text and its row", () => {
    const edit = (id: string) =>
      archive.map((article) => (article.id === id ? { ...article, hash: "another" } : article));
    expect(changed(archive, edit("2026/01/m1-3"))).toEqual({
      made: ["texts/2026-01/rows-1.json", "texts/2026-01/4.json", ...filesOf("A", 77), "words.json"],
      removed: [],
    });
    expect(changed(archive, edit("2026/03/m3-66")).made).toEqual([
      "texts/2026-03/67.json",
      "recent-text.json",
      "recent.json",
    ]);
  });

  test("moves the texts of one month when an article is withdrawn", () => {
    const { made, removed } = changed(
      archive,
      archive.filter(({ id }) => id !== "2026/01/m1-17"),
    );
    expect(made.filter((file) => file.startsWith("texts/"))).toEqual([
      "texts/2026-01/rows-3.json",
      "texts/2026-01/18.json",
      "texts/2026-01/19.json",
    ]);
    expect(removed.filter((file) => file.startsWith("texts/"))).toEqual(["texts/2026-01/20.json"]);
    expect(removed.filter((file) => !/^(?:A|texts)\//.test(file))).toEqual([]);
  });

  test("leaves out the segments and texts of unchanged months", () => {
    const open = short(
      files(archive, new Map(["2025/12", "2026/01"].map((key) => [key, { sitemaps: [] }]))).map(
        ({ address }) => address,
      ),
    );
    expect(open.filter((file) => /^(?:A|texts\/202[56]-(?:12|01))\//.test(file))).toEqual([]);
    expect(open).toContain("B/1-of-32.json");
    expect(open).toContain("texts/2024-05/1.json");
  });

  test("is made by one machine for each segment, when several share a build", () => {
    const segments = files(archive).filter(
      ({ kind }) => kind === "searchWords" || kind === "searchSentences" || kind === "searchPositions",
    );
    for (const { address, shardKey } of segments) expect(address.split("/").at(-2)).toBe(shardKey);
  });

  test("of nothing is four short files", () => {
    expect(files([]).map(({ address }) => address)).toEqual([
      searchUrls.commonWords,
      searchUrls.names,
      searchUrls.recentText,
      searchUrls.recent,
    ]);
  });
});
