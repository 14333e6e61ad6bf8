import { expect, test } from "vitest";
import { type PlannedSearchFile, SharedArticles, searchRequests } from "#lib/build/render/search-requests";
import type { SearchArticle } from "#lib/view-models/search";

function anArticle(url: string): SearchArticle {
  const section = { name: "علوم", url: "/categories/science/", tone: 1 } as const;
  const text = { path: `articles${url}.md`, hash: url };
  return {
    url,
    title: url,
    summary: "",
    date: "2016-12-05",
    section,
    names: [],
    filters: [],
    notes: [],
    text,
  };
}

function planned(kind: PlannedSearchFile["kind"], file: string, data: object): PlannedSearchFile {
  return { kind, address: `/${file}`, file, data: () => data } as PlannedSearchFile;
}

/** What a thread gets of some files. */
function received(files: readonly PlannedSearchFile[]) {
  const sent = [...searchRequests(files)].map((request) => JSON.stringify(request));
  const shared = new SharedArticles();
  const data = sent.map((json) => shared.unpack(JSON.parse(json)));
  return { sent, data };
}

const [one, two, three] = ["/one", "/two", "/three"].map(anArticle) as [
  SearchArticle,
  SearchArticle,
  SearchArticle,
];
const list = [one, two];

test("a thread gets the data of each file", () => {
  const files = [
    planned("searchText", "a", { article: one }),
    planned("searchWords", "b", { bucket: 1, buckets: 2, articles: list }),
    planned("searchWords", "c", { bucket: 2, buckets: 2, articles: list }),
    planned("searchDocuments", "d", { articles: [three, one] }),
    planned("searchNames", "e", { names: [{ name: "علوم", url: "/" }] }),
    planned("searchRecentText", "f", { version: "1", articles: [] }),
  ];
  expect(received(files).data).toEqual(files.map(({ data }) => data()));
});

test("articles and lists are sent once, and are the same objects for all files", () => {
  const files = [
    planned("searchText", "a", { article: two }),
    planned("searchPositions", "b", { bucket: 1, buckets: 1, articles: list }),
    planned("searchWords", "c", { bucket: 1, buckets: 1, articles: list }),
  ];
  const { sent, data } = received(files);
  expect(sent.join("").split("articles/two.md")).toHaveLength(2);
  expect(data[1]?.articles).toBe(data[2]?.articles);
  expect(data[1]?.articles?.[1]).toBe(data[0]?.article);
  expect(sent[2]?.length).toBeLessThan(200);
});
