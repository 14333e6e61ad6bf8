import type { PageRuns, Run } from "./lighthouse-run";

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

const head = [
  "",
  "performance",
  "accessibility",
  "best practices",
  "SEO",
  "CLS",
  "LCP, ms",
  "LCP is",
  "FCP, ms",
  "blocked, ms",
  "KB",
  "index",
  "processor, %",
];

function cells({ scores, cls, lcp, element, fcp, blocked, bytes, benchmarkIndex, processor }: Run): Row {
  return [
    ...Object.values(scores).map(String),
    String(Number(cls.toFixed(4))),
    lcp.toFixed(0),
    `\`${element}\``,
    fcp.toFixed(0),
    blocked.toFixed(0),
    (bytes / 1000).toFixed(1),
    benchmarkIndex.toFixed(0),
    (processor * 100).toFixed(0),
  ];
}

function tableOf(pages: readonly PageRuns[]): string {
  return table(
    head,
    pages.map(({ name, address, middle }) => [`${name} \`${address}\``, ...cells(middle)]),
  );
}

function spread({ name, runs }: PageRuns): string {
  const list = runs.map(
    ({ scores, lcp, blocked }) => `${scores.performance} (${lcp.toFixed(0)}, ${blocked.toFixed(0)})`,
  );
  return `- ${name}: ${list.join(", ")}`;
}

function spreads(pages: readonly PageRuns[]): string {
  return `Performance of each run, with its LCP and the time blocked in ms:\n\n${pages.map(spread).join("\n")}`;
}

function verdict(pages: readonly PageRuns[]): string {
  const missed = pages.flatMap(({ name, middle }) => middle.complaints.map((what) => `- ${name}: ${what}`));
  return missed.length === 0 ? "Every limit is kept." : `**Not kept:**\n\n${missed.join("\n")}`;
}

/** All runs of one time that Lighthouse was asked. */
export type Measured = {
  /** The pages that promise something. */
  pages: readonly PageRuns[];
  /** The page of one letter. */
  floor: PageRuns;
  /** The same pages with the factor of this machine, of the highest benchmark index of the runs above. */
  calibrated: { index: number; factor: number; pages: readonly PageRuns[]; floor: PageRuns };
};

/** `loads`: how many processes were waiting before the first run and after the last (load average). */
export type Circumstances = { date: string; machine: string; loads: readonly number[] };

/** The tables of the middle runs by Lighthouse's own factor and by the machine's, and how far the runs lie apart. */
export function writeLighthouseReport(
  { pages, floor, calibrated }: Measured,
  { date, machine, loads }: Circumstances,
): string {
  const { version } = floor.middle;
  const { index, factor } = calibrated;
  return `${[
    "# Lighthouse",
    `Written by \`npm run bench -- lighthouse\`. ${date}, Lighthouse ${version}, ${machine}.`,
    `The mobile profile over a fresh build of \`content/\`, served as \`npm start\` serves it (HTTP/1.1). ${floor.runs.length} runs of each page in
turn; the tables show the one in the middle. Limits: every score 100, CLS 0, LCP the headline or the picture and at most
1,200 ms.`,
    `**Index** is Lighthouse's benchmark index of the machine before the run. **Processor** is the share of its tasks' time in
which the page's main thread had a processor: the rest of the time the browser's other threads, Lighthouse or other programs
had it, and it is counted as the page's all the same. Processes waiting before the first run and after the last (load average):
${loads.map((load) => load.toFixed(1)).join(", ")}. With more than one or two the times say more of the others than of the pages.`,
    "## As Lighthouse counts by itself",
    "Simulated slow 4G (1.6 Mbit/s, 150 ms), every task four times as long as here.",
    tableOf([...pages, floor]),
    `The last row is the same server's answer \`<!doctype html><title>x</title><p>x\`: no page does better on this machine.`,
    verdict(pages),
    spreads([...pages, floor]),
    "## With the factor of this machine",
    `Four times is meant for a fast desk computer; \`docs/throttling.md\` of Lighthouse asks for another factor elsewhere. Its calculator
gives 1 for an index of 150, 2 for 800, 3 for 1300 and 6 for 2000, in proportion between them: ${factor} for the ${index.toFixed(0)} of this machine (the
highest of all runs above: other programs only lower it). The index is taken while the browser does nothing else: it knows
nothing of a page's threads waiting for one another on few processors.`,
    tableOf([...calibrated.pages, calibrated.floor]),
    verdict(calibrated.pages),
    spreads([...calibrated.pages, calibrated.floor]),
  ].join("\n\n")}\n`;
}
