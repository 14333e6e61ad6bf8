import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import { readMarkdown } from "#lib/content/markdown/parse";
import { findAll, getPassages } from "#lib/proofreading/text/proofread";
import { readTextFile } from "#lib/proofreading/text-file";
import { readArticles, writeCorpus } from "../corpus/corpus";

/** Times are milliseconds for the whole corpus; the desk may take no longer than parsing does. */
export type DeskBench = { articles: number; desk: number; parsing: number; ratio: number; limit: number };

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** How long proofreading takes for a generated corpus, beside how long parsing its Markdown takes. */
export function deskBench(articles = 1_000, rounds = 5): DeskBench {
  const folder = mkdtempSync(path.join(tmpdir(), "barqiya-desk-"));
  try {
    writeCorpus(folder, { articles, seed: 1 });
    const rules = getProofreadingRules({ timeZone: "Asia/Riyadh", region: "arab" });
    const files = [...readArticles(folder)].flatMap(([name, text]) => readTextFile(name, text) ?? []);
    const parsing: number[] = [];
    const desk: number[] = [];
    // Turn by turn, so that a busy machine slows both alike.
    for (let round = 0; round < rounds; round++) {
      parsing.push(time(() => files.forEach(({ body }) => void (body && readMarkdown(body.typed)))));
      desk.push(time(() => files.forEach((file) => void findAll(getPassages(file), rules))));
    }
    const result = { desk: median(desk), parsing: median(parsing) };
    return { articles, ...result, ratio: result.desk / result.parsing, limit: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
