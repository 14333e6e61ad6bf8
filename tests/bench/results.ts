import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ContenderId } from "./contenders";
import type { Measurement } from "./measure";

/** What one generator needed at one size. */
export type ContenderResult = {
  id: ContenderId;
  name: string;
  version: string;
  /** Each full build from cold. */
  full: Measurement[];
  /** Each build of everything with pictures and social cards kept, of a generator that makes any. */
  rebuilt?: Measurement[];
  /** Each publication of one more article. */
  one: Measurement[];
  /** Files of the site after the full build. */
  files?: number;
  /** What the first publication of one more article did to the site's files. */
  changes?: { added: number; changed: number; removed: number; written: number; paths: string[] };
  /** Nothing was built: the site that one more article came to was a stand-in. */
  isStandIn?: boolean;
  /** Pages, where the build tells them. */
  pages?: number;
  /** Why it did not finish. */
  failure?: string;
  /** Seconds after which a full build that was not done was ended; it takes longer than that. */
  notDoneAfter?: number;
};

export type SizeResult = {
  articles: number;
  /** Day of the run, `2026-11-24`. */
  date: string;
  machine: string;
  contenders: ContenderResult[];
  skipped: string[];
};

const fileName = "publish-one.json";

/** What earlier runs measured, by number of articles, ascending. */
export function readResults(folder: string): SizeResult[] {
  const file = path.join(folder, fileName);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

/** Puts new results in the place of those of the same sizes, and keeps the others. */
export function mergeResults(old: readonly SizeResult[], fresh: readonly SizeResult[]): SizeResult[] {
  const bySize = new Map([...old, ...fresh].map((result) => [result.articles, result]));
  return [...bySize.values()].sort((a, b) => a.articles - b.articles);
}

export function writeResults(folder: string, results: readonly SizeResult[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, fileName), `${JSON.stringify(results, null, 2)}\n`);
}
