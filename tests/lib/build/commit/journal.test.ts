import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { journalFile } from "#lib/build/commit/journal";
import { stagedFile, stagedOwnFile, stagingFolder } from "#lib/build/commit/staging";
import { finishInterrupted, switchOver } from "#lib/build/commit/switch";
import { Manifest } from "#lib/build/state/manifest";
import { readPublished } from "#lib/build/state/published-site";
import { internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder, writeFiles } from "../../../support/folders";

const page = { contentHash: "f", styles: [] };
const sound = { moves: ["index.html", "a/index.html"], own: ["manifest.tsv"], removals: ["old/index.html"] };

/** A folder with a site in `out`, a neighbour in `other`, and staged files that a killed build left. */
function leftSite(): { root: string; site: string } {
  const root = temporaryFolder();
  const site = path.join(root, "out");
  writeFiles(root, {
    "other/index.html": "of another site",
    "out/index.html": "yesterday",
    "out/old/index.html": "withdrawn",
  });
  const manifest = new Manifest([
    ["index.html", page],
    ["old/index.html", page],
  ]);
  writeFiles(internalFolder(site), { "manifest.tsv": manifest.serialize(), "policy.json": "{}" });
  writeFileSync(stagedFile(site, "index.html"), "today");
  writeFileSync(stagedFile(site, "a/index.html"), "new");
  writeFileSync(stagedOwnFile(site, "manifest.tsv"), new Manifest([["index.html", page]]).serialize());
  return { root, site };
}

const broken: [string, string][] = [
  ["empty", ""],
  ["cut off", JSON.stringify(sound).slice(0, -7)],
  ["full of zeros", "\0".repeat(200)],
  ["no JSON", "moves: index.html"],
  ["a list", "[]"],
  ["null", "null"],
  ["without its lists", "{}"],
  ["of an older version", JSON.stringify({ moves: ["index.html"], removals: [] })],
  ["with a text for a list", JSON.stringify({ ...sound, moves: "index.html" })],
  ["with a number for a file", JSON.stringify({ ...sound, moves: [1] })],
  ...["../other/index.html", "a/../../other/index.html", "a/..", "..", ".", "", "/", "/etc/passwd"].flatMap(
    (file): [string, string][] => [
      [`that moves ${JSON.stringify(file)}`, JSON.stringify({ ...sound, moves: [file] })],
      [`that removes ${JSON.stringify(file)}`, JSON.stringify({ ...sound, removals: [file] })],
      [`with the own file ${JSON.stringify(file)}`, JSON.stringify({ ...sound, own: [file] })],
    ],
  ),
  ...["a//b.html", "a/", ".git/HEAD", "a/.hidden", "a\0b"].map((file): [string, string] => [
    `that removes ${JSON.stringify(file)}`,
    JSON.stringify({ ...sound, removals: [file] }),
  ]),
];

