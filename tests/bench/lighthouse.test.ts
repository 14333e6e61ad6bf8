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
  } as unknown as Report;
}

function run(performance: number, lcp: number): Run {
  return { ...readRun(report()), scores: { performance }, lcp };
}

describe("a run of Lighthouse", () => {
  it("keeps the limits when every score is 100, nothing jumps and the headline comes in time", () => {
    const read = readRun(report());
    expect(read.complaints).toEqual([]);
    expect(read.element).toBe("<h1>");
    expect(read.scores).toEqual({ performance: 100, accessibility: 100, "best-practices": 100, seo: 100 });
  });

  it.each([
    ["a lost point, with the audit that took it", report({}, { seo: 0.92 }), "seo is 92: robots-txt"],
    ["a jump", report({ "cumulative-layout-shift": 0.0004 }), "things jump by 0.0004"],
    [
      "a late headline",
      report({ "largest-contentful-paint": 1201 }),
      "the largest thing is painted after 1201 ms",
    ],
  ])("tells of %s", (_, of, complaint) => {
    expect(readRun(of).complaints).toEqual([complaint]);
  });

  it("is not taken for good when Lighthouse could not measure", () => {
    const { audits, ...rest } = report();
    const { "largest-contentful-paint": _, ...others } = audits;
    expect(() => readRun({ ...rest, audits: others })).toThrow("did not measure largest-contentful-paint");
  });

  it("counts when it is the middle one", () => {
    const runs = [run(100, 700), run(90, 1500), run(100, 900)];
    expect(middleRun(runs)).toBe(runs[2]);
  });
});

describe("the table", () => {
  it("shows the middle run of each page and names what is not kept", () => {
    const late = readRun(report({ "largest-contentful-paint": 1300 }));
    const pages = [
      { name: "home", address: "/", runs: [readRun(report())], middle: readRun(report()) },
      { name: "category", address: "/categories/science/", runs: [late], middle: late },
    ];
    const text = writeLighthouseReport(pages, { date: "2026-11-24", machine: "two cores", load: 0.1 });
    expect(text).toContain("| home `/` | 100 | 100 | 100 | 100 | 0 | 900 | `<h1>` | 800 | 0 | 60.0 |");
    expect(text).toContain("**Not kept:**\n\n- category: the largest thing is painted after 1300 ms");
  });
});
