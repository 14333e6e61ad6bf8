import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { type KillPlaces, killRounds, prepareKills } from "./kills";
import { build, copySite, deadLinks, differences, hashesOf, startBuild } from "./site";

let places: KillPlaces;
beforeAll(async () => {
  places = await prepareKills("kill", 40);
}, 600_000);

test("a build killed at any of 50 moments leaves a whole site, and the next one finishes its work, also with a torn journal", async () => {
  const inSwitch = await killRounds(places, 50);
  console.log(`${inSwitch} of 50 kills fell while the site was being put in place`);
  expect(inSwitch).toBeGreaterThan(5);
}, 1_800_000);

test("a build killed while it renders leaves the site as it was, and the next one finishes its work", async () => {
  const { content, out, published, whole } = places;
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
