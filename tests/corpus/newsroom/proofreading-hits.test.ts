import { expect, test } from "vitest";
import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import { printHits, settings } from "./proofreading-hits";

function printed(options: { rule?: string; hits: number; texts: number; seed: number }): string[] {
  const lines: string[] = [];
  printHits({ contentFolder: "tests/fixtures/valid", ...options }, (line) => lines.push(line));
  return lines;
}

test("each rule has a line, and each hit its place, its context and the correction", () => {
  const lines = printed({ hits: 1, texts: 40, seed: 1 });
  expect(lines.filter((line) => line.startsWith("## "))).toHaveLength(getProofreadingRules(settings).length);
  expect(lines.some((line) => /^seed \d+:\d+: .*⟦.*⟧.* → ⟦.*⟧$/.test(line))).toBe(true);
});

test("the same seed chooses the same hits", () => {
  const options = { rule: "doubled-spaces", hits: 3, texts: 60, seed: 5 };
  expect(printed(options)).toEqual(printed(options));
  expect(printed(options)).toHaveLength(4);
  expect(printed({ ...options, seed: 900 })).not.toEqual(printed(options));
});
