import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { planPublication } from "#lib/build/plan/plan-publication";
import { Manifest, manifestFile } from "#lib/build/state/manifest";
import { listSite, readPublished, startManifest } from "#lib/build/state/published-site";
import { openPublication } from "#lib/content/reader/read";
import { publicationFolder, temporaryFolder, writeFiles } from "../../../support/folders";

const now = Date.parse("2017-02-01T00:00:00Z");
const page = { contentHash: "f", styles: [] };
const good = new Manifest([["index.html", page]]).serialize();

/** A site with a page that is in the manifest, and one that is not. */
function siteWith(manifest: string | Uint8Array | undefined): string {
  const site = temporaryFolder();
  writeFiles(site, {
    "index.html": "home",
    "articles/2016/12/withdrawn/index.html": "withdrawn",
    ".barqiya/policy.json": "{}",
    ".git/HEAD": "ref",
    ".nojekyll": "",
    ...(manifest !== undefined && { [manifestFile]: manifest }),
  });
  return site;
}

const unreadable: [string, string | Uint8Array | undefined][] = [
  ["is missing", undefined],
  ["is empty", ""],
  ["is cut off", good.subarray(0, -3)],
  ["has a wrong byte", Buffer.from(good.toString().replace("index", "indox"))],
  ["is of another version", "barqiya manifest 4\n[]\n"],
  ["is of a later version", "barqiya manifest 99 x\n[]\n"],
];

describe("the published files", () => {
  test("are those in the manifest, whatever else is in the folder", () => {
    expect([...readPublished(siteWith(good)).files()]).toEqual(["index.html"]);
  });

  test.each(unreadable)("are all files of the folder when the manifest %s", (_, manifest) => {
    const published = readPublished(siteWith(manifest));
    expect([...published.files()]).toEqual(["articles/2016/12/withdrawn/index.html", "index.html"]);
    expect(published.contentHashOf("index.html")).not.toBe("f");
  });

  test("are none in a folder that nothing was published into", () => {
    const site = temporaryFolder();
    writeFiles(site, { "index.html": "not published", "photos/a.jpg": "" });
    expect(readPublished(site).size).toBe(0);
    mkdirSync(path.join(site, ".barqiya"));
    expect(readPublished(site).size).toBe(0);
  });
});

describe("the first publication into a folder", () => {
  test("counts the files that are already there, which stay even if it is killed", () => {
    const site = temporaryFolder();
    writeFiles(site, { "index.html": "not published", "photos/a.jpg": "", ".git/HEAD": "" });
    expect(startManifest(site)).toBe(2);
    writeFiles(site, { ".barqiya/policy.json": "{}" });
    expect(readPublished(site).size).toBe(0);
    expect(startManifest(site)).toBe(0);
  });

  test("does not replace an existing manifest", () => {
    const site = siteWith("damaged");
    expect(startManifest(site)).toBe(0);
    expect(readFileSync(path.join(site, manifestFile), "utf8")).toBe("damaged");
  });
});

test("a site is listed without hidden names, and links as what they are", () => {
  const site = siteWith(undefined);
  symlinkSync("/", path.join(site, "root"));
  symlinkSync("nowhere", path.join(site, "lost"));
  expect(listSite(site)).toEqual(["articles/2016/12/withdrawn/index.html", "index.html", "lost", "root"]);
});

describe("a publication over a site", () => {
  async function planOver(site: string) {
    const root = publicationFolder();
    const snapshot = openSnapshot(openPublication({ root }), { now, includesUnpublished: false });
    const options = {
      root: ".",
      site,
      stateFolder: temporaryFolder(),
      contentFolder: root,
      siteUrl: undefined,
      now,
    };
    const { plan } = await planPublication(
      snapshot,
      { ...options, isFull: false, onProgress: () => {} },
      "engine",
    );
    return plan;
  }

  test.each(unreadable)(
    "removes every file that it does not publish when the manifest %s",
    async (_, manifest) => {
      const site = siteWith(manifest);
      writeFiles(site, { "media/old.jpg": "", "old.css": "" });
      const plan = await planOver(site);
      expect(plan.removed).toEqual(["articles/2016/12/withdrawn/index.html", "media/old.jpg", "old.css"]);
      expect(plan.stale).toHaveLength(plan.pages.length);
      expect(plan.comparison.unchanged.size).toBe(0);
    },
  );

  test("removes only files that were published when the manifest is good", async () => {
    const site = siteWith(new Manifest([["old.html", page]]).serialize());
    writeFiles(site, { "old.html": "", "not-published.html": "" });
    expect((await planOver(site)).removed).toEqual(["old.html"]);
    writeFileSync(path.join(site, manifestFile), new Manifest().serialize());
    expect((await planOver(site)).removed).toEqual([]);
    rmSync(path.join(site, ".barqiya"), { recursive: true });
    expect((await planOver(site)).removed).toEqual([]);
    expect(existsSync(path.join(site, "not-published.html"))).toBe(true);
  });
});
