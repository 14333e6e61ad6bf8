import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureChromium } from "./browser/chromium";
import { writeCorpus } from "./corpus/corpus";
import { isInstalled, realHosts } from "./lib/hosting/hosts/host-processes";
import { ensureJava } from "./support/java";
import { missingTools } from "./support/tools";

/** Every check there is, one after the other; the last line counts them all. */
const work = path.resolve(".barqiya/test");
/** Two days after the newest article of the sample, so that the bar has a headline. */
const publishAt = "2026-10-22T09:00:00Z";
/** A day when all articles of the branded publication are there, and news is breaking. */
const brandedAt = "2026-10-24T12:00:00Z";

type Count = { passed: number; failed: number; skipped: number };

const total: Count = { passed: 0, failed: 0, skipped: 0 };

function add(name: string, { passed, failed, skipped }: Count): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(
    `${failed === 0 ? "ok" : "FAILED"}: ${name} (${passed} passed, ${failed} failed, ${skipped} skipped)`,
  );
}

function run(command: readonly string[], environment: Record<string, string> = {}): Promise<number> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...environment } });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

const bin = (name: string) => path.resolve("node_modules/.bin", name);

async function tool(name: string, ...command: readonly string[]): Promise<void> {
  const code = await run(command);
  add(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function numberAt(report: unknown, ...keys: readonly string[]): number {
  const value = keys.reduce<unknown>(
    (current, key) =>
      typeof current === "object" && current !== null ? Reflect.get(current, key) : undefined,
    report,
  );
  return typeof value === "number" ? value : 0;
}

/** A runner that ends badly without a failed test (a file that does not load, a crash) counts as one failure. */
function withCrash(code: number, count: Count): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function vitest(project: string, environment: Record<string, string> = {}): Promise<void> {
  const file = path.join(work, `${project}.json`);
  rmSync(file, { force: true });
  const command = [bin("vitest"), "run", "--project", project, "--reporter=default", "--reporter=json"];
  const code = await run([...command, `--outputFile.json=${file}`], environment);
  const report = readReport(file);
  const count = {
    passed: numberAt(report, "numPassedTests"),
    failed: numberAt(report, "numFailedTests"),
    skipped: numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests"),
  };
  add(`vitest ${project}`, withCrash(code, count));
}

async function playwright(environment: Record<string, string>): Promise<void> {
  const file = path.join(work, "browser.json");
  rmSync(file, { force: true });
  const command = [bin("playwright"), "test", "--config", "tests/browser/playwright.config.ts"];
  const code = await run(command, { ...environment, BROWSER_REPORT: file });
  const report = readReport(file);
  const count = {
    passed: numberAt(report, "stats", "expected"),
    failed: numberAt(report, "stats", "unexpected") + numberAt(report, "stats", "flaky"),
    skipped: numberAt(report, "stats", "skipped"),
  };
  add("playwright", withCrash(code, count));
}

/** `npm start` on a publication, once it says that it serves. */
function startSite(environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PUBLISH_AT: publishAt, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) => reject(new Error(`npm start ended with code ${code}`)));
    child.stdout.on("data", (bytes: Buffer) => {
      process.stdout.write(bytes);
      if (bytes.includes("serving at")) resolve(child);
    });
  });
}

/** Builds the sample publication with Next and serves it, for the comparison with the published site. */
async function startNext(port: string): Promise<ChildProcess> {
  const environment = {
    PUBLISH_AT: publishAt,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  } as const;
  const code = await run([bin("next"), "build"], environment);
  if (code !== 0) throw new Error(`next build ended with code ${code}`);
  const child = spawn(process.execPath, [bin("next"), "start", "-p", port, "-H", "127.0.0.1"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) => reject(new Error(`next start ended with code ${code}`)));
    child.stdout.on("data", (bytes: Buffer) => {
      process.stdout.write(bytes);
      if (bytes.includes("Ready in")) resolve(child);
    });
  });
}

async function browserAndSite(): Promise<void> {
  const site = path.join(work, "out");
  const second = path.join(work, "second");
  const many = path.join(work, "many");
  rmSync(many, { recursive: true, force: true });
  writeCorpus(path.join(many, "content"), { articles: 400, seed: 1 });
  const ports = { site: "4173", many: "4174", next: "4175", branded: "4176" };
  const servers = [
    await startSite({ OUT_DIR: site, PORT: ports.site }),
    await startSite({
      OUT_DIR: path.join(many, "out"),
      CONTENT_DIR: path.join(many, "content"),
      PORT: ports.many,
    }),
    await startSite({
      OUT_DIR: path.join(work, "branded"),
      CONTENT_DIR: path.resolve("tests/fixtures/branded"),
      PORT: ports.branded,
      PUBLISH_AT: brandedAt,
    }),
    await startNext(ports.next),
  ];
  try {
    await run([process.execPath, "scripts/run.mjs", "build", "--full"], {
      OUT_DIR: second,
      PUBLISH_AT: publishAt,
    });
    const bases = {
      SITE_BASE: `http://127.0.0.1:${ports.site}`,
      MANY_BASE: `http://127.0.0.1:${ports.many}`,
      NEXT_BASE: `http://127.0.0.1:${ports.next}`,
      BRANDED_BASE: `http://127.0.0.1:${ports.branded}`,
    };
    // The checker's tests skip themselves then, and are counted so.
    if (!ensureJava()) console.log("skipped: Nu HTML Checker needs Java");
    await vitest("site", { SITE_DIR: site, SECOND_SITE_DIR: second, ...bases });
    if (ensureChromium() !== undefined) {
      await playwright(bases);
    } else {
      console.log("skipped: browser tests needs Chromium");
      total.skipped += 1;
    }
  } finally {
    for (const server of servers) server.kill();
  }
}

/** Runs all checks. */
export async function main(): Promise<void> {
  mkdirSync(work, { recursive: true });
  await tool("biome", bin("biome"), "check", "--error-on-warnings", ".");
  await tool("types", bin("tsc"), "--noEmit");
  await tool("unused code", bin("knip"));
  for (const host of realHosts)
    if (!isInstalled(host)) console.log(`skipped: the files for ${host} needs ${host}`);
  for (const line of missingTools()) console.log(line);
  await vitest("unit");
  await vitest("publication");
  await browserAndSite().catch((error: unknown) => {
    console.error(error);
    add("site", { passed: 0, failed: 1, skipped: 0 });
  });

  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
