import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openSnapshot } from "#lib/articles";
import { planPublication } from "#lib/build/plan/plan-publication";
import { Manifest } from "#lib/build/state/manifest";
import { manifestFile } from "#lib/build/state/manifest-format";
import { listSite, readPublished, startManifest } from "#lib/build/state/published-site";
import { openPublication } from "#lib/content/reader/read";
import { internalFolder } from "#lib/hosting/internal-folder";
import { withFilesThread } from "../../../support/files-thread";
import { publicationFolder, temporaryFolder, writeFiles } from "../../../support/folders";

const now = Date.parse("2017-02-01T00:00:00Z");
const page = { contentHash: "f", styles: [] };
const notify = vi.fn();
const good = new Manifest([["index.html", page]]).serialize();

/** A site with a page that is in the manifest, and one that is not. */
function siteWith(manifest: string | Uint8Array | undefined): string {
  const site = temporaryFolder();
  writeFiles(site, {
    "index.html": "home",
    "articles/2016/12/withdrawn/index.html": "withdrawn",
    ".git/HEAD": "ref",
    ".nojekyll": "",
  });
  const own = { "policy.json": "{}", ...(manifest !== undefined && { "manifest.tsv": manifest }) };
  writeFiles(internalFolder(site), own);
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
    expect([...readPublished(siteWith(good), notify).files()]).toEqual(["index.html"]);
  });

  test.each(unreadable)("are all files of the folder when the manifest %s", (_, manifest) => {
    const published = readPublished(siteWith(manifest), notify);
    expect([...published.files()]).toEqual(["articles/2016/12/withdrawn/index.html", "index.html"]);
    expect(published.contentHashOf("index.html")).not.toBe("f");
  });

  test("are none in a folder that nothing was published into", () => {
    const site = temporaryFolder();
    writeFiles(site, { "index.html": "not published", "photos/a.jpg": "" });
    expect(readPublished(site, notify).size).toBe(0);
    mkdirSync(internalFolder(site));
    expect(readPublished(site, notify).size).toBe(0);
  });
});

test("a site of ours that came without the publisher's own folder counts as published", () => {
  const site = temporaryFolder();
  writeFiles(site, { "breaking/ticker/index.html": "", "articles/2016/12/withdrawn/index.html": "" });
  const told = vi.fn();
  expect(startManifest(site)).toBe(0);
  expect([...readPublished(site, told).files()]).toEqual([
    "articles/2016/12/withdrawn/index.html",
    "breaking/ticker/index.html",
  ]);
  expect(told).toHaveBeenCalledOnce();
});

describe("a manifest", () => {
  test.each([
    ["is missing", undefined, "is missing. The whole site is made again"],
    ["is cut off", good.subarray(0, -3), "is broken; it is kept as"],
    ["is of another version", "barqiya manifest 4\n[]\n", undefined],
    ["is good", good, undefined],
  ])("that %s is reported: %3$j", (_, manifest, words) => {
    const told = vi.fn();
    const site = siteWith(manifest);
    readPublished(site, told);
    expect(told.mock.calls.map(([notice]) => notice.en)).toEqual(
      words === undefined ? [] : [expect.stringContaining(words)],
    );
    if (words?.includes("kept")) expect(readFileSync(`${manifestFile(site)}.broken`)).toEqual(manifest);
  });
});

describe("the first publication into a folder", () => {
  test("counts the files that are already there, which stay even if it is killed", () => {
    const site = temporaryFolder();
    writeFiles(site, { "index.html": "not published", "photos/a.jpg": "", ".git/HEAD": "" });
    expect(startManifest(site)).toBe(2);
    writeFiles(internalFolder(site), { "policy.json": "{}" });
    expect(readPublished(site, notify).size).toBe(0);
    expect(startManifest(site)).toBe(0);
  });

  test("does not replace an existing manifest", () => {
    const site = siteWith("damaged");
    expect(startManifest(site)).toBe(0);
    expect(readFileSync(manifestFile(site), "utf8")).toBe("damaged");
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
    const rest = { isFull: false, onProgress: () => {}, onNotice: notify };
    const { plan } = await withFilesThread((thread) =>
      planPublication(snapshot, { ...options, ...rest }, "engine", { thread }),
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
    writeFileSync(manifestFile(site), new Manifest().serialize());
    expect((await planOver(site)).removed).toEqual([]);
    rmSync(internalFolder(site), { recursive: true });
    expect((await planOver(site)).removed).toEqual([]);
    expect(existsSync(path.join(site, "not-published.html"))).toBe(true);
  });
});
