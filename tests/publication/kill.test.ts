import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { journalFile } from "#lib/build/commit/journal";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { Random } from "../corpus/random";
import { build, copySite, deadLinks, differences, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("kill");
const content = path.join(folder, "content");
const published = path.join(folder, "published");
const whole = path.join(folder, "whole");
const parts = [1, 2].map((number) => path.join(folder, `part-${number}`));
const out = path.join(folder, "out");

/** Kills a publication at a moment; `inSwitch` waits for the journal first, so that the moment falls into the switch. */
async function killOnce(delay: number, inSwitch: boolean): Promise<boolean> {
  const { child, done } = startBuild({ content, out }, ["--merge", ...parts]);
  const journal = journalFile(out);
  let isRunning = true;
  child.on("close", () => {
    isRunning = false;
  });
  while (inSwitch && isRunning && !existsSync(journal)) await sleep(0);
  const sawJournal = existsSync(journal);
  await sleep(delay);
  child.kill("SIGKILL");
  await done;
  return sawJournal;
}

test("a build killed at any of 50 moments leaves a whole site, and the next one finishes its work", async () => {
  writeCorpus(content, { articles: 40, seed: 3, pictures: 2 });
  await build({ content, out: published });
  // Everything changes: the site's name, an article that comes, one that goes away for good.
  const settings = path.join(content, "site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^name: .*$/m, "name: مطبوعة أخرى"));
  addArticle(content, 1);
  for (const [index, part] of parts.entries()) {
    await build({ content, out: part }, ["--shard", `${index + 1}/${parts.length}`]);
  }
  copySite(published, whole);
  const begun = performance.now();
  await build({ content, out: whole }, ["--merge", ...parts]);
  const usual = performance.now() - begun;
  const expected = hashesOf(whole);
  const old = hashesOf(published);
  expect(deadLinks(published)).toEqual([]);
  expect(differences(old, expected).length).toBeGreaterThan(100);

  const random = new Random(11, 0);
  let inSwitch = 0;
  for (let round = 0; round < 50; round++) {
    copySite(published, out);
    const aimsAtSwitch = round % 5 < 3;
    const delay = aimsAtSwitch ? random.fraction() * 40 : random.fraction() * usual * 1.1;
    if (await killOnce(delay, aimsAtSwitch)) inSwitch++;
    expect(deadLinks(out), `round ${round}`).toEqual([]);
    for (const [file, hash] of hashesOf(out)) {
      if (file.startsWith("own/")) continue;
      expect([old.get(file), expected.get(file)], `${file} in round ${round}`).toContain(hash);
    }
    await build({ content, out }, ["--merge", ...parts]);
    expect(differences(expected, hashesOf(out)), `round ${round}`).toEqual([]);
  }
  console.log(`${inSwitch} of 50 kills fell while the site was being put in place`);
  expect(inSwitch).toBeGreaterThan(5);
}, 1_200_000);

test("a build killed while it renders leaves the site as it was, and the next one finishes its work", async () => {
  for (const delay of [300, 600, 900, 1300]) {
    copySite(published, out);
    const { child, done } = startBuild({ content, out });
    await sleep(delay);
    child.kill("SIGKILL");
    await done;
    expect(deadLinks(out)).toEqual([]);
    await build({ content, out });
    expect(differences(hashesOf(whole), hashesOf(out))).toEqual([]);
  }
}, 300_000);
