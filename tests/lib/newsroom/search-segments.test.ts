import { afterEach, describe, expect, test, vi } from "vitest";
import { indexVersion } from "#lib/config/search-sizes";
import type { Article } from "#lib/content/publication";
import { getSearchParts } from "#lib/newsroom/search-segments";
import { anArticle, aSnapshot } from "../../support/snapshots";

/** So many articles in a month, a second after one another. */
function month(year: number, number: number, count: number): Article[] {
  return Array.from({ length: count }, (_, index) =>
    anArticle(`m${number}-${index}`, new Date(Date.UTC(year, number - 1, 2, 0, 0, index)).toISOString()),
  );
}

function divide(...articles: Article[][]) {
  const { segments, open } = getSearchParts(aSnapshot({ articles: articles.flat() }));
  const shape = segments.map(({ firstMonth, firstPosition, counts, finalMonth }) =>
    [firstMonth, firstPosition, counts.join("+"), finalMonth].join(" "),
  );
  return { shape, open: `${open.firstMonth} ${open.firstPosition} ${open.articles.length}` };
}

describe("the archive is divided for the search", () => {
  const cases: [string, Article[][], string[], string][] = [
    ["no article", [], [], " 0 0"],
    ["one article", [month(2025, 3, 1)], [], "2025-03 0 1"],
    ["less than a block", [month(2025, 3, 15)], [], "2025-03 0 15"],
    ["a full block", [month(2025, 3, 16)], ["2025-03 0 16 2025/03"], "2025-03 16 0"],
    ["blocks and a rest", [month(2025, 3, 70)], ["2025-03 0 64 2025/03"], "2025-03 64 6"],
    ["a full long segment", [month(2025, 3, 512)], ["2025-03 0 512 2025/03"], "2025-03 512 0"],
    [
      "all of them",
      [month(2022, 5, 3), month(2023, 1, 2), month(2025, 1, 4), month(2025, 2, 1), month(2025, 4, 1100)],
      [
        `2022-05 0 3${"+0".repeat(7)}+2${"+0".repeat(23)}+4+1 2025/02`,
        "2025-04 0 1024 2025/04",
        "2025-04 1024 64 2025/04",
      ],
      "2025-04 1088 12",
    ],
  ];
  test.each(cases)("%s", (_, articles, shape, open) => {
    expect(divide(...articles)).toEqual({ shape, open });
  });

  test("joins years up to 40,000 articles, from the oldest", () => {
    const years = [2015, 2016, 2017, 2018].map((year) => month(year, 6, 18_000));
    expect(divide(...years, month(2019, 1, 5)).shape).toEqual([
      `2015-06 0 18000${"+0".repeat(11)}+18000 2016/06`,
      `2017-06 0 18000${"+0".repeat(11)}+18000 2018/06`,
    ]);
  });

  test("joins the finished months of the newest year to older ones up to 12,000 articles", () => {
    const shapeOf = (count: number) =>
      divide(month(2018, 12, 6000), month(2019, 1, count), month(2019, 2, 5)).shape;
    expect(shapeOf(6000)).toEqual(["2018-12 0 6000+6000 2019/01"]);
    expect(shapeOf(6001)).toEqual(["2018-12 0 6000 2018/12", "2019-01 0 6001 2019/01"]);
  });

  test("keeps the name of a segment after an edit, and changes it if other articles are in it", () => {
    const articles = [...month(2024, 5, 3), ...month(2025, 1, 2)];
    const namesOf = (list: Article[]) =>
      getSearchParts(aSnapshot({ articles: list })).segments.map(({ name }) => name);
    const [name = ""] = namesOf(articles);
    expect(name).toMatch(/^2024-05-[\w-]{8}$/);
    expect(namesOf(articles.map((article) => ({ ...article, hash: "another" })))).toEqual([name]);
    expect(namesOf(articles.slice(1))).not.toEqual([name]);
    expect(namesOf([...articles, anArticle("late", "2024-05-20T00:00:00Z")])).not.toEqual([name]);
  });
});

describe("the version of the index", () => {
  const sizes = "#lib/config/search-sizes";

  afterEach(() => {
    vi.doUnmock(sizes);
    vi.resetModules();
  });

  /** The names of the segments of an archive, and the version of its open block, of an engine with a version of the index. */
  async function namesAt(version: number): Promise<string[]> {
    vi.resetModules();
    vi.doMock(sizes, async (original) => ({ ...(await original<object>()), indexVersion: version }));
    const engine = await import("#lib/newsroom/search-segments");
    const articles = [...month(2024, 5, 3), ...month(2025, 1, 20)];
    const { segments, open } = engine.getSearchParts(aSnapshot({ articles }));
    return [...segments.map(({ name }) => name), open.version];
  }

  test("is in all names, so that a file of another format is never read", async () => {
    const names = await namesAt(indexVersion);
    expect(names).toHaveLength(3);
    expect(await namesAt(indexVersion)).toEqual(names);
    const others = await namesAt(indexVersion + 1);
    expect(names.filter((name) => others.includes(name))).toEqual([]);
  });
});
