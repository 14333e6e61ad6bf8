import { describe, expect, it } from "vitest";
import { writeLighthouseReport } from "./lighthouse-report";
import { middleRun, type Run, readRun } from "./lighthouse-run";

type Report = Parameters<typeof readRun>[0];

const measures = {
  "cumulative-layout-shift": 0,
  "largest-contentful-paint": 900,
  "first-contentful-paint": 800,
  "total-blocking-time": 0,
  "total-byte-weight": 60_000,
};

/** As much of Lighthouse's answer as is read of it. */
function report(changes: Partial<typeof measures> = {}, scores: Record<string, number> = {}): Report {
  const numbers = Object.entries({ ...measures, ...changes }).map(([id, numericValue]) => [
    id,
    { numericValue, score: 1 },
  ]);
  const snippet = '<h1 class="x">';
  const element = { score: 1, details: { items: [{ items: [{ node: { snippet } }] }] } };
  const categories = ["performance", "accessibility", "best-practices", "seo"].map((id) => [
    id,
    { score: scores[id] ?? 1, auditRefs: [{ id: "robots-txt", weight: 1 }] },
  ]);
  return {
    lighthouseVersion: "12",
    audits: Object.fromEntries([
      ...numbers,
      ["largest-contentful-paint-element", element],
      ["robots-txt", { score: scores.seo === undefined ? 1 : 0 }],
    ]),
    categories: Object.fromEntries(categories),
    environment: { benchmarkIndex: 1400 },
  } as unknown as Report;
}

/** A trace in which the page had the processor for a quarter of the time. */
const trace = [
  {
    name: "navigationStart",
    pid: 1,
    tid: 1,
    args: { data: { isOutermostMainFrame: true, documentLoaderURL: "http://127.0.0.1/" } },
  },
  { name: "RunTask", pid: 1, tid: 1, dur: 80, tdur: 20 },
];

const read = (of: Report) => readRun(of, trace);

function run(performance: number, lcp: number): Run {
  return { ...read(report()), scores: { performance }, lcp };
}

describe("a run of Lighthouse", () => {
  it("keeps the limits when every score is 100, nothing jumps and the headline comes in time", () => {
    const good = read(report());
    expect(good.complaints).toEqual([]);
    expect(good.element).toBe("<h1>");
    expect(good.scores).toEqual({ performance: 100, accessibility: 100, "best-practices": 100, seo: 100 });
  });

  it.each([
    ["a lost point, with the audit that took it", report({}, { seo: 0.92 }), "seo is 92: robots-txt"],
    ["a jump", report({ "cumulative-layout-shift": 0.0004 }), "things jump by 0.0004"],
    [
      "a late headline",
      report({ "largest-contentful-paint": 1201 }),
      "the largest thing is painted after 1201 ms",
    ],
  ])("reports %s", (_, of, complaint) => {
    expect(read(of).complaints).toEqual([complaint]);
  });

  it("is not taken for good when Lighthouse could not measure", () => {
    const { audits, ...rest } = report();
    const { "largest-contentful-paint": _, ...others } = audits;
    expect(() => read({ ...rest, audits: others })).toThrow("did not measure largest-contentful-paint");
  });

  it("counts when it is the middle one", () => {
    const runs = [run(100, 700), run(90, 1500), run(100, 900)];
    expect(middleRun(runs)).toBe(runs[2]);
  });
});

describe("the report", () => {
  const page = (name: string, address: string, of: Run) => ({ name, address, runs: [of], middle: of });
  const late = read(report({ "largest-contentful-paint": 1300 }));
  const good = read(report());
  const floor = page("a page of one letter", "/x/", good);
  const text = writeLighthouseReport(
    {
      pages: [page("home", "/", good), page("category", "/categories/science/", late)],
      floor,
      calibrated: { index: 1400, factor: 3.4, pages: [page("home", "/", late)], floor },
    },
    { date: "2026-11-24", machine: "two cores", loads: [0.1, 0.4] },
  );
  const [byLighthouse = "", byMachine = ""] = text.split("## With the factor of this machine");

  it("shows the middle run of each page, and that of the page of one letter", () => {
    expect(byLighthouse).toContain(
      "| home `/` | 100 | 100 | 100 | 100 | 0 | 900 | `<h1>` | 800 | 0 | 60.0 | 1400 | 25 |",
    );
    expect(byLighthouse).toContain("| a page of one letter `/x/` | 100 |");
  });

  it("reports how busy the machine was", () => {
    expect(text).toContain("(load average):\n0.1, 0.4. ");
  });

  it("names what is not kept, by Lighthouse's own factor and by the machine's", () => {
    expect(byLighthouse).toContain(
      "**Not kept:**\n\n- category: the largest thing is painted after 1300 ms\n\n",
    );
    expect(byMachine).toContain("3.4 for the 1400 of this machine");
    expect(byMachine).toContain("**Not kept:**\n\n- home: the largest thing is painted after 1300 ms\n\n");
  });
});
