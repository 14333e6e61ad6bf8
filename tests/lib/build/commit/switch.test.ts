import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { isStaged, stage, stagedFile, stagedOwnFile, stagingFolder } from "#lib/build/commit/staging";
import { discardUnfinished, finishInterrupted, switchOver } from "#lib/build/commit/switch";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import { markOf } from "#lib/build/state/look.mjs";
import { internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder, writeFiles } from "../../../support/folders";

/** Simulates a killed build: after this many calls to the file system, all others fail. */
const kill = vi.hoisted(() => ({ callsLeft: Number.POSITIVE_INFINITY }));
/** Where files and folders were moved to. */
const renamed = vi.hoisted((): string[] => []);

vi.mock("node:fs", async (load) => {
  const fs = await load<typeof import("node:fs")>();
  const mortal = <T extends (...args: never[]) => unknown>(call: T): T =>
    ((...args: never[]) => {
      if (kill.callsLeft-- <= 0) throw new Error("killed");
      return call(...args);
    }) as T;
  return {
    ...fs,
    openSync: mortal(fs.openSync),
    writeFileSync: mortal(fs.writeFileSync),
    renameSync: mortal((from: string, to: string) => {
      fs.renameSync(from, to);
      renamed.push(to);
    }),
    rmSync: mortal(fs.rmSync),
    mkdirSync: mortal(fs.mkdirSync),
  };
});

const notify = vi.fn();

const journal = {
  moves: ["articles/a/index.html", "index.html"],
  own: ["manifest.tsv"],
  removals: ["old/page/index.html"],
};

