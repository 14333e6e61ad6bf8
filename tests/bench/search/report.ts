import type { Cost } from "../../support/search/measure";
import type { Rate, Rates } from "./rates";

/** What was measured of one engine over one archive. */
export type ArchiveResult = {
  archive: string;
  engine: string;
  seconds: number;
  size: { files: number; bytes: number; compressed: number };
  costs: Record<"headlines" | "texts", Cost>;
  words: Rate;
  sentences: Rate;
};

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column < 2 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(bytes < 102_400 ? 1 : 0);
const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(2);

function percent({ right, all }: Rate): string {
  return all === 0 ? "–" : `${((100 * right) / all).toFixed(1)}% of ${all}`;
}

/** Returns the table of what the engines know of Arabic. */
export function ratesTable(rates: readonly { engine: string; rates: Rates }[]): string {
  const rows = rates.map((one) => [
    one.engine,
    percent(one.rates.pairs),
    percent(one.rates.traps),
    percent(one.rates.ranking),
  ]);
  return table(["engine", "pairs found", "traps kept apart", "best article first"], rows);
}

/** Returns the table of the indexes. */
export function indexTable(results: readonly ArchiveResult[]): string {
  const rows = results.map(({ archive, engine, seconds, size, words, sentences }) => [
    archive,
    engine,
    seconds.toFixed(1),
    size.files.toLocaleString("en"),
    megabytes(size.bytes),
    megabytes(size.compressed),
    percent(words),
    percent(sentences),
  ]);
  const head = [
    "articles",
    "engine",
    "indexing, s",
    "files",
    "MB",
    "MB in brotli",
    "rare words",
    "three words",
  ];
  return table(head, rows);
}

/** Returns the table of what first queries cost. */
export function costTable(results: readonly ArchiveResult[]): string {
  const rows = results.flatMap(({ archive, engine, costs }) =>
    (["headlines", "texts"] as const).flatMap((tier) => {
      const { queries, bytes, requests, byKind } = costs[tier];
      if (queries === 0) return [];
      return [
        [
          archive,
          `${engine}${costs.texts.queries > 0 ? `, ${tier}` : ""}`,
          `${queries}`,
          kilobytes(bytes.median),
          kilobytes(bytes.most),
          `${requests.median}`,
          `${requests.most}`,
          byKind.map(([kind, mean]) => `${kind} ${kilobytes(mean)}`).join(", "),
        ],
      ];
    }),
  );
  const head = [
    "articles",
    "engine",
    "queries",
    "KB, median",
    "KB, most",
    "requests, median",
    "requests, most",
    "of what, KB",
  ];
  return table(head, rows);
}
