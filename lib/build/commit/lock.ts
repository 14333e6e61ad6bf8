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

/** Longer than another process needs between creating the lock and writing its process number. */
const writingMilliseconds = 1000;

function readOwner(file: string): string {
  const owner = readFileSync(file, "utf8");
  if (owner !== "") return owner;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, writingMilliseconds);
  return readFileSync(file, "utf8");
}

function ownerOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readOwner(file), 10);
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
 * Takes a lock that one process of this machine can hold. Takes over the lock of a process that has ended.
 *
 * @returns a function that releases it.
 * @throws {LockedError} when another process holds it.
 */
export function takeLock(file: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (tryLock(file)) return () => rmSync(file, { force: true });
    const pid = ownerOf(file);
    if (pid !== undefined && isAlive(pid)) {
      throw new LockedError(
        `Another build (process ${pid}) is publishing here; wait until it ends. Its lock: ${file}`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new LockedError(`The lock ${file} cannot be taken. Remove the file if no other build is running.`);
}
