import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { english } from "#lib/build/command/language";
import type { Values } from "#lib/build/command/options";
import { chromiumArguments, ensureChromium } from "../browser/chromium";
import { kinds } from "../browser/kinds";
import { calibrate, emptyPage } from "./lighthouse-machine";
import { writeLighthouseReport } from "./lighthouse-report";
import { middleRun, type PageRuns, type Run, readRun, Unmeasured } from "./lighthouse-run";
import { describeMachine } from "./machine";
import { freePort, startSite } from "./start-site";

/** The pages that promise something, each with its name in the table. */
const pages = [
  { name: "home", address: kinds.home },
  { name: "article with picture", address: kinds.article },
  { name: "category", address: kinds.category },
];

/** The line that Lighthouse's mobile profile simulates; the factor of the processor by itself is 4. */
const usualFactor = 4;
const slow4G = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
};

/** One run of Lighthouse's mobile profile in a browser of its own. */
async function runOnce(url: string, cpuSlowdownMultiplier: number): Promise<Run> {
  const executablePath = ensureChromium();
  const port = await freePort();
  const browser = await chromium.launch({
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    const { default: lighthouse } = await import("lighthouse");
    const throttling = { ...slow4G, cpuSlowdownMultiplier };
    const result = await lighthouse(url, { port, output: "json", logLevel: "error", throttling });
    if (result === undefined) throw new Error(`Lighthouse gave nothing for ${url}.`);
    return readRun(result.lhr, result.artifacts.Trace.traceEvents);
  } finally {
    await browser.close();
  }
}

function show(name: string, { scores, cls, lcp, element, blocked }: Run): void {
  const points = Object.values(scores).join(" ");
  const times = `LCP ${lcp.toFixed(0)} ms, ${element}, blocked ${blocked.toFixed(0)} ms`;
  console.log(`  ${name}: ${points}, CLS ${cls.toFixed(4)}, ${times}`);
}

/** Once more where Lighthouse itself failed, so that it does not take all other runs with it; not for ever. */
async function runUntilMeasured(url: string, factor: number, tries = 3): Promise<Run> {
  try {
    return await runOnce(url, factor);
  } catch (error) {
    if (!(error instanceof Unmeasured) || tries === 1) throw error;
    console.log(`  ${error.message} Once more.`);
    return runUntilMeasured(url, factor, tries - 1);
  }
}

/** The pages in turn, time after time, so that a busy minute falls on all of them. */
async function measure(site: string, count: number, factor: number): Promise<PageRuns[]> {
  const measured = [...pages, emptyPage].map(({ name, address }) => ({ name, address, runs: [] as Run[] }));
  for (let round = 0; round < count; round++) {
    for (const { name, address, runs } of measured) {
      const run = await runUntilMeasured(site + address, factor);
      runs.push(run);
      show(name, run);
    }
  }
  return measured.map((page) => ({ ...page, middle: middleRun(page.runs) }));
}

function splitFloor(measured: readonly PageRuns[]): { pages: PageRuns[]; floor: PageRuns } {
  const floor = measured.find(({ address }) => address === emptyPage.address);
  if (floor === undefined) throw new Error("The page of one letter was not measured.");
  return { pages: measured.filter((page) => page !== floor), floor };
}

export const lighthouseOptions = {
  runs: { value: "N", help: english("runs of each page, of which the middle one counts (5)") },
  output: { value: "FOLDER", help: english("for the report (docs/benchmarks)") },
  work: { value: "FOLDER", help: english("where the site is built (.barqiya/bench)") },
} as const;

/** Lighthouse on the pages that promise something. Returns the exit code: 1 if a page has complaints. */
export async function benchLighthouse(
  root: string,
  values: Values<typeof lighthouseOptions>,
): Promise<number> {
  const port = await freePort();
  const folder = path.resolve(root, values.work ?? ".barqiya/bench", "lighthouse-site");
  rmSync(folder, { recursive: true, force: true });
  const server = await startSite(root, port, { OUT_DIR: folder });
  mkdirSync(path.join(folder, emptyPage.address));
  writeFileSync(path.join(folder, emptyPage.address, "index.html"), emptyPage.html);
  const loads = [loadavg()[0] ?? 0];
  const site = `http://127.0.0.1:${port}`;
  const count = Number(values.runs ?? 5);
  const measured = await (async () => {
    try {
      const usual = await measure(site, count, usualFactor);
      // Other programs only lower it, which would flatter the pages.
      const index = Math.max(
        ...usual.flatMap(({ runs }) => runs.map(({ benchmarkIndex }) => benchmarkIndex)),
      );
      const factor = calibrate(index);
      const calibrated = { index, factor, ...splitFloor(await measure(site, count, factor)) };
      return { ...splitFloor(usual), calibrated };
    } finally {
      server.kill();
    }
  })();
  loads.push(loadavg()[0] ?? 0);
  const output = path.resolve(root, values.output ?? "docs/benchmarks");
  mkdirSync(output, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const text = writeLighthouseReport(measured, { date, machine: describeMachine(), loads });
  writeFileSync(path.join(output, "lighthouse.md"), text);
  console.log(text);
  return measured.pages.some(({ middle }) => middle.complaints.length > 0) ? 1 : 0;
}
