import { mkdirSync } from "node:fs";
import path from "node:path";
import { readPairs } from "../../lib/arabic/search/nearness";
import { pairs } from "../../lib/arabic/search/pairs";
import { traps } from "../../lib/arabic/search/traps";
import type { Engine, Index } from "../../support/search/engine";
import { rankingCases } from "../../support/search/ranking-cases";
import { articlesOf, foundPairs, type WordPair } from "../../support/search/rates";
import { addressOf, type TinyArticle, tinyArchive } from "../../support/search/tiny-publication";

/** How many of all were right. */
export type Rate = { right: number; all: number };

export type Rates = { pairs: Rate; traps: Rate; ranking: Rate };

function bothWays(table: string): WordPair[] {
  return readPairs(table).flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
}

/** Foreign names in other spellings are right as near results, which is how the search shows them. */
const nearIsRight = new Set(["foreign"]);

async function indexTiny(engine: Engine, folder: string, articles: readonly TinyArticle[]): Promise<Index> {
  const site = path.join(folder, "site");
  mkdirSync(site, { recursive: true });
  return engine.index(tinyArchive(path.join(folder, "publication"), articles), site);
}

/** Searches one word of each pair in a publication that has an article for each word. Counts both directions. */
async function ratePairs(engine: Engine, folder: string): Promise<Rate> {
  const rate = { right: 0, all: 0 };
  const { articles, addressOfWord } = articlesOf(Object.values(pairs).flatMap(bothWays));
  const session = await (await indexTiny(engine, folder, articles)).open();
  for (const [kind, table] of Object.entries(pairs)) {
    const both = bothWays(table);
    const { real, near } = await foundPairs(session, both, addressOfWord);
    rate.right += real.length + (nearIsRight.has(kind) ? near.length : 0);
    rate.all += both.length;
  }
  await session.close();
  return rate;
}

/** A trap is right if the other word is no result, or only a near one. */
async function rateTraps(engine: Engine, folder: string): Promise<Rate> {
  const both = Object.values(traps).flatMap(bothWays);
  const { articles, addressOfWord } = articlesOf(both);
  const session = await (await indexTiny(engine, folder, articles)).open();
  const { real } = await foundPairs(session, both, addressOfWord);
  await session.close();
  return { right: both.length - real.length, all: both.length };
}

/** A ranking case is right if its best article is the first result. */
async function rateRanking(engine: Engine, folder: string): Promise<Rate> {
  let right = 0;
  for (const [number, { query, ranked, others = [] }] of rankingCases.entries()) {
    const dated = [...ranked, ...others].map((article, index) => ({ day: index + 1, ...article }));
    const session = await (await indexTiny(engine, path.join(folder, `${number}`), dated)).open();
    const [first] = await session.search(query, 1);
    if (first?.address === addressOf(0)) right += 1;
    await session.close();
  }
  return { right, all: rankingCases.length };
}

/** Measures how well an engine knows which words are the same, which only look alike, and what is the best result. */
export async function measureRates(engine: Engine, folder: string): Promise<Rates> {
  return {
    pairs: await ratePairs(engine, path.join(folder, "pairs")),
    traps: await rateTraps(engine, path.join(folder, "traps")),
    ranking: await rateRanking(engine, path.join(folder, "ranking")),
  };
}
