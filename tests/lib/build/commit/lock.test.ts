import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { LockedError, takeLock, waitForLock } from "#lib/build/commit/lock";
import { startOf } from "#lib/build/commit/process-identity";
import { temporaryFolder } from "../../../support/folders";

const lockFile = () => path.join(temporaryFolder(), "lock");

/** A process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

function livingProcess(): number {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  onTestFinished(() => void other.kill());
  return other.pid ?? 0;
}

function pidIn(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8")).pid;
}

describe("the lock of a site", () => {
  test("is held until it is released, and leaves nothing behind", () => {
    const file = lockFile();
    const unlock = takeLock(file);
    expect(pidIn(file)).toBe(process.pid);
    expect(() => takeLock(file)).toThrow(LockedError);
    unlock();
    expect(existsSync(file)).toBe(false);
    takeLock(file)();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test("refuses a second build with the process, the remedy and the file", () => {
    const file = lockFile();
    const pid = livingProcess();
    const text = JSON.stringify({ pid, started: startOf(pid), token: "x" });
    writeFileSync(file, text);
    expect(() => takeLock(file)).toThrow(
      `Another build (process ${pid}) is publishing here; wait until it ends, or use --wait 60. Its lock: ${file}`,
    );
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test.each([
    ["by a process that has ended", () => JSON.stringify({ pid: deadProcess(), token: "x" })],
    [
      "by a process whose number another one has now",
      () => JSON.stringify({ pid: livingProcess(), started: "earlier", token: "x" }),
    ],
    [
      "by the process with this number in an older container",
      () => JSON.stringify({ pid: process.pid, started: "earlier", token: "x" }),
    ],
    [
      "by the process with this number in an older container, on a system that does not tell when a process started",
      () => JSON.stringify({ pid: process.pid, token: "x" }),
    ],
    ["by an older engine that wrote a number", () => String(deadProcess())],
    ["empty", () => ""],
    ["without a process number", () => "nobody"],
    ["with a number of a process group", () => JSON.stringify({ pid: -1, token: "x" })],
  ])("left %s is taken over", (_, left) => {
    const file = lockFile();
    writeFileSync(file, left());
    const unlock = takeLock(file);
    expect(pidIn(file)).toBe(process.pid);
    unlock();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test("is removed by its owner alone", () => {
    const file = lockFile();
    const unlock = takeLock(file);
    writeFileSync(file, "of somebody else");
    unlock();
    expect(readFileSync(file, "utf8")).toBe("of somebody else");
  });

  test("is waited for, but not for ever", async () => {
    const file = lockFile();
    const unlock = takeLock(file);
    await expect(waitForLock(file, 300)).rejects.toThrow(LockedError);
    setTimeout(unlock, 300);
    (await waitForLock(file, 60_000))();
  });

  test("in a missing folder is an error", () => {
    expect(() => takeLock(path.join(temporaryFolder(), "missing/lock"))).toThrow("ENOENT");
  });
});

/** Takes the lock when the clock says so, notes when it has it and when it goes, and ends. */
const contender = `
const { takeLock } = require(process.argv[1]);
const { appendFileSync } = require("node:fs");
const [, , file, log, start] = process.argv;
while (Date.now() < Number(start)) {}
try {
  const unlock = takeLock(file);
  appendFileSync(log, "+");
  const end = Date.now() + 5;
  while (Date.now() < end) {}
  appendFileSync(log, "-");
  unlock();
} catch (error) {
  if (error.name !== "Error" || !/Another build/.test(error.message)) appendFileSync(log, error.stack);
}`;

test("of four builds that meet a dead lock at once, one works at a time, in each of 5 rounds", async () => {
  const { build } = await import("esbuild");
  const folder = temporaryFolder();
  const bundle = path.join(folder, "lock.cjs");
  await build({
    entryPoints: ["lib/build/commit/lock.ts"],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  for (let round = 0; round < 5; round++) {
    const file = path.join(folder, `lock-${round}`);
    const log = path.join(folder, `log-${round}`);
    writeFileSync(file, JSON.stringify({ pid: deadProcess(), token: "x" }));
    const start = String(Date.now() + 300);
    const running = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ["-e", contender, bundle, file, log, start], { stdio: "inherit" }),
    );
    await Promise.all(running.map((one) => new Promise((resolve) => one.once("exit", resolve))));
    expect(readFileSync(log, "utf8")).toMatch(/^(?:\+-)+$/);
    expect(existsSync(file)).toBe(false);
  }
}, 120_000);
