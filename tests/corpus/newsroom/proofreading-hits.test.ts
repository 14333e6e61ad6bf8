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
  for (const { id } of getProofreadingRules(settings))
    expect(lines.filter((line) => line.startsWith(`## ${id}:`))).toHaveLength(1);
  expect(lines.some((line) => /^seed \d+:\d+: .*⟦.*⟧.* → ⟦.*⟧$/.test(line))).toBe(true);
});

test("rules about Markdown show the lines and what to write, and blank lines the two that they part", () => {
  const said = (rule: string) => printed({ rule, hits: 2, texts: 80, seed: 1 });
  expect(said("joined-lines")[1]).toMatch(/^(?:seed|markdown) \d+:\d+: .*⏎.* → ⟦.* ⏎ ⏎ .*⟧$/);
  expect(said("blank-line")[1]).toMatch(/^(?:seed|markdown) \d+:\d+: [^⏎]+⏎[^⏎]+$/);
  expect(said("former-link")).toEqual([]);
  expect(said("markdown").filter((line) => line.startsWith("## ")).length).toBeGreaterThan(10);
});

test("the same seed chooses the same hits", () => {
  const options = { rule: "doubled-spaces", hits: 3, texts: 60, seed: 5 };
  expect(printed(options)).toEqual(printed(options));
  expect(printed(options)).toHaveLength(4);
  expect(printed({ ...options, seed: 900 })).not.toEqual(printed(options));
});
