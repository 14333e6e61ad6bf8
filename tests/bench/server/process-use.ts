import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in these; seconds. */
const tick = 0.01;

/** A process and those that it has started. Linux alone tells them. */
export function withChildren(id: number): number[] {
  const tasks = `/proc/${id}/task`;
  if (!existsSync(tasks)) return [];
  const children = readdirSync(tasks).flatMap((task) =>
    readFileSync(`${tasks}/${task}/children`, "latin1").trim().split(" ").filter(Boolean).map(Number),
  );
  return [id, ...children.flatMap(withChildren)];
}

/** Seconds of processor time that these processes have used so far. */
export function cpuSeconds(ids: readonly number[]): number {
  return ids.reduce((total, id) => {
    const stat = readFileSync(`/proc/${id}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return total + (Number(fields[11]) + Number(fields[12])) * tick;
  }, 0);
}

/** Resident memory of a process in bytes, as it is now. */
export function residentBytes(id: number): number {
  const status = readFileSync(`/proc/${id}/status`, "latin1");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024;
}
