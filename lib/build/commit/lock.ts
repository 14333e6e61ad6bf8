import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

export class LockedError extends Error {}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Longer than it takes to write a name into a file that was just made. */
const namingMilliseconds = 1000;

function readName(file: string): string {
  const name = readFileSync(file, "utf8");
  if (name !== "") return name;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, namingMilliseconds);
  return readFileSync(file, "utf8");
}

function holder(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readName(file), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function tryLock(file: string): boolean {
  try {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Takes a lock that one process of this machine can hold; one left by a process that is gone is taken over.
 *
 * @returns how to give it back.
 * @throws {LockedError} when another process holds it.
 */
export function takeLock(file: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (tryLock(file)) return () => rmSync(file, { force: true });
    const pid = holder(file);
    if (pid !== undefined && isAlive(pid)) {
      throw new LockedError(
        `Another build (process ${pid}) is publishing here; wait until it ends. Its lock: ${file}`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new LockedError(`The lock ${file} cannot be taken.`);
}
