import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, onTestFinished, test } from "vitest";
import { LockedError, takeLock } from "#lib/build/commit/lock";
import { temporaryFolder } from "../../../support/folders";

const lockFile = () => path.join(temporaryFolder(), "lock");

/** A process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

describe("the lock of a site", () => {
  test("is held until it is released", () => {
    const file = lockFile();
    const unlock = takeLock(file);
    expect(readFileSync(file, "utf8")).toBe(String(process.pid));
    expect(() => takeLock(file)).toThrow(LockedError);
    unlock();
    expect(existsSync(file)).toBe(false);
    takeLock(file)();
  });

  test("refuses a second build with the process, the remedy and the file", () => {
    const file = lockFile();
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    onTestFinished(() => void other.kill());
    writeFileSync(file, String(other.pid));
    expect(() => takeLock(file)).toThrow(
      `Another build (process ${other.pid}) is publishing here; wait until it ends. Its lock: ${file}`,
    );
    expect(readFileSync(file, "utf8")).toBe(String(other.pid));
  });

  test.each([
    ["by a process that has ended", () => String(deadProcess())],
    ["empty", () => ""],
    ["without a process number", () => "nobody"],
    ["with a number of a process group", () => "-1"],
  ])("left %s is taken over", (_, left) => {
    const file = lockFile();
    writeFileSync(file, left());
    const unlock = takeLock(file);
    expect(readFileSync(file, "utf8")).toBe(String(process.pid));
    unlock();
  });

  test("of a build that has created it and not yet written its process number is respected", async () => {
    const file = lockFile();
    const start = new Int32Array(new SharedArrayBuffer(4));
    const writesItLater = `const { workerData: { file, start } } = require("node:worker_threads");
      Atomics.wait(start, 0, 0);
      setTimeout(() => require("node:fs").writeFileSync(file, "${process.pid}"), 20);`;
    const other = new Worker(writesItLater, { eval: true, workerData: { file, start } });
    onTestFinished(() => void other.terminate());
    await once(other, "online");
    writeFileSync(file, "");
    Atomics.store(start, 0, 1);
    Atomics.notify(start, 0);
    expect(() => takeLock(file)).toThrow(LockedError);
  });

  test("in a missing folder is an error", () => {
    expect(() => takeLock(path.join(temporaryFolder(), "missing/lock"))).toThrow("ENOENT");
  });
});
