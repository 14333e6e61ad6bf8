import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { journalFile } from "#lib/build/commit/journal";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { Random } from "../corpus/random";
import { build, copySite, deadLinks, differences, freshFolder, hashesOf, startBuild } from "./site";

/** A publication before and after a change of everything, and the parts from which the site after it is put together. */
export type KillPlaces = {
  content: string;
  out: string;
  published: string;
  whole: string;
  parts: string[];
  /** How long a build takes that is not killed, in milliseconds. */
  usual: number;
};

/** Publishes a corpus, changes everything in it, and publishes it once more elsewhere. */
export async function prepareKills(name: string, articles: number): Promise<KillPlaces> {
  const folder = freshFolder(name);
  const [content, out, published, whole] = ["content", "out", "published", "whole"].map((one) =>
    path.join(folder, one),
  ) as [string, string, string, string];
  const parts = [1, 2].map((number) => path.join(folder, `part-${number}`));
  writeCorpus(content, { articles, seed: 3, pictures: 2 });
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
  return { content, out, published, whole, parts, usual: performance.now() - begun };
}

/** Kills a publication at a moment; `inSwitch` waits for the journal first, so that the moment falls into the switch. */
async function killOnce(
  { content, out, parts }: KillPlaces,
  delay: number,
  inSwitch: boolean,
): Promise<void> {
  const { child, done } = startBuild({ content, out }, ["--merge", ...parts]);
  let isRunning = true;
  child.on("close", () => {
    isRunning = false;
  });
  while (inSwitch && isRunning && !existsSync(journalFile(out))) await sleep(0);
  await sleep(delay);
  child.kill("SIGKILL");
  await done;
}

/**
 * Kills builds at random moments, three of five in the switch. Every second journal that is left is torn then. The site must be
 * whole after each kill, and after the next build as if nothing had happened.
 *
 * @returns how many kills left a journal.
 */
export async function killRounds(places: KillPlaces, rounds: number): Promise<number> {
  const { content, out, published, whole, parts, usual } = places;
  const [old, expected] = [hashesOf(published), hashesOf(whole)];
  expect(deadLinks(published)).toEqual([]);
  expect(differences(old, expected).length).toBeGreaterThan(100);
  const random = new Random(11, 0);
  let inSwitch = 0;
  for (let round = 0; round < rounds; round++) {
    copySite(published, out);
    const aimsAtSwitch = round % 5 < 3;
    await killOnce(
      places,
      aimsAtSwitch ? random.fraction() * 40 : random.fraction() * usual * 1.1,
      aimsAtSwitch,
    );
    expect(deadLinks(out), `round ${round}`).toEqual([]);
    for (const [file, hash] of hashesOf(out)) {
      if (file.startsWith("own/")) continue;
      expect([old.get(file), expected.get(file)], `${file} in round ${round}`).toContain(hash);
    }
    const journal = journalFile(out);
    const isLeft = existsSync(journal);
    if (isLeft) inSwitch++;
    const isTorn = isLeft && inSwitch % 2 === 0;
    if (isTorn) truncateSync(journal, Math.floor(random.fraction() * readFileSync(journal).length));
    await build({ content, out }, ["--merge", ...parts]);
    expect(existsSync(`${journal}.broken`)).toBe(isTorn);
    expect(differences(expected, hashesOf(out)), `round ${round}`).toEqual([]);
  }
  return inSwitch;
}
