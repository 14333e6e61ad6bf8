import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../support/folders";
import { ourSearch } from "../../support/search/our-search";
import { rankingCases } from "../../support/search/ranking-cases";
import { addressOf, tinyArchive } from "../../support/search/tiny-publication";

describe("ranking", () => {
  test.each(rankingCases)("$query: $rule", async ({ query, ranked, others = [] }) => {
    const folder = temporaryFolder();
    const site = path.join(folder, "site");
    mkdirSync(site);
    const dated = ranked.map((article, index) => ({ day: index + 1, ...article }));
    const unwanted = others.map((article) => ({ day: 28, ...article }));
    const index = await ourSearch.index(tinyArchive(folder, [...dated, ...unwanted]), site);
    const results = await (await index.open()).search(query, 20);
    const wanted = ranked.map((_, place) => addressOf(place));
    expect(results.map(({ address }) => address).filter((address) => wanted.includes(address))).toEqual(
      wanted,
    );
    const real = results.filter(({ isNear }) => !isNear).map(({ address }) => address);
    expect(real.filter((address) => !wanted.includes(address))).toEqual([]);
  });
});
