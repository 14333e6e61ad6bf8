import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeCorpus } from "../corpus/corpus";
import { build, differences, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("refusal");
const content = path.join(folder, "content");
const out = path.join(folder, "out");

test("a publication with faults is refused with all of them in one run, and the site stays as it was", async () => {
  writeCorpus(content, { articles: 12, seed: 9, years: 1 });
  await build({ content, out });
  const before = hashesOf(out, true);
  const month = path.join(content, "articles/2026/01");
  mkdirSync(month, { recursive: true });
  const head = "byline: أ\ndate: 2026-01-02\nsource: ب\n";
  writeFileSync(
    path.join(month, "several.md"),
    `---\ntitel: خطأ\n${head}category: nowhere\nupdated: 2025-01-01\n---\n\nنص.\n`,
  );
  writeFileSync(
    path.join(month, "broken.md"),
    `---\ntitle: عاجل: خبر\n${head}category: politics\n---\n\nنص.\n`,
  );
  writeFileSync(path.join(month, "across.md"), `---\ntitle: عنوان\n${head}category: nowhere\n---\n\nنص.\n`);
  writeFileSync(path.join(month, "torn.jpg"), "ليست صورة");
  writeFileSync(
    path.join(month, "torn.md"),
    `---\ntitle: عنوان\n${head}category: politics\naliases: [/breaking/]\n---\n\n![صورة](torn.jpg)\n`,
  );
  const { code, said } = await startBuild({ content, out }).done;
  expect(code).toBe(1);
  const lines = said.split("\n").filter((line) => line.startsWith("articles/"));
  expect(lines.map((line) => line.split(": ", 2).join(": "))).toEqual([
    "articles/2026/01/across.md:6: unknown-category",
    "articles/2026/01/broken.md:2: quotes-needed",
    "articles/2026/01/several.md:2: unknown-key",
    "articles/2026/01/several.md:6: unknown-category",
    "articles/2026/01/several.md:7: updated-before-date",
    "articles/2026/01/torn.md:7: alias-hides-page",
    "articles/2026/01/torn.md:10: picture-broken",
  ]);
  expect(differences(before, hashesOf(out, true))).toEqual([]);
}, 120_000);

test("two builds at once are refused with a clear message", async () => {
  // Large enough that the first has not ended when the second begins.
  const many = path.join(folder, "many");
  writeCorpus(many, { articles: 200, seed: 10 });
  const place = { content: many, out };
  const first = startBuild(place);
  const second = startBuild(place);
  const results = await Promise.all([first.done, second.done]);
  const refused = results.filter(({ code }) => code !== 0);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.said).toMatch(/عملية نشر أخرى \(رقمها \d+\)/);
}, 120_000);
