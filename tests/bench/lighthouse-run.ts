import type { Result } from "lighthouse";
import { processorShare, type TraceEvent } from "./lighthouse-machine";

/** The limits: every score 100, nothing jumps, the largest thing is painted within 1.2 s of a simulated slow 4G. */
const wantedScore = 100;
const longestPaint = 1200;

/** What one run of Lighthouse says; times in milliseconds. */
export type Run = {
  version: string;
  /** 0 to 100, by category. */
  scores: Record<string, number>;
  /** Cumulative layout shift. */
  cls: number;
  /** When the largest thing is painted, and what it is. */
  lcp: number;
  element: string;
  /** When the first thing is painted. */
  fcp: number;
  /** How long the page keeps the reader from acting. */
  blocked: number;
  /** Bytes that went over the line. */
  bytes: number;
  /** How fast the machine is, as Lighthouse measures it before each run. */
  benchmarkIndex: number;
  /** See {@link processorShare}. */
  processor: number;
  /** What is not as it should be; empty when every limit is kept. */
  complaints: string[];
};

export type PageRuns = { name: string; address: string; runs: readonly Run[]; middle: Run };

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Lighthouse looked away, as it does now and then when its own trace has a gap: to be run again. */
export class Unmeasured extends Error {}

function numberOf({ audits }: Pick<Result, "audits">, id: string): number {
  const value = audits[id]?.numericValue;
  if (value === undefined) throw new Unmeasured(`Lighthouse did not measure ${id}.`);
  return value;
}

/** The first snippet of HTML anywhere below: where it stands differs between versions. */
function findSnippet(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("snippet" in value && typeof value.snippet === "string") return value.snippet;
  for (const inner of Object.values(value)) {
    const found = findSnippet(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `<h1>`, `<img>`: the element without its attributes, which name files and classes. */
function elementOf({ audits }: Pick<Result, "audits">): string {
  const snippet = findSnippet(audits["largest-contentful-paint-element"]?.details);
  const name = /^<([a-z0-9]+)/.exec(snippet ?? "")?.[1];
  return name === undefined ? "unknown" : `<${name}>`;
}

/** The audits that took points from a category. */
function failedAudits(result: Pick<Result, "audits" | "categories">, category: string): string[] {
  const refs = result.categories[category]?.auditRefs ?? [];
  return refs.flatMap(({ id, weight }) => {
    const score = result.audits[id]?.score;
    return weight > 0 && typeof score === "number" && score < 0.9 ? [id] : [];
  });
}

function complain(run: Omit<Run, "complaints">, failed: (category: string) => string[]): string[] {
  const complaints = Object.entries(run.scores).flatMap(([category, score]) =>
    score < wantedScore ? [`${category} is ${score}: ${failed(category).join(", ")}`] : [],
  );
  if (run.cls > 0) complaints.push(`things jump by ${run.cls}`);
  if (run.lcp > longestPaint) complaints.push(`the largest thing is painted after ${Math.round(run.lcp)} ms`);
  return complaints;
}

type Report = Pick<Result, "audits" | "categories" | "lighthouseVersion" | "environment">;

/** What a report of Lighthouse says of the promises, and its trace of the machine. */
export function readRun(result: Report, trace: readonly TraceEvent[]): Run {
  const scores = Object.fromEntries(
    categories.map((id) => [id, Math.round((result.categories[id]?.score ?? 0) * 100)]),
  );
  const run = {
    version: result.lighthouseVersion,
    scores,
    cls: numberOf(result, "cumulative-layout-shift"),
    lcp: numberOf(result, "largest-contentful-paint"),
    element: elementOf(result),
    fcp: numberOf(result, "first-contentful-paint"),
    blocked: numberOf(result, "total-blocking-time"),
    bytes: numberOf(result, "total-byte-weight"),
    benchmarkIndex: result.environment.benchmarkIndex,
    processor: processorShare(trace),
  };
  return { ...run, complaints: complain(run, (category) => failedAudits(result, category)) };
}

/** The run whose performance, then largest paint, is in the middle. */
export function middleRun(runs: readonly Run[]): Run {
  const worstFirst = [...runs].sort(
    (a, b) => (a.scores.performance ?? 0) - (b.scores.performance ?? 0) || b.lcp - a.lcp,
  );
  const middle = worstFirst[Math.floor(worstFirst.length / 2)];
  if (middle === undefined) throw new Error("There is no run.");
  return middle;
}