describe("a journal", () => {
  test("that is sound is finished without a word", () => {
    const { site } = leftSite();
    writeFileSync(journalFile(site), JSON.stringify(sound));
    const notify = vi.fn();
    finishInterrupted(site, notify);
    expect(notify).not.toHaveBeenCalled();
    expect(readFileSync(path.join(site, "index.html"), "utf8")).toBe("today");
    expect(existsSync(path.join(site, "old"))).toBe(false);
    expect([...readPublished(site, notify).files()]).toEqual(["index.html"]);
  });

  test.each(broken)("%s is set aside, and every file counts as published and changed", (_, text) => {
    const { root, site } = leftSite();
    writeFileSync(journalFile(site), text);
    const notify = vi.fn();
    finishInterrupted(site, notify);
    const kept = `${journalFile(site)}.broken`;
    expect(notify.mock.calls.map(([notice]) => [notice.ar.includes(kept), notice.en.includes(kept)])).toEqual(
      [[true, true]],
    );
    expect(readFileSync(kept, "utf8")).toBe(text);
    expect(existsSync(journalFile(site))).toBe(false);
    expect(existsSync(stagingFolder(site))).toBe(false);
    expect(readFileSync(path.join(site, "index.html"), "utf8")).toBe("yesterday");
    expect(readFileSync(path.join(root, "other/index.html"), "utf8")).toBe("of another site");
    notify.mockClear();
    const published = readPublished(site, notify);
    expect([...published.files()]).toEqual(["index.html", "old/index.html"]);
    expect(published.contentHashOf("index.html")).toBe("?");
    expect(notify).not.toHaveBeenCalled();
    finishInterrupted(site, notify);
    expect(notify).not.toHaveBeenCalled();
  });

  test.each([
    ["is a folder", (file: string) => mkdirSync(path.join(file, "inner"), { recursive: true })],
    ["is a link", (file: string) => symlinkSync("elsewhere", file)],
  ])("that %s is set aside", (_, make) => {
    const { site } = leftSite();
    make(journalFile(site));
    const notify = vi.fn();
    finishInterrupted(site, notify);
    expect(notify).toHaveBeenCalledOnce();
    expect(readdirSync(internalFolder(site))).not.toContain("journal.json");
    expect(readFileSync(path.join(site, "index.html"), "utf8")).toBe("yesterday");
  });

  test.each([
    ["moves a file", { ...sound, moves: ["link/index.html"], removals: [] }],
    ["removes a file", { ...sound, moves: [], removals: ["link/index.html"] }],
    ["removes a file deep", { ...sound, moves: [], removals: ["link/deep/index.html"] }],
  ])("that %s through a link out of the site is set aside", (_, journal) => {
    const { root, site } = leftSite();
    symlinkSync(path.join(root, "other"), path.join(site, "link"));
    writeFiles(root, { "other/deep/index.html": "of another site" });
    writeFileSync(stagedFile(site, "link/index.html"), "today");
    writeFileSync(journalFile(site), JSON.stringify(journal));
    const notify = vi.fn();
    finishInterrupted(site, notify);
    expect(notify).toHaveBeenCalledOnce();
    expect(readFileSync(path.join(root, "other/index.html"), "utf8")).toBe("of another site");
    expect(readFileSync(path.join(root, "other/deep/index.html"), "utf8")).toBe("of another site");
  });
});

test("a link in the staging folder is not put in place", () => {
  const { root, site } = leftSite();
  symlinkSync(path.join(root, "other/index.html"), stagedFile(site, "b.html"));
  writeFileSync(journalFile(site), JSON.stringify({ ...sound, moves: ["b.html", "index.html"] }));
  finishInterrupted(site, vi.fn());
  expect(existsSync(path.join(site, "b.html"))).toBe(false);
  expect(readFileSync(path.join(site, "index.html"), "utf8")).toBe("today");
});

describe("a publication", () => {
  test.each<[string, (site: string, root: string) => void]>([
    ["a link for a folder", (site, root) => symlinkSync(path.join(root, "other"), path.join(site, "a"))],
    ["a file for a folder", (site) => writeFileSync(path.join(site, "a"), "")],
    ["a folder for a file", (site) => mkdirSync(path.join(site, "a/index.html"), { recursive: true })],
  ])("that meets %s stops before it changes anything", (_, make) => {
    const { root, site } = leftSite();
    make(site, root);
    expect(() => switchOver(site, sound)).toThrow(`${path.join(site, "a")}`);
    expect(existsSync(journalFile(site))).toBe(false);
    expect(readFileSync(path.join(site, "index.html"), "utf8")).toBe("yesterday");
    expect(readFileSync(path.join(site, "old/index.html"), "utf8")).toBe("withdrawn");
    expect(readdirSync(path.join(root, "other"))).toEqual(["index.html"]);
  });

  test("replaces a link that has the name of a page, and leaves a folder that has the name of a removed one", () => {
    const { root, site } = leftSite();
    const home = path.join(site, "index.html");
    rmSync(home);
    symlinkSync(path.join(root, "other/index.html"), home);
    writeFiles(site, { "gone.html/kept.txt": "kept" });
    switchOver(site, { ...sound, removals: [...sound.removals, "gone.html"] });
    expect(readFileSync(home, "utf8")).toBe("today");
    expect(readFileSync(path.join(root, "other/index.html"), "utf8")).toBe("of another site");
    expect(readFileSync(path.join(site, "gone.html/kept.txt"), "utf8")).toBe("kept");
  });
});
