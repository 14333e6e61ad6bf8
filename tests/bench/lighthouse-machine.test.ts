import { describe, expect, it } from "vitest";
import { calibrate, processorShare, type TraceEvent } from "./lighthouse-machine";

describe("the factor of a machine", () => {
  it.each([
    [60, 1],
    [150, 1],
    [475, 1.5],
    [800, 2],
    [1050, 2.5],
    [1300, 3],
    [1533, 4],
    [2000, 6],
    [2350, 7.5],
  ])("of benchmark index %d is %d", (index, factor) => {
    expect(calibrate(index)).toBeCloseTo(factor, 5);
  });
});

describe("the share of the processor", () => {
  const page = { pid: 7, tid: 1 };
  const start: TraceEvent = {
    ...page,
    name: "navigationStart",
    args: { data: { isOutermostMainFrame: true, documentLoaderURL: "http://127.0.0.1/" } },
  };
  const task = (thread: { pid: number; tid: number }, dur: number, tdur: number): TraceEvent => ({
    ...thread,
    name: "RunTask",
    dur,
    tdur,
  });

  it("is measured by the tasks of the page's main thread alone", () => {
    const others = [task({ pid: 7, tid: 2 }, 900, 900), task({ pid: 8, tid: 1 }, 900, 900)];
    const layout = { ...page, name: "Layout", dur: 50, tdur: 50 };
    const events = [start, task(page, 100, 20), layout, ...others, task(page, 100, 40)];
    expect(processorShare(events)).toBeCloseTo(0.3, 5);
  });

  it.each([
    ["a page", [task(page, 100, 20)]],
    ["tasks", [start]],
  ])("is an error for a trace without %s", (_, events) => {
    expect(() => processorShare(events)).toThrow("The trace has no");
  });
});
