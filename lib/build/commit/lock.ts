import { createHash, randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { isRunning, startOf } from "#lib/build/commit/process-identity";
import { UserFacingError } from "#lib/config/user-facing-error";

/** Thrown if another process holds the lock. */
export class LockedError extends UserFacingError {
  constructor(file: string, pid: number) {
    super({
      ar: `عملية نشر أخرى (رقمها ${pid}) تعمل في هذا المجلد، فانتظر نهايتها، أو استعمل --wait 60. قفلها: ${file}`,
      en: `Another build (process ${pid}) is publishing here; wait until it ends, or use --wait 60. Its lock: ${file}`,
    });
  }
}

/** The owner of a lock. The token is new for each lock, so that a lock is never taken for an older one. */
type Owner = { pid: number; started: string | undefined; token: string };

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function parseOwner(text: string): Partial<Owner> {
  try {
    const owner: unknown = JSON.parse(text);
    return typeof owner === "object" && owner !== null ? owner : {};
  } catch {
    return {};
  }
}

/** The tokens of the locks that this process holds. */
const held = new Set<unknown>();

/** Returns the process that holds a lock with this text; undefined if it has ended, also if its number was given to another. */
function holderOf(text: string): number | undefined {
  const { pid, started, token } = parseOwner(text);
  if (pid === undefined || !Number.isSafeInteger(pid) || pid <= 0 || !isRunning(pid)) return undefined;
  // In a container every start has the same number, and not every system tells when a process started.
  if (pid === process.pid && !held.has(token)) return undefined;
  return started === undefined || started === (startOf(pid) ?? started) ? pid : undefined;
}

/** Creates the lock with its whole text at once. Returns false if it exists. */
function create(file: string, text: string): boolean {
  const whole = `${file}.${randomUUID()}`;
  try {
    writeFileSync(whole, text);
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

function hold(file: string, text: string, token: string): () => void {
  held.add(token);
  return () => {
    held.delete(token);
    if (readText(file) === text) rmSync(file, { force: true });
  };
}

/**
 * Replaces a lock whose owner has ended. The right to do so is a lock of its own, which is named after the text of the old lock:
 * so one process alone replaces it, and a late one finds another text.
 */
function takeOver(file: string, left: string, text: string): boolean {
  const right = `${file}-${createHash("sha256").update(left).digest("hex").slice(0, 16)}`;
  const release = takeLock(right);
  const whole = `${file}.${randomUUID()}`;
  try {
    if (readText(file) !== left) return false;
    writeFileSync(whole, text);
    renameSync(whole, file);
    return true;
  } finally {
    rmSync(whole, { force: true });
    release();
  }
}

/**
 * Takes a lock that one process of this machine can hold, and takes over the lock of a process that has ended.
 *
 * @returns a function that releases it.
 * @throws {LockedError} when another process holds it.
 */
export function takeLock(file: string): () => void {
  const owner: Owner = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };
  const text = JSON.stringify(owner);
  const { token } = owner;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file, text)) return hold(file, text, token);
    const left = readText(file);
    if (left === undefined) continue;
    const pid = holderOf(left);
    if (pid !== undefined) throw new LockedError(file, pid);
    if (takeOver(file, left, text)) return hold(file, text, token);
  }
  // Three others took it and released it meanwhile.
  throw new LockedError(file, process.pid);
}

/** How often a held lock is tried again, in milliseconds. */
const interval = 250;

/**
 * Takes a lock as {@link takeLock} does, but waits for other processes.
 *
 * @param patience The longest wait, in milliseconds.
 */
export async function waitForLock(file: string, patience: number): Promise<() => void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return takeLock(file);
    } catch (error) {
      if (!(error instanceof LockedError) || Date.now() >= end) throw error;
      await wait(Math.min(interval, Math.max(0, end - Date.now())));
    }
  }
}
