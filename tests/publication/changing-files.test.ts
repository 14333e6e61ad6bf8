import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeCorpus } from "../corpus/corpus";
import { freshFolder, startBuild } from "./site";

const folder = freshFolder("changing-files");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const month = path.join(content, "articles/2026/11");

/** Writes the same word into the summary and the text of every article. */
function writeArticles(word: string): void {
  mkdirSync(month, { recursive: true });
  for (let number = 1; number <= 60; number++) {
    writeFileSync(
      path.join(month, `story-${number}.md`),
      `---\ntitle: خبر ${number} من الميناء\nbyline: مكتب الميناء\ndate: 2026-11-01\nsource: برقية\ncategory: cities\nsummary: موجز ${word}\n---\n\nنص ${word}.\n`,
    );
  }
}

test("a page never has the standfirst of one version and the text of another", async () => {
  writeCorpus(content, { articles: 12, seed: 7, years: 1 });
  writeArticles("قديم");
  const { child, done } = startBuild({ content, out });
  let hasChanged = false;
  child.stderr?.on("data", (bytes: Buffer) => {
    if (hasChanged || !bytes.toString("utf8").includes("rendering")) return;
    hasChanged = true;
    writeArticles("جديد");
  });
  const { code, said } = await done;
  expect(said).toContain("reading again: articles/2026/11/story-");
  expect(code).toBe(0);
  for (const name of readdirSync(month)) {
    const page = path.join(out, "articles/2026/11", path.parse(name).name, "index.html");
    const html = readFileSync(page, "utf8");
    expect([html.includes("موجز قديم"), html.includes("نص قديم")]).toEqual([false, false]);
    expect([html.includes("موجز جديد"), html.includes("نص جديد")]).toEqual([true, true]);
  }
}, 120_000);
