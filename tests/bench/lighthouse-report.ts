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
];

function cells({ scores, cls, lcp, element, fcp, blocked, bytes }: Run): Row {
  return [
    ...Object.values(scores).map(String),
    String(Number(cls.toFixed(4))),
    lcp.toFixed(0),
    `\`${element}\``,
    fcp.toFixed(0),
    blocked.toFixed(0),
    (bytes / 1000).toFixed(1),
  ];
}

function spread({ name, runs }: PageRuns): string {
  const list = runs.map(({ scores, lcp, cls }) => `${scores.performance} (${lcp.toFixed(0)} ms, ${cls})`);
  return `- ${name}: ${list.join(", ")}`;
}

function verdict(measured: readonly PageRuns[]): string {
  const missed = measured.flatMap(({ name, middle }) =>
    middle.complaints.map((what) => `- ${name}: ${what}`),
  );
  return missed.length === 0 ? "Every limit is kept." : `**Not kept:**\n\n${missed.join("\n")}`;
}

/** The table of the middle runs, and how far the runs lie apart. */
export function writeLighthouseReport(
  measured: readonly PageRuns[],
  { date, machine, load }: { date: string; machine: string; load: number },
): string {
  const version = measured[0]?.middle.version ?? "";
  const count = measured[0]?.runs.length ?? 0;
  return `${[
    "# Lighthouse",
    `Written by \`npm run bench -- lighthouse\`. ${date}, Lighthouse ${version}, ${machine}.`,
    `The mobile profile (simulated slow 4G: 1.6 Mbit/s, 150 ms; processor four times slower) over a fresh build of
\`content/\`, served as \`npm start\` serves it. ${count} runs of each page; the table shows the one in the middle.`,
    table(
      head,
      measured.map(({ name, address, middle }) => [`${name} \`${address}\``, ...cells(middle)]),
    ),
    `Before the first run ${load.toFixed(1)} processes were waiting for the machine (load average). Lighthouse counts the time that
others take from the browser as the page's own, four times over: with more than a few tenths the times say nothing.`,
    "Limits: every score 100, CLS 0, LCP the headline or the picture and at most 1,200 ms.",
    verdict(measured),
    `Performance of each run, with its LCP and CLS:\n\n${measured.map(spread).join("\n")}`,
  ].join("\n\n")}\n`;
}
