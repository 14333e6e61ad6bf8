import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { planPublication } from "#lib/build/plan/plan-publication";
import { openPublication } from "#lib/content/reader/read";
import { internalFolder } from "#lib/hosting/internal-folder";
import { withFilesThread } from "../../../support/files-thread";
import { publicationFolder, temporaryFolder, validFolder, writeFiles } from "../../../support/folders";
import { publishedAfter } from "../../../support/plans";

const now = Date.parse("2017-02-01T00:00:00Z");
const talks = readFileSync(path.join(validFolder, "articles/2016/12/ankara-talks.md"), "utf8");
/** One more of the same category in a later month, so that lists show both. */
const later = talks
  .replaceAll("2016-12", "2017-01")
  .replace(/^aliases: .*\n/m, "")
  .replace(/^image:\n(?: .*\n)+/m, "")
  .replace(/^!\[.*\n/gm, "");

function workshop() {
  const root = publicationFolder();
  const [site, stateFolder] = [temporaryFolder(), temporaryFolder()];
  const options = { root: ".", site, stateFolder, contentFolder: root, siteUrl: undefined, now };
  const plan = async (comparesAll = false) => {
    const snapshot = openSnapshot(openPublication({ root }), { now, includesUnpublished: false });
    const rest = { isFull: false, comparesAll, onProgress: () => {}, onNotice: () => {} };
    return withFilesThread((thread) =>
      planPublication(snapshot, { ...options, ...rest }, "engine", { thread }),
    );
  };
  /** Writes the manifest of a plan and a file for each of its lines, as if it had been committed. */
  const publish = async () => {
    const planned = await plan();
    const { encoded } = await planned.makeFiles();
    const manifest = publishedAfter(planned.plan);
    writeFiles(site, Object.fromEntries([...manifest.files()].map((file) => [file, ""])));
    writeFiles(internalFolder(site), { "manifest.tsv": manifest.serialize() });
    return { ...planned, encoded };
  };
  return { root, stateFolder, plan, publish };
}

test("pictures of unchanged months are not checked, and no file of these months is removed", async () => {
  const { root, stateFolder, plan, publish } = workshop();
  // When a year is over, the search joins its months, so their segments change once.
  writeFiles(root, { "articles/2017/01/earlier.md": later });
  const first = await publish();
  expect(first.encoded).toBe(1);
  const ofTalks = first.plan.plainFiles.filter(({ finalMonth }) => finalMonth === "2016/12");
  expect(ofTalks.map(({ file }) => path.dirname(file))).toContain("media");
  writeFiles(root, { "articles/2017/01/later.md": later });
  // Social cards of unchanged months are not needed again.
  rmSync(path.join(stateFolder, "og"), { recursive: true });
  const { plan: next, makeFiles } = await plan();
  expect([...next.comparison.unchanged.keys()]).toEqual(["2016/11", "2016/12"]);
  expect(next.stale.map(({ address }) => address)).toContain("/articles/2017/01/later/");
  // The cards of the home page, of two categories and of the new article.
  expect(await makeFiles()).toEqual({ encoded: 0, drawn: 4 });
  expect(next.removed).toEqual([]);
  const all = await plan(true);
  expect(next.stale.map(({ file, contentHash }) => [file, contentHash])).toEqual(
    all.plan.stale.map(({ file, contentHash }) => [file, contentHash]),
  );
  expect(publishedAfter(next).serialize().toString()).toBe(publishedAfter(all.plan).serialize().toString());
});

test("a picture of an unchanged month that a list shows is made again when its store was cleared", async () => {
  const { root, stateFolder, plan, publish } = workshop();
  await publish();
  writeFiles(root, { "articles/2017/01/later.md": later });
  const { plan: before } = await plan();
  rmSync(path.join(stateFolder, "media"), { recursive: true });
  const { plan: after, makeFiles } = await plan();
  expect((await makeFiles()).encoded).toBe(1);
  expect(after.stale.map(({ file, contentHash }) => [file, contentHash])).toEqual(
    before.stale.map(({ file, contentHash }) => [file, contentHash]),
  );
});
