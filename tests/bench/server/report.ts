import { median } from "../measure";
import type { AttackResult } from "./attacks";
import { type Rate, ratioOf } from "./rates";

export type Measured = {
  date: string;
  machine: string;
  /** Processes that waited for a processor before and after (load average). */
  loads: readonly [number, number];
  attacks: readonly AttackResult[];
  rates: readonly Rate[];
  skipped: readonly string[];
};

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** A promise beside what was measured. */
export type Check = { what: string; limit: string; value: string; isKept: boolean };

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(0);

/** The most resident memory under attack, in bytes. */
const mostMemory = 250_000_000;

function checkAttack({ name, memory, waits, longestAllowed: longest }: AttackResult): Check[] {
  return [
    {
      what: `${name}: resident memory`,
      limit: `at most ${megabytes(mostMemory)} MB`,
      value: `${megabytes(memory.most)} MB`,
      isKept: memory.most <= mostMemory,
    },
    {
      what: `${name}: another reader's longest wait`,
      limit: `at most ${longest} s`,
      value: `${waits.longest.toFixed(3)} s`,
      isKept: waits.longest <= longest,
    },
  ];
}

function checkRate(rates: readonly Rate[], peer: string, encoding: string, least: number): Check[] {
  const ratio = ratioOf(rates, ["Barqiya", peer], encoding, "perSecond");
  if (ratio === undefined) return [];
  return [
    {
      what: `answers a second against ${peer}, ${encoding}`,
      limit: `at least ${least}`,
      value: ratio.toFixed(2),
      isKept: ratio >= least,
    },
  ];
}

/** Every promise that was measured. */
export function checkAll({ attacks, rates }: Pick<Measured, "attacks" | "rates">): Check[] {
  return [
    ...attacks.flatMap(checkAttack),
    ...["gzip", "identity"].flatMap((encoding) => checkRate(rates, "nginx", encoding, 0.3)),
    // Without compression the generator, which has to read it all, sets the rate of the fast servers.
    ...checkRate(rates, "next start", "gzip", 20),
  ];
}

function attackRow({ name, memory, waits }: AttackResult): Row {
  return [
    name,
    megabytes(memory.before),
    megabytes(memory.most),
    (waits.median * 1000).toFixed(0),
    (waits.longest * 1000).toFixed(0),
    `${waits.answers}`,
  ];
}

function rateRow({ server, encoding, perSecond, cpu, bytes }: Rate): Row {
  return [
    server,
    encoding,
    bytes.toLocaleString("en"),
    median(perSecond).toFixed(0),
    Math.max(...perSecond).toFixed(0),
    median(cpu).toFixed(0),
    Math.min(...cpu).toFixed(0),
  ];
}

/** How much processor time an answer of each peer takes, as a multiple of ours. */
function cpuRatios(rates: readonly Rate[]): string {
  const peers = new Set(rates.map(({ server }) => server).filter((server) => server !== "Barqiya"));
  const told = [...peers].map((peer) => {
    const ofEach = ["gzip", "identity"].flatMap((encoding) => {
      const ratio = ratioOf(rates, [peer, "Barqiya"], encoding, "cpu");
      return ratio === undefined ? [] : [`${ratio.toFixed(2)} (${encoding})`];
    });
    return `An answer of ${peer} takes ${ofEach.join(" and ")} of the processor time of one of Barqiya.`;
  });
  return told.join(" ");
}

const method = `Under attack, the attackers read nothing, and open another connection a second after the server has closed one. The server
lets 100 requests of a connection wait and ends a connection with more. Meanwhile another reader asks for an article, each time on a new
connection, and the resident memory of the server is read after each answer. With a load average above the number of cores, the
waits say more of the other programs than of the server; the memory does not depend on them.

For the rates, 32 connections send the request for one article again and again, each when its answer is whole, from one process
without a library. The servers take turns, round by round; ratios are the middle of the rounds' ratios. nginx is Debian's, set up as
Debian does (a worker for each core), without a log, and has the compressed article as a file (\`gzip_static\`). Barqiya is
\`npm start\`, with its headers and policy; nginx sends neither. The generator runs on the same machine and needs about as much of it as
nginx does, so the processor time of an answer says more than the rate.`;

/** The report in Markdown. */
export function writeServerReport(measured: Measured): string {
  const { date, machine, loads, attacks, rates, skipped } = measured;
  const checks = checkAll(measured).map(({ what, limit, value, isKept }) => [
    what,
    limit,
    value,
    isKept ? "kept" : "**not kept**",
  ]);
  const parts = [
    "# The server",
    `Written by \`npm run bench -- server\`. ${date}, Node ${process.versions.node}, ${machine}. Load average before and after: ${loads.map((load) => load.toFixed(1)).join(", ")}.`,
    method,
    `## Limits\n\n${table(["", "limit", "measured", ""], checks)}`,
    `## Under attack\n\n${table(
      ["", "MB before", "MB at most", "wait, median ms", "longest ms", "answers"],
      attacks.map(attackRow),
    )}`,
    `## One article, again and again\n\n${table(
      ["", "encoding", "bytes", "a second, median", "best", "processor µs an answer, median", "best"],
      rates.map(rateRow),
    )}`,
    cpuRatios(rates),
    ...skipped.map((one) => `Not measured: ${one}.`),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
