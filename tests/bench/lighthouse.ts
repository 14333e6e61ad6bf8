import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { chromiumArguments, ensureChromium } from "../browser/chromium";
import { kinds } from "../browser/kinds";
import { writeLighthouseReport } from "./lighthouse-report";
import { middleRun, type PageRuns, type Run, readRun } from "./lighthouse-run";
import { describeMachine } from "./machine";

/** The pages that promise something, each with its name in the table. */
const pages = { home: kinds.home, "article with picture": kinds.article, category: kinds.category };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

/** Builds the publication anew and serves it as `npm start` does; answers when it can be asked. */
async function startSite(root: string, site: string, port: number): Promise<() => void> {
  rmSync(site, { recursive: true, force: true });
  const server = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    cwd: root,
    env: { ...process.env, OUT_DIR: site, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("serving at")) resolve();
    });
    server.on("close", (code) => reject(new Error(`The site was not served (exit code ${code}).\n${said}`)));
  });
  return () => server.kill("SIGTERM");
}

/** One run of Lighthouse's mobile profile (simulated slow 4G, processor four times slower) in a browser of its own. */
async function runOnce(url: string): Promise<Run> {
  const executablePath = ensureChromium();
  const port = await freePort();
  const browser = await chromium.launch({
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    const { default: lighthouse } = await import("lighthouse");
    const result = await lighthouse(url, { port, output: "json", logLevel: "error" });
    if (result === undefined) throw new Error(`Lighthouse gave nothing for ${url}.`);
    return readRun(result.lhr);
  } finally {
    await browser.close();
  }
}

function show(name: string, { scores, cls, lcp, element }: Run): void {
  const points = Object.values(scores).join(" ");
  console.log(`  ${name}: ${points}, CLS ${cls.toFixed(4)}, LCP ${lcp.toFixed(0)} ms, ${element}`);
}

/** Lighthouse on the pages that promise something: `--runs` of each (3), of which the middle one counts. */
export async function benchLighthouse(root: string, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: "string", default: "3" },
      output: { type: "string", default: "docs/benchmarks" },
      work: { type: "string", default: ".barqiya/bench" },
    },
  });
  const port = await freePort();
  const stop = await startSite(root, path.resolve(root, values.work, "lighthouse-site"), port);
  const [load = 0] = loadavg();
  const measured: PageRuns[] = [];
  try {
    for (const [name, address] of Object.entries(pages)) {
      const runs: Run[] = [];
      for (let count = 0; count < Number(values.runs); count++) {
        const run = await runOnce(`http://127.0.0.1:${port}${address}`);
        runs.push(run);
        show(name, run);
      }
      measured.push({ name, address, runs, middle: middleRun(runs) });
    }
  } finally {
    stop();
  }
  const output = path.resolve(root, values.output);
  mkdirSync(output, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const text = writeLighthouseReport(measured, { date, machine: describeMachine(), load });
  writeFileSync(path.join(output, "lighthouse.md"), text);
  console.log(text);
  if (measured.some(({ middle }) => middle.complaints.length > 0)) process.exitCode = 1;
}
