import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Command = { argv: readonly string[]; cwd: string; env?: Readonly<Record<string, string>> };

export type Measurement = {
  seconds: number;
  /** User and system time of the whole process tree. */
  cpuSeconds: number;
  /** Memory of all processes of the tree, what they share counted once, at its highest; missing off Linux. */
  peakMegabytes?: number;
};

/** In milliseconds. */
const sampleEvery = 250;
/** How many times as long as a sample takes passes before the next: to walk through gigabytes takes the kernel a while. */
const restOfSample = 20;
const tailLength = 600;

/** A command that failed or took too long. */
export class CommandFailed extends Error {
  override readonly name: string = "CommandFailed";
}

/** The command was ended because it took too long. */
export class NotDone extends CommandFailed {
  override readonly name = "NotDone";
  readonly limitSeconds: number;

  constructor(limitSeconds: number) {
    super(`not done after ${limitSeconds} s`);
    this.limitSeconds = limitSeconds;
  }
}

/** A process's share of the memory that it uses, in kilobytes: what it shares with others is divided among them (PSS). */
function shareOf(id: string): number {
  const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "latin1");
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
}

/** Memory of every process of a session in kilobytes, by what Linux tells of each. */
function sessionKilobytes(session: number): number {
  let kilobytes = 0;
  for (const id of readdirSync("/proc")) {
    if (!/^\d+$/.test(id)) continue;
    try {
      const stat = readFileSync(`/proc/${id}/stat`, "latin1");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (Number(fields[3]) === session) kilobytes += shareOf(id);
    } catch {
      // The process ended meanwhile.
    }
  }
  return kilobytes;
}

function watchMemory(session: number): () => number | undefined {
  if (process.platform !== "linux") return () => undefined;
  let peak = 0;
  let timer = setTimeout(sample, sampleEvery);
  function sample(): void {
    const start = performance.now();
    peak = Math.max(peak, sessionKilobytes(session));
    timer = setTimeout(sample, Math.max(sampleEvery, (performance.now() - start) * restOfSample));
  }
  return () => {
    clearTimeout(timer);
    return Math.round((peak * 1024) / 1_000_000);
  };
}

// bash's `time` counts every process of the tree that was waited for; its report goes where nothing else is written.
const timed = 'TIMEFORMAT="%R %U %S"; { time "$@" 2>&4; } 4>&2 2>&3';

/**
 * Runs a command to its end and tells what it took.
 *
 * @param log Where its output goes.
 * @throws {CommandFailed} with the end of the output, when it fails or is not done after `limitSeconds`.
 */
export async function measure(command: Command, log: string, limitSeconds: number): Promise<Measurement> {
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, "w");
  const child = spawn("bash", ["-c", timed, "bash", ...command.argv], {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ["ignore", output, output, "pipe"],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new CommandFailed("bash could not be started.");
  const peakOf = watchMemory(pid);
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    // The group is the child's own, so nothing else is ended.
    process.kill(-pid, "SIGKILL");
  }, limitSeconds * 1000);
  let report = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => {
    report += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearTimeout(limit);
  closeSync(output);
  const peakMegabytes = peakOf();
  if (isLate) throw new NotDone(limitSeconds);
  if (code !== 0)
    throw new CommandFailed(`exit code ${code}: ${readFileSync(log, "utf8").slice(-tailLength)}`);
  const [seconds = 0, user = 0, system = 0] = report.trim().split(" ").map(Number);
  return { seconds, cpuSeconds: user + system, ...(peakMegabytes !== undefined && { peakMegabytes }) };
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** The median of each part. */
export function medianOf(measurements: readonly Measurement[]): Measurement {
  const peaks = measurements.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
  return {
    seconds: median(measurements.map(({ seconds }) => seconds)),
    cpuSeconds: median(measurements.map(({ cpuSeconds }) => cpuSeconds)),
    ...(peaks.length > 0 && { peakMegabytes: median(peaks) }),
  };
}
