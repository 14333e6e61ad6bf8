import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeCorpus } from "../corpus/corpus";
import { build, differences, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("damage");
const content = path.join(folder, "content");
const out = path.join(folder, "out");

async function buildWords(...args: string[]): Promise<string> {
  const { code, said } = await startBuild({ content, out }, ["--lang", "en", ...args]).done;
  expect(code, said).toBe(0);
  return said;
}

/** The largest file of a folder of the site. */
function largestIn(name: string): string {
  const files = readdirSync(path.join(out, name)).map((file) => path.join(out, name, file));
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? "";
}

test("files that are lost or damaged are made again, by their size at once and by their bytes with --verify", async () => {
  writeCorpus(content, { articles: 30, seed: 5, pictures: 3 });
  await build({ content, out });
  expect(await build({ content, out })).toContain(" 0 rendered,");
  const whole = hashesOf(out);
  const articles = [...whole.keys()].filter((file) => /^articles\/\d+\/\d+\/[^/]+\/index\.html$/.test(file));

  rmSync(path.join(out, articles[0] ?? ""));
  truncateSync(path.join(out, articles.at(-1) ?? ""), 100);
  rmSync(path.join(out, "categories"), { recursive: true });
  rmSync(path.join(out, "feed.xml"));
  // The same file lies in the store of pictures.
  truncateSync(largestIn("media"), 10);
  rmSync(largestIn("og"));
  const said = await buildWords();
  expect(said).toMatch(/\d+ file\(s\) of the site were missing or changed/);
  expect(differences(whole, hashesOf(out))).toEqual([]);
  expect(await buildWords()).not.toContain("missing or changed");

  const page = path.join(out, articles[3] ?? "");
  writeFileSync(page, Buffer.alloc(statSync(page).size));
  const picture = largestIn("media");
  writeFileSync(picture, Buffer.alloc(readFileSync(picture).length, 7));
  expect(await buildWords()).toContain(" 0 rendered,");
  expect(await buildWords("--verify")).toContain("2 file(s) of the site were missing or changed");
  expect(differences(whole, hashesOf(out))).toEqual([]);
  expect(await buildWords("--verify")).toContain("Every file of the site is as it was published.");
}, 300_000);

test("a site whose folder was emptied or removed is made again as a whole", async () => {
  const whole = hashesOf(out);
  for (const name of readdirSync(out).filter((one) => !one.startsWith("."))) {
    rmSync(path.join(out, name), { recursive: true });
  }
  await buildWords();
  expect(differences(whole, hashesOf(out))).toEqual([]);
  rmSync(out, { recursive: true });
  await buildWords();
  expect([...hashesOf(out).keys()]).toEqual([...whole.keys()]);
}, 300_000);
