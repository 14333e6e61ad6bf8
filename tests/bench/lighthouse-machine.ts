/**
 * What of a run of Lighthouse is the machine's and not the page's. Lighthouse takes a fast desk computer for granted and
 * counts every task four times; its `docs/throttling.md` ("Calibrating the CPU slowdown") asks for another factor elsewhere.
 */

/** Benchmark index of a machine and the factor that makes a mid-tier phone of it: the points of Lighthouse's own calculator. */
const factors = [
  [150, 1],
  [800, 2],
  [1300, 3],
  [2000, 6],
] as const;

/** How many times slower a mid-tier phone is than a machine of this benchmark index; between two points in proportion. */
export function calibrate(benchmarkIndex: number): number {
  const above = factors.findIndex(([index]) => benchmarkIndex < index);
  const upper = above === -1 ? factors.length - 1 : Math.max(1, above);
  const [from, to] = factors.slice(upper - 1, upper + 1);
  if (from === undefined || to === undefined) throw new Error("There is no such factor.");
  const factor = from[1] + ((benchmarkIndex - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
  return Math.max(1, Math.round(factor * 10) / 10);
}

/** As much of an event of a trace as is read of it; durations in microseconds, by the clock and by the processor. */
export type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { isOutermostMainFrame?: boolean; documentLoaderURL?: string } };
};

/**
 * The share of the tasks' time in which the page's main thread had a processor; the rest of the time other threads had it,
 * and Lighthouse counts it as the page's all the same. 0 to 1.
 */
export function processorShare(events: readonly TraceEvent[]): number {
  const start = events.find(
    ({ name, args }) =>
      name === "navigationStart" &&
      args?.data?.isOutermostMainFrame === true &&
      args.data.documentLoaderURL?.startsWith("http"),
  );
  if (start === undefined) throw new Error("The trace has no page.");
  let [clock, processor] = [0, 0];
  for (const { name, pid, tid, dur = 0, tdur = 0 } of events) {
    if (pid !== start.pid || tid !== start.tid || !name.endsWith("RunTask")) continue;
    clock += dur;
    processor += tdur;
  }
  if (clock === 0) throw new Error("The trace has no tasks.");
  return processor / clock;
}

/** A page of one letter, for Lighthouse to find out what it says of any page on this machine. */
export const emptyPage = {
  name: "a page of one letter",
  address: "/lighthouse-floor/",
  html: "<!doctype html><title>x</title><p>x",
} as const;
