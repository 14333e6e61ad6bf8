import { expect, test } from "vitest";
import type { Index } from "../../support/search/engine";
import { findFailures, measureCosts } from "../../support/search/measure";
import { withGlobals } from "../../support/search/with-globals";
import { costTable, indexTable, ratesTable } from "./report";

const files: Readonly<Record<string, [address: string, bytes: number][]>> = {
  ميناء: [["/search/index/recent.json", 2048]],
  قطار: [
    ["/search/index/recent.json", 2048],
    ["/search/index/a/positions-3-of-8.json", 4096],
  ],
  جسر: [
    ["/search/index/recent.json", 2048],
    ["/search/index/a/positions-1-of-8.json", 1024],
    ["/search/index/a/positions-2-of-8.json", 1024],
  ],
};

/** An index whose searches fetch what `files` says, and find the article with the name of the query. */
const index: Index = {
  seconds: 1.25,
  open: async () => {
    let asked: [string, number][] = [];
    return {
      search: async (words) => {
        asked = files[words] ?? [];
        return asked.length === 0 ? [] : [{ address: `/${words}/`, isNear: false }];
      },
      requests: () => asked.map(([address, bytes]) => ({ address, bytes })),
      close: async () => undefined,
    };
  },
  size: async () => ({ files: 3, bytes: 2 ** 20, compressed: 2 ** 19 }),
};

test("queries that need texts are counted apart from those that do not", async () => {
  const { headlines, texts } = await measureCosts(index, ["ميناء", "قطار", "جسر"]);
  expect(headlines).toMatchObject({ queries: 1, bytes: { most: 2048 }, requests: { most: 1 } });
  expect(texts).toMatchObject({ queries: 2, bytes: { most: 6144 }, requests: { most: 3 } });
  expect(texts.byKind).toEqual([
    ["positions-n-of-n.json", 3072],
    ["recent.json", 2048],
  ]);
});

test("a try fails if its article is not among the results", async () => {
  const right = { words: "جسر", address: "/جسر/" };
  const wrong = { words: "جسر", address: "/قطار/" };
  expect(await findFailures(index, [right, wrong, { words: "نهر", address: "/نهر/" }])).toEqual([
    wrong,
    { words: "نهر", address: "/نهر/" },
  ]);
});

test("the tables say what was measured", async () => {
  const rate = { right: 1, all: 4 };
  const result = {
    archive: "44",
    engine: "Barqiya",
    seconds: index.seconds,
    size: await index.size(),
    costs: await measureCosts(index, Object.keys(files)),
    words: rate,
    sentences: { right: 0, all: 0 },
  };
  expect(ratesTable([{ engine: "Barqiya", rates: { pairs: rate, traps: rate, ranking: rate } }])).toContain(
    "| Barqiya | 25.0% of 4 | 25.0% of 4 | 25.0% of 4 |",
  );
  expect(indexTable([result])).toContain("| 44 | Barqiya | 1.3 | 3 | 1.00 | 0.50 | 25.0% of 4 | – |");
  expect(costTable([result]).split("\n").slice(2)).toEqual([
    "| 44 | Barqiya, headlines | 1 | 2.0 | 2.0 | 1 | 1 | recent.json 2.0 |",
    "| 44 | Barqiya, texts | 2 | 6.0 | 6.0 | 3 | 3 | positions-n-of-n.json 3.0, recent.json 2.0 |",
  ]);
});

test("names of a browser are in the global scope only for a while", async () => {
  const { fetch } = globalThis;
  await withGlobals({ fetch: "ours", someName: 1 }, async () => {
    expect(Reflect.get(globalThis, "fetch")).toBe("ours");
    expect(Reflect.get(globalThis, "someName")).toBe(1);
  });
  expect(globalThis.fetch).toBe(fetch);
  expect("someName" in globalThis).toBe(false);
});
