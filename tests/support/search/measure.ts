import type { Try } from "./draws";
import type { Index, Session, Weight } from "./engine";

/** What first queries cost: the middle and the largest value of bytes and of requests. */
export type Cost = {
  queries: number;
  bytes: Spread;
  requests: Spread;
  /** The mean bytes of a query by kind of file, the most first. */
  byKind: [kind: string, bytes: number][];
};

type Spread = { median: number; most: number };

/** The number of results that count as found. */
const shown = 10;

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

async function inSession<T>(index: Index, use: (session: Session) => Promise<T>): Promise<T> {
  const session = await index.open();
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

/** Returns what kind of file an address has: its name with `n` for numbers, or its folder if the name is a hash. */
function kindOf(address: string): string {
  const [name = "", folder = ""] = address.split("/").reverse();
  return /_[0-9a-f]{7,}\./.test(name) ? `${folder}/…` : name.replaceAll(/\d+/g, "n");
}

/** The files of our own index that are read only if others have not enough results, or to sort them. */
const textFile = /\/(?:positions-|sentences-|recent-text)/;

function costOf(queries: readonly Weight[][]): Cost {
  const byKind = new Map<string, number>();
  for (const { address, bytes } of queries.flat()) {
    const kind = kindOf(address);
    byKind.set(kind, (byKind.get(kind) ?? 0) + bytes / queries.length);
  }
  return {
    queries: queries.length,
    bytes: spreadOf(queries.map((requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0))),
    requests: spreadOf(queries.map(({ length }) => length)),
    byKind: [...byKind].sort(([, a], [, b]) => b - a),
  };
}

/**
 * Measures first queries, each by a reader who has nothing in the cache.
 *
 * @returns the cost of the queries that the files of words answered, and of those that needed positions or the texts of the open block.
 */
export async function measureCosts(
  index: Index,
  queries: readonly string[],
): Promise<Record<"headlines" | "texts", Cost>> {
  const measured = { headlines: [] as Weight[][], texts: [] as Weight[][] };
  for (const words of queries) {
    const requests = await inSession(index, async (session) => {
      await session.search(words, shown);
      return session.requests();
    });
    measured[requests.some(({ address }) => textFile.test(address)) ? "texts" : "headlines"].push(requests);
  }
  return { headlines: costOf(measured.headlines), texts: costOf(measured.texts) };
}

/** Returns the tries that do not find their article among the first ten results. */
export function findFailures(index: Index, tries: readonly Try[]): Promise<Try[]> {
  return inSession(index, async (session) => {
    const failed: Try[] = [];
    for (const one of tries) {
      const results = await session.search(one.words, shown);
      if (!results.some(({ address }) => address === one.address)) failed.push(one);
    }
    return failed;
  });
}
