import { expect, test } from "vitest";
import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import { printHits, settings } from "./proofreading-hits";

async function printed(options: {
  rule?: string;
  hits: number;
  texts: number;
  seed: number;
}): Promise<string[]> {
  const lines: string[] = [];
  await printHits({ contentFolder: "tests/fixtures/valid", ...options }, (line) => lines.push(line));
  return lines;
}

test("each rule has a line, and each hit its place, its context and the correction", async () => {
  const lines = await printed({ hits: 1, texts: 40, seed: 1 });
  for (const { id } of getProofreadingRules(settings))
    expect(lines.filter((line) => line.startsWith(`## ${id}:`))).toHaveLength(1);
  expect(lines.some((line) => /^seed \d+:\d+: .*⟦.*⟧.* → ⟦.*⟧$/.test(line))).toBe(true);
});

test("rules about Markdown show the lines and what to write, and blank lines the two that they part", async () => {
  const said = (rule: string) => printed({ rule, hits: 2, texts: 80, seed: 1 });
  expect((await said("joined-lines"))[1]).toMatch(/^(?:seed|markdown) \d+:\d+: .*⏎.* → ⟦.* ⏎ ⏎ .*⟧$/);
  expect((await said("blank-line"))[1]).toMatch(/^(?:seed|markdown) \d+:\d+: [^⏎]+⏎[^⏎]+$/);
  expect((await said("markdown")).filter((line) => line.startsWith("## ")).length).toBeGreaterThan(10);
});

test("the same seed chooses the same hits", async () => {
  const options = { rule: "doubled-spaces", hits: 3, texts: 60, seed: 5 };
  expect(await printed(options)).toEqual(await printed(options));
  expect(await printed(options)).toHaveLength(4);
  expect(await printed({ ...options, seed: 900 })).not.toEqual(await printed(options));
});

test("rules that compare texts have hits in whole publications", async () => {
  const lines = await printed({ rule: "publication", hits: 1, texts: 200, seed: 1 });
  expect(lines.filter((line) => line.startsWith("## "))).toHaveLength(3);
  for (const rule of ["former-link", "alike-tags", "alike-bylines"])
    expect(lines.some((line) => line.startsWith(`## ${rule}: `) && !line.startsWith(`## ${rule}: 0 `))).toBe(
      true,
    );
  expect(lines.at(-1)).toMatch(/^publication \d+\/articles\/.*:\d+: byline: .* → ⟦.*⟧$/);
});
