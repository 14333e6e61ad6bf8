import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { manifestFile } from "#lib/build/state/manifest-format";
import { writeCorpus } from "../corpus/corpus";
import { build, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("withdrawn");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const article = "articles/2026/01/withdrawn";
const text = "---\ntitle: خبر يُسحب\nbyline: أ\ndate: 2026-01-02\nsource: ب\ncategory: politics\n---\n\nنص.\n";

function put(name: string, words: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, words);
}

test("a withdrawn article leaves the site although its manifest is damaged; strangers stay while it is good", async () => {
  put("out/photos/stranger.html", "of somebody else");
  writeCorpus(content, { articles: 12, seed: 9, years: 1 });
  put(`content/${article}.md`, text);
  const first = await startBuild({ content, out }).done;
  expect(first.code).toBe(0);
  expect(first.said).toContain("وستبقى فيه: 1.");
  expect(existsSync(path.join(out, article, "index.html"))).toBe(true);
  await build({ content, out });
  expect(existsSync(path.join(out, "photos/stranger.html"))).toBe(true);

  rmSync(path.join(folder, `content/${article}.md`));
  const manifest = manifestFile(out);
  writeFileSync(manifest, readFileSync(manifest).subarray(0, -100));
  const said = await build({ content, out });
  expect(said).toMatch(/ 0 kept, \d+ removed /);
  expect(existsSync(path.join(out, article))).toBe(false);
  expect(existsSync(path.join(out, "photos"))).toBe(false);

  const fresh = path.join(folder, "fresh");
  await build({ content, out: fresh });
  expect([...hashesOf(out).keys()]).toEqual([...hashesOf(fresh).keys()]);
  expect(await build({ content, out })).toContain(" 0 rendered,");
}, 300_000);