/** Yesterday's site, with today's files in the staging folder. */
function siteBeforeSwitch(): string {
  kill.callsLeft = Number.POSITIVE_INFINITY;
  const site = temporaryFolder();
  writeFiles(site, {
    "index.html": "yesterday",
    "about/index.html": "unchanged",
    "old/page/index.html": "to be removed",
  });
  writeFiles(internalFolder(site), { "manifest.tsv": "manifest of yesterday" });
  writeFileSync(stagedFile(site, "index.html"), "today");
  writeFileSync(stagedFile(site, "articles/a/index.html"), "new");
  writeFileSync(stagedOwnFile(site, "manifest.tsv"), "manifest of today");
  return site;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Every file of the site with its text; the publisher's own files as `own/NAME`. */
function show(site: string): Record<string, string> {
  const own = internalFolder(site);
  return Object.fromEntries([
    ...filesBelow(site)
      .filter((file) => !file.startsWith(own))
      .map((file) => [path.relative(site, file), readFileSync(file, "utf8")]),
    ...filesBelow(own).map((file) => [`own/${path.relative(own, file)}`, readFileSync(file, "utf8")]),
  ]);
}

const yesterday = {
  "index.html": "yesterday",
  "about/index.html": "unchanged",
  "old/page/index.html": "to be removed",
  "own/manifest.tsv": "manifest of yesterday",
};
const today = {
  "index.html": "today",
  "about/index.html": "unchanged",
  "articles/a/index.html": "new",
  "own/manifest.tsv": "manifest of today",
};

describe("putting a site in place", () => {
  test("moves new files, removes old ones and their empty folders, and leaves no other file", () => {
    const site = siteBeforeSwitch();
    switchOver(site, journal);
    expect(show(site)).toEqual(today);
    expect(existsSync(path.join(site, "old"))).toBe(false);
    expect(readdirSync(internalFolder(site))).toEqual(["manifest.tsv"]);
  });

  test("keeps a folder that still holds something", () => {
    const site = siteBeforeSwitch();
    writeFiles(site, { "old/other.html": "stays" });
    switchOver(site, journal);
    expect(show(site)).toEqual({ ...today, "old/other.html": "stays" });
  });
});

describe("a build that is killed", () => {
  // The calls of a whole switch, counted once.
  const callsOf = () => {
    const site = siteBeforeSwitch();
    kill.callsLeft = 1000;
    switchOver(site, journal);
    const calls = 1000 - kill.callsLeft;
    kill.callsLeft = Number.POSITIVE_INFINITY;
    return calls;
  };

  test("at any step is finished by the next one: all of today, or all of yesterday", () => {
    const calls = callsOf();
    expect(calls).toBeGreaterThan(8);
    const outcomes = [];
    for (let step = 0; step < calls; step++) {
      const site = siteBeforeSwitch();
      kill.callsLeft = step;
      expect(() => switchOver(site, journal), `step ${step}`).toThrow("killed");
      kill.callsLeft = Number.POSITIVE_INFINITY;
      // The manifest is the last to move: until then the next build knows that yesterday's pages are published.
      if (show(site)["own/manifest.tsv"] === "manifest of today")
        expect(show(site)["index.html"]).toBe("today");
      finishInterrupted(site, notify);
      const left = `own/journal.json.${process.pid}.new`;
      const { [left]: _, ...after } = show(site);
      outcomes.push(after["index.html"]);
      expect(after, `step ${step}`).toEqual(after["index.html"] === "today" ? today : yesterday);
      expect(existsSync(stagingFolder(site))).toBe(false);
    }
    expect(new Set(outcomes)).toEqual(new Set(["yesterday", "today"]));
    // Once today has been decided on, no later step falls back.
    expect(outcomes.lastIndexOf("yesterday")).toBeLessThan(outcomes.indexOf("today"));
  });

  test("and whose successor is killed too, is finished by the third", () => {
    const calls = callsOf();
    for (let first = 5; first < calls; first++) {
      for (let second = 0; second < calls - first; second++) {
        const site = siteBeforeSwitch();
        kill.callsLeft = first;
        expect(() => switchOver(site, journal)).toThrow("killed");
        kill.callsLeft = second;
        try {
          finishInterrupted(site, notify);
        } catch {
          // Killed again.
        }
        kill.callsLeft = Number.POSITIVE_INFINITY;
        finishInterrupted(site, notify);
        expect(show(site), `steps ${first} and ${second}`).toEqual(today);
      }
    }
  });
});

describe("a build that fails", () => {
  test("before it begins to put anything in place leaves the site as it was", () => {
    const site = siteBeforeSwitch();
    discardUnfinished(site);
    expect(show(site)).toEqual(yesterday);
  });

  test("while it puts things in place keeps what the next build needs to finish it", () => {
    const site = siteBeforeSwitch();
    // The journal is written, and the first folder cannot be made.
    kill.callsLeft = 4;
    expect(() => switchOver(site, journal)).toThrow("killed");
    kill.callsLeft = Number.POSITIVE_INFINITY;
    discardUnfinished(site);
    finishInterrupted(site, notify);
    expect(show(site)).toEqual(today);
  });
});

describe("finishing", () => {
  test("does nothing to a site that was left whole", () => {
    const site = siteBeforeSwitch();
    rmSync(stagingFolder(site), { recursive: true });
    finishInterrupted(site, notify);
    expect(show(site)).toEqual(yesterday);
  });

  test("does nothing where there is no site yet", () => {
    kill.callsLeft = Number.POSITIVE_INFINITY;
    const site = temporaryFolder();
    finishInterrupted(site, notify);
    expect(readdirSync(site)).toEqual([]);
  });
});

test("a file that is written whole or not at all keeps its old text when the writing fails", () => {
  kill.callsLeft = Number.POSITIVE_INFINITY;
  const file = path.join(temporaryFolder(), "folder/policy.json");
  writeAtomically(file, "old");
  for (const step of [0, 1, 2, 3]) {
    kill.callsLeft = step;
    expect(() => writeAtomically(file, "new")).toThrow("killed");
    kill.callsLeft = Number.POSITIVE_INFINITY;
    expect(readFileSync(file, "utf8")).toBe("old");
  }
  writeAtomically(file, "new");
  expect(readFileSync(file, "utf8")).toBe("new");
});

describe("a new version of a file", () => {
  test.each([
    ["of other bytes", "today", true],
    ["of the same length", "yesterDay", true],
    ["of the same bytes", "yesterday", false],
  ])("%s is staged: %s", (_, text, expected) => {
    const site = temporaryFolder();
    writeFiles(site, { "index.html": "yesterday" });
    expect(stage(site, "index.html", text)).toBe(markOf(Buffer.from(text)));
    expect(isStaged(site, "index.html")).toBe(expected);
  });

  test("is staged if there is no published one, or a link", () => {
    const site = temporaryFolder();
    writeFiles(site, { "a.html": "text" });
    symlinkSync(path.join(site, "a.html"), path.join(site, "b.html"));
    for (const file of ["b.html", "folder/c.html"]) {
      stage(site, file, "text");
      expect(isStaged(site, file), file).toBe(true);
    }
  });
});

describe("a folder that the site lacks", () => {
  const moves = ["new/a.html", "new/deep/b.html", "articles/2026/c.html", "articles/2026/d.html"];

  test("is moved whole, and not before its first file", () => {
    const site = temporaryFolder();
    writeFiles(site, { "articles/index.html": "yesterday" });
    for (const file of moves) stage(site, file, file);
    kill.callsLeft = Number.POSITIVE_INFINITY;
    renamed.length = 0;
    switchOver(site, { moves, own: [], removals: [] });
    for (const file of moves) expect(readFileSync(path.join(site, file), "utf8")).toBe(file);
    expect(renamed.filter((to) => !to.startsWith(internalFolder(site)))).toEqual(
      ["new", "articles/2026"].map((folder) => path.join(site, folder)),
    );
  });
});
