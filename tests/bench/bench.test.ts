import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLimits } from "./limits";
import { CommandFailed, type Measurement, measure, median } from "./measure";
import { plotPublishOne } from "./plot";
import { type ContenderResult, mergeResults, type SizeResult } from "./results";
import { compareTrees, countFiles, takeTree } from "./tree";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "barqiya-bench-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function took(seconds: number): Measurement {
  return { seconds, cpuSeconds: seconds, peakMegabytes: 1000 };
}

function size(articles: number, ours: number, hugos: number): SizeResult {
  const common = { version: "1", full: [took(100)] };
  const barqiya: ContenderResult = {
    ...common,
    id: "barqiya",
    name: "Barqiya",
    one: [took(ours)],
    pages: 12_000,
  };
  const hugo: ContenderResult = { ...common, id: "hugo", name: "Hugo", one: [took(hugos)] };
  return { articles, date: "2026-11-24", machine: "one", contenders: [barqiya, hugo], skipped: [] };
}

describe("measuring", () => {
  it("takes the middle value", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it("counts the time and the processors of a whole tree of processes", async () => {
    const busy = "const end = Date.now() + 300; while (Date.now() < end);";
    const argv = ["bash", "-c", `"${process.execPath}" -e '${busy}' & wait`];
    const { seconds, cpuSeconds } = await measure({ argv, cwd: folder }, path.join(folder, "log"), 60);
    expect(seconds).toBeGreaterThan(0.3);
    expect(cpuSeconds).toBeGreaterThan(0.1);
  });

  it("reports a command that fails, with the end of its output", async () => {
    const argv = ["bash", "-c", "echo broken; exit 3"];
    const failing = measure({ argv, cwd: folder }, path.join(folder, "log"), 60);
    await expect(failing).rejects.toThrow(/exit code 3: broken/);
  });

  it("ends a command that takes too long", async () => {
    const late = measure({ argv: ["sleep", "30"], cwd: folder }, path.join(folder, "log"), 0.2);
    await expect(late).rejects.toThrow(CommandFailed);
  });
});

describe("comparing trees", () => {
  it("distinguishes changed, new and removed files from those that were only written again", () => {
    const site = mkdtempSync(path.join(folder, "site-"));
    const write = (name: string, text: string) => writeFileSync(path.join(site, name), text);
    mkdirSync(path.join(site, "og"));
    for (const name of ["same", "again", "changed", "removed", "twin.gz", "og/card.jpg"]) write(name, "old");
    const before = takeTree(site);
    rmSync(path.join(site, "again"));
    rmSync(path.join(site, "removed"));
    write("other", "new");
    write("again", "old");
    write("changed", "new");
    write("twin.gz", "new");
    expect(compareTrees(before, takeTree(site))).toEqual({
      added: ["other"],
      changed: ["changed"],
      removed: ["removed"],
      written: 3,
    });
    expect(countFiles(site)).toBe(4);
  });
});

describe("reporting", () => {
  it("puts a new run in the place of the old one of its size", () => {
    const merged = mergeResults([size(1000, 5, 1), size(10_000, 5, 7)], [size(1000, 4, 1)]);
    expect(merged.map(({ articles }) => articles)).toEqual([1000, 10_000]);
    expect(merged[0]?.contenders[0]?.one).toEqual([took(4)]);
  });

  it("compares with the limits what was measured", () => {
    const kept = checkLimits([size(10_000, 5, 10)]).filter(({ isKept }) => isKept !== undefined);
    expect(kept.map(({ what, value, isKept }) => [what, value, isKept])).toEqual([
      ["One article into 10,000, wall time against hugo's rebuild", "0.5", false],
      ["Full build of 10,000, cold, social cards drawn, wall time against hugo's", "1", true],
      ["Full build of 10,000, peak memory of all processes", "1 GB", false],
    ]);
  });

  it("estimates the time of one more article if a peer did not finish", () => {
    const [ours, hugo] = size(100_000, 6, 1).contenders;
    const of = (notDoneAfter: number) => {
      const late: ContenderResult = { ...(hugo as ContenderResult), full: [], one: [], notDoneAfter };
      const result = { ...size(100_000, 6, 1), contenders: [ours as ContenderResult, late] };
      return checkLimits([result]).find(({ what }) => what.includes("into 100,000, wall time"));
    };
    expect(of(3000)).toMatchObject({ value: "below 0.002", isKept: true });
    // Of one that was ended early nothing is known.
    expect(of(20)?.isKept).toBeUndefined();
  });

  it("draws a plot with a title and a description", () => {
    const svg = plotPublishOne([size(1000, 5, 1), size(10_000, 5, 7)]);
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).toContain(
      "Barqiya: 5.00 s at 1,000, 5.00 s at 10,000. Hugo: 1.00 s at 1,000, 7.00 s at 10,000.",
    );
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});
