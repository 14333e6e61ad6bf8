import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { internalFolder } from "#lib/hosting/internal-folder";
import { writeCorpus } from "../corpus/corpus";
import { differences, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("own-folder");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const own = internalFolder(out);

async function said(): Promise<string> {
  const run = await startBuild({ content, out }, ["--lang", "en"]).done;
  expect(run.code, run.said).toBe(0);
  return run.said;
}

/** Files and folders of the site with a hidden name. */
function hidden(): string[] {
  const names = readdirSync(out, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.split(path.sep).some((part) => part.startsWith(".")));
}

test("the site's folder holds nothing but the site; an old one is taken over, and a broken journal too", async () => {
  writeCorpus(content, { articles: 12, seed: 6 });
  await said();
  expect(hidden()).toEqual([]);
  const whole = hashesOf(out);
  expect([...whole.keys()].filter((name) => name.startsWith("own/"))).toEqual([
    "own/manifest.tsv",
    "own/policy.json",
    "own/redirects.json",
  ]);

  // Older versions did not have this file.
  rmSync(path.join(own, "look.json"));
  renameSync(own, path.join(out, ".barqiya"));
  const taken = await said();
  expect(taken).toContain(
    `The publisher's own files were moved from ${path.join(out, ".barqiya")} to ${own}`,
  );
  expect(taken).toContain(" 0 rendered,");
  expect(hidden()).toEqual([]);
  expect(differences(whole, hashesOf(out))).toEqual([]);

  // A page that was withdrawn while it was not known what is published.
  writeFileSync(path.join(out, "withdrawn.html"), "");
  writeFileSync(path.join(own, "journal.json"), '{"moves":["../content/site.yaml"],"own":[],"removals":[]');
  const mended = await said();
  expect(mended).toContain("journal.json, is broken and was renamed to");
  expect(mended).toMatch(/ 0 kept, 1 removed /);
  expect(existsSync(path.join(content, "site.yaml"))).toBe(true);
  expect(existsSync(path.join(own, "journal.json.broken"))).toBe(true);
  rmSync(path.join(own, "journal.json.broken"));
  expect(differences(whole, hashesOf(out))).toEqual([]);
}, 300_000);
