import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { english } from "#lib/build/command/language";
import type { Values } from "#lib/build/command/options";
import { writeHostFiles } from "#lib/build/host-files";
import { urls } from "#lib/config/urls";
import { describeMachine } from "../machine";
import { measure, median } from "../measure";
import { freePort } from "../start-site";
import { type Contender, nginxVersion, runNginx } from "./contenders";
import { measureRates, type Rate, ratioOf } from "./rates";

/** After the newest article of the sample publication. */
const now = "2030-01-01T00:00:00Z";
const article = urls.article({ year: "2016", month: "12", slug: "ankara-talks" });
/** The least rate with the made files, as a part of the bare rate. */
const leastRatio = 0.95;
const [made, bare] = ["made", "bare"] as const;

export const hostsOptions = {
  rounds: { value: "N", help: english("rounds of a second in which the servers take turns (15)") },
  output: { value: "FOLDER", help: english("for the report (docs/benchmarks)") },
  work: { value: "FOLDER", help: english("where everything is built (.barqiya/bench/hosts)") },
} as const;

/** nginx over the site with twins: with the made files, and with nothing but its own settings. */
async function startBoth(site: string, work: string): Promise<Contender[]> {
  const files = path.join(work, "files");
  writeHostFiles({ host: "nginx", site, siteUrl: "https://example.org", folder: files });
  const ports = { made: await freePort(), bare: await freePort() };
  const withFiles = {
    folder: path.join(work, made),
    inHttp: `include ${path.join(files, "maps.conf")};`,
    inServer: `listen 127.0.0.1:${ports.made}; include ${path.join(files, "server.conf")};`,
  };
  const withoutFiles = {
    folder: path.join(work, bare),
    inServer: `listen 127.0.0.1:${ports.bare}; root ${site}; gzip on; gzip_static on;`,
  };
  return [
    { name: made, port: ports.made, process: await runNginx(ports.made, withFiles) },
    { name: bare, port: ports.bare, process: await runNginx(ports.bare, withoutFiles) },
  ];
}

/** The middle of the rounds' ratios for an encoding, and whether it is kept. */
export function checkHosts(rates: readonly Rate[]): { encoding: string; ratio: number; isKept: boolean }[] {
  return ["gzip", "identity"].flatMap((encoding) => {
    const ratio = ratioOf(rates, [made, bare], encoding, "perSecond");
    return ratio === undefined ? [] : [{ encoding, ratio, isKept: ratio >= leastRatio }];
  });
}

/** The report in Markdown. */
export function writeHostsReport(rates: readonly Rate[], loads: readonly [number, number]): string {
  const date = new Date().toISOString().slice(0, 10);
  const rows = rates.map(
    ({ server, encoding, bytes, perSecond, cpu }) =>
      `| ${server === made ? "with the made files" : "bare"} | ${encoding} | ${bytes} | ${median(perSecond).toFixed(0)} | ${median(cpu).toFixed(0)} |`,
  );
  const checks = checkHosts(rates).map(
    ({ encoding, ratio, isKept }) =>
      `| answers a second with the made files against bare, ${encoding} | at least ${leastRatio} | ${ratio.toFixed(2)} | ${isKept ? "kept" : "**not kept**"} |`,
  );
  return [
    "# nginx with the made files",
    `Written by \`npm run bench -- hosts\`. ${date}, nginx ${nginxVersion()}, ${describeMachine()}. Load average before and after: ${loads.map((load) => load.toFixed(1)).join(", ")}.`,
    `Both serve the sample publication with its compressed twins, one with what \`npm run hosts -- nginx\` writes, the other with
\`root\`, \`gzip on\` and \`gzip_static on\` alone. 32 connections ask for one article again and again; the servers take turns, and ratios are
the middle of the rounds' ratios. An answer with the made files has the headers and the policy, which the bare one lacks.`,
    ["| | limit | measured | |", "| --- | ---: | ---: | ---: |", ...checks].join("\n"),
    [
      "| | encoding | bytes | a second, median | processor µs an answer, median |",
      "| --- | ---: | ---: | ---: | ---: |",
      ...rows,
    ].join("\n"),
    "",
  ].join("\n\n");
}

/** nginx with the made files, beside a bare one. Returns the exit code: 1 if the limit is not kept. */
export async function benchHosts(root: string, values: Values<typeof hostsOptions>): Promise<number> {
  const work = path.resolve(root, values.work ?? ".barqiya/bench/hosts");
  const site = path.join(work, "site");
  mkdirSync(work, { recursive: true });
  const env = { OUT_DIR: site, PUBLISH_AT: now, COMPRESS: "on" };
  await measure({ argv: ["npm", "run", "build"], cwd: root, env }, path.join(work, "build.log"), 600);
  const load = () => loadavg()[0] ?? 0;
  const before = load();
  const running = await startBoth(site, work);
  try {
    const rounds = { rounds: Number(values.rounds ?? 15), seconds: 1 };
    const rates = await measureRates(running, article, ["gzip", "identity"], rounds);
    const text = writeHostsReport(rates, [before, load()]);
    const output = path.resolve(root, values.output ?? "docs/benchmarks");
    mkdirSync(output, { recursive: true });
    writeFileSync(path.join(output, "hosts.md"), text);
    console.log(text);
    return checkHosts(rates).every(({ isKept }) => isKept) ? 0 : 1;
  } finally {
    for (const { process: server } of running) server.kill();
  }
}
