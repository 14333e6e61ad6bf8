import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeCorpus } from "../corpus/corpus";
import { deadLinks, differences, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("side-by-side");

test("two publications of one checkout into different folders run side by side", async () => {
  const places = ["one", "other"].map((name, index) => {
    const content = path.join(folder, name, "content");
    writeCorpus(content, { articles: 12, seed: index + 1 });
    const environment = { STATE_DIR: path.join(folder, name, "state") };
    return { content, out: path.join(folder, name, "out"), environment };
  });
  // Both have to bundle the command and to compile the pages.
  for (const end of ["cjs", "cjs.json"])
    rmSync(path.resolve(`.barqiya/scripts/scripts-build.${end}`), { force: true });
  const running = places.map((place) => startBuild(place));
  for (const { code, said } of await Promise.all(running.map(({ done }) => done))) expect(code, said).toBe(0);
  for (const place of places) {
    expect(deadLinks(place.out)).toEqual([]);
    const before = hashesOf(place.out);
    const { said } = await startBuild(place).done;
    expect(said).toContain(" 0 rendered,");
    expect(differences(before, hashesOf(place.out))).toEqual([]);
  }
}, 300_000);

test.each<[string, (name: string) => boolean, (file: string) => void]>([
  ["bundle that is cut off", (name) => name.endsWith(".cjs"), (file) => truncateSync(file, 1000)],
  ["bundle that is missing", (name) => name.endsWith(".cjs"), (file) => rmSync(file)],
  ["list that is cut off", (name) => name.endsWith(".json"), (file) => truncateSync(file, 100)],
  [
    "compiled bundle full of zeros",
    (name) => name.endsWith(".compiled"),
    (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)),
  ],
])("a command with a kept %s runs all the same", (_, isWanted, damage) => {
  const scripts = path.resolve(".barqiya/scripts");
  const run = () =>
    spawnSync(process.execPath, ["scripts/run.mjs", "redirects", "--help"], { encoding: "utf8" });
  const { stdout } = run();
  expect(stdout).toContain("npm run redirects");
  const names = readdirSync(scripts).filter(
    (name) => name.startsWith("scripts-redirects.") && isWanted(name),
  );
  expect(names).toHaveLength(1);
  for (const name of names) damage(path.join(scripts, name));
  const { status, stdout: again, stderr } = run();
  expect(stderr).toBe("");
  expect([status, again]).toEqual([0, stdout]);
});
