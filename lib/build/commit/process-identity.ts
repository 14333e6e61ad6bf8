import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The 22nd field of `/proc/PID/stat` is when the process started; the second, its name, may contain spaces and brackets. */
function startOnLinux(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${started}`;
}

function startElsewhere(pid: number): string {
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/**
 * Returns when a process started, as a text that no other process with the same number shares. Undefined if there is no such
 * process, or if the system does not tell.
 */
export function startOf(pid: number): string | undefined {
  try {
    return (process.platform === "linux" ? startOnLinux(pid) : startElsewhere(pid)) || undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether a process with this number is running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
