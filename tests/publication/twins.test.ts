import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { journalFile } from "#lib/build/commit/journal";
import { readTwins, twinsFile } from "#lib/build/twins/twins-record";
import { leastToCompress, originalOf, twinsOf } from "#lib/hosting/twins";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { Random } from "../corpus/random";
import { build, copySite, differences, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("twins");
const [content, out, published, anew, plain] = ["content", "out", "published", "anew", "plain"].map((name) =>
  path.join(folder, name),
) as [string, string, string, string, string];
const environment = { COMPRESS: "on" };

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .sort();
}

function isTrue(site: string, twin: string, text: string): boolean {
  const unpack = twin.endsWith(".br") ? brotliDecompressSync : gunzipSync;
  try {
    return unpack(readFileSync(path.join(site, twin))).equals(readFileSync(path.join(site, text)));
  } catch {
    return false;
  }
}

/** The twins that do not hold the bytes of their texts, or have none. */
function falseTwins(site: string): string[] {
  return filesOf(site).filter((file) => {
    const text = originalOf(file);
    return text !== undefined && !isTrue(site, file, text);
  });
}

function missingTwins(site: string): string[] {
  const isLong = (file: string) => readFileSync(path.join(site, file)).length >= leastToCompress;
  return filesOf(site)
    .filter((file) => twinsOf(file).length > 0 && isLong(file))
    .flatMap(twinsOf)
    .filter((twin) => !existsSync(path.join(site, twin)));
}

/** Changes every page: the name of the publication stands on all of them. */
function rename(name: string): void {
  const settings = path.join(content, "site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^name: .*$/m, `name: ${name}`));
}

beforeAll(async () => {
  writeCorpus(content, { articles: 30, seed: 7, pictures: 1 });
  await build({ content, out: published, environment });
}, 600_000);

test("every long text has two twins, and they are no part of the counted site", async () => {
  expect(missingTwins(published)).toEqual([]);
  expect(falseTwins(published)).toEqual([]);
  expect(filesOf(published).filter((file) => originalOf(file) !== undefined).length).toBeGreaterThan(100);
  await build({ content, out: plain });
  const withoutTwins = [...hashesOf(published)].filter(([file]) => originalOf(file) === undefined);
  expect(differences(new Map(withoutTwins), hashesOf(plain))).toEqual([]);
  const again = await build({ content, out: published, environment });
  expect(again).toContain(" 0 rendered,");
}, 600_000);

test("after changes the twins are those of a site that is built from nothing", async () => {
  copySite(published, out);
  const [article = ""] = readdirSync(path.join(content, "articles"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort();
  const file = path.join(content, "articles", article);
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace(/^title:/m, "draft: true\ntitle:"));
  await build({ content, out, environment });
  expect(falseTwins(out)).toEqual([]);
  addArticle(content, 1);
  await build({ content, out, environment });
  await build({ content, out: anew, environment });
  expect(missingTwins(out)).toEqual([]);
  expect(differences(hashesOf(anew), hashesOf(out))).toEqual([]);
  writeFileSync(file, before);
}, 600_000);

test("a build that is killed while the site switches or while twins are made leaves no false twin, and the next makes the missing ones", async () => {
  copySite(published, out);
  const random = new Random(3, 0);
  let left = 0;
  for (let round = 0; round < 6; round++) {
    rename(`برقية ${round}`);
    const { child, done } = startBuild({ content, out, environment });
    let isRunning = true;
    child.on("close", () => {
      isRunning = false;
    });
    const waitWhile = async (condition: () => boolean) => {
      while (isRunning && condition()) await sleep(0);
    };
    await waitWhile(() => !existsSync(journalFile(out)));
    // Every second kill falls into the making of twins, which comes after the switch.
    if (round % 2 === 1) await waitWhile(() => existsSync(journalFile(out)));
    await sleep(random.fraction() * (round % 2 === 1 ? 400 : 20));
    child.kill("SIGKILL");
    await done;
    expect(falseTwins(out), `round ${round}`).toEqual([]);
    if (missingTwins(out).length > 0) left++;
  }
  expect(left).toBeGreaterThan(0);
  await build({ content, out, environment });
  expect(falseTwins(out)).toEqual([]);
  expect(missingTwins(out)).toEqual([]);
  expect(readTwins(out)?.pending).toEqual([]);
}, 600_000);

test("twins that were lost or damaged are made again with --verify, and in a copy of the site at once", async () => {
  copySite(published, out);
  await build({ content, out, environment });
  rmSync(path.join(out, "index.html.gz"));
  writeFileSync(path.join(out, "index.html.br"), "damaged");
  await build({ content, out, environment }, ["--verify"]);
  expect([...falseTwins(out), ...missingTwins(out)]).toEqual([]);
  copySite(out, anew);
  rmSync(path.join(anew, "index.html.br"));
  await build({ content, out: anew, environment });
  expect(missingTwins(anew)).toEqual([]);
}, 600_000);

test("without COMPRESS=on the twins are removed, and a broken record of them is reported and made again", async () => {
  writeFileSync(twinsFile(out), "{");
  const { said } = await startBuild({ content, out, environment }, ["--lang", "en"]).done;
  expect(said).toContain("twins.json is broken");
  expect(readTwins(out)?.pending).toEqual([]);
  await build({ content, out });
  expect(filesOf(out).filter((file) => originalOf(file) !== undefined)).toEqual([]);
  expect(existsSync(twinsFile(out))).toBe(false);
  await expect(build({ content, out, environment: { COMPRESS: "yes" } })).rejects.toThrow(/COMPRESS/);
}, 600_000);
