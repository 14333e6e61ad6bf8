import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { stagedFile, stagedOwnFile } from "#lib/build/commit/staging";
import { finishInterrupted, switchOver } from "#lib/build/commit/switch";
import { temporaryFolder, writeFiles } from "../../../support/folders";

/** Before each of these calls to the file system, the site is looked at, as a reader could. */
const watch = vi.hoisted(() => ({ look: () => {}, callsLeft: Number.POSITIVE_INFINITY }));

vi.mock("node:fs", async (load) => {
  const fs = await load<typeof import("node:fs")>();
  const watched = <T extends (...args: never[]) => unknown>(call: T): T =>
    ((...args: never[]) => {
      watch.look();
      if (watch.callsLeft-- <= 0) throw new Error("killed");
      return call(...args);
    }) as T;
  return { ...fs, renameSync: watched(fs.renameSync), rmSync: watched(fs.rmSync) };
});

const journal = {
  moves: ["articles/a/index.html", "index.html", "media/a.webp"],
  own: ["manifest.tsv"],
  removals: ["old/page/index.html", "media/old.webp"],
};

/** A twin here says which text it belongs to, in words. */
function siteBeforeSwitch(): string {
  const site = temporaryFolder();
  const published = {
    "index.html": "yesterday",
    "about/index.html": "stays",
    "old/page/index.html": "leaves",
  };
  writeFiles(site, { ...published, "media/old.webp": "picture", "media/a.webp.gz": "no twin" });
  for (const [file, text] of Object.entries(published))
    writeFiles(site, { [`${file}.br`]: text, [`${file}.gz`]: text });
  for (const file of journal.moves) writeFileSync(stagedFile(site, file), "today");
  writeFileSync(stagedOwnFile(site, "manifest.tsv"), "manifest of today");
  return site;
}

/** The twins that belong to no text, or to another one than lies beside them. */
function falseTwins(site: string): string[] {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  return files.filter((file) => {
    const [, text] = /^(.*\.html)\.(?:br|gz)$/.exec(file) ?? [];
    if (text === undefined) return false;
    const original = path.join(site, text);
    return (
      !existsSync(original) || readFileSync(original, "utf8") !== readFileSync(path.join(site, file), "utf8")
    );
  });
}

/** Watches the site during a task. Returns how often it was looked at, and every false twin that was seen. */
function watchWhile(site: string, task: () => void): { looks: number; seen: string[] } {
  let looks = 0;
  const seen: string[] = [];
  watch.look = () => {
    looks++;
    seen.push(...falseTwins(site));
  };
  try {
    task();
  } finally {
    watch.look = () => {};
  }
  return { looks, seen };
}

test("no twin is false at any moment of a switch", () => {
  const site = siteBeforeSwitch();
  const { looks, seen } = watchWhile(site, () => switchOver(site, journal));
  expect(looks).toBeGreaterThan(10);
  expect(seen).toEqual([]);
  const left = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(br|gz)$/.test(file),
  );
  expect(left.sort()).toEqual(["about/index.html.br", "about/index.html.gz", "media/a.webp.gz"]);
});

test("nor after a switch that is killed at any step, nor while the next build finishes it", () => {
  const whole = siteBeforeSwitch();
  const { looks } = watchWhile(whole, () => switchOver(whole, journal));
  for (let step = 0; step < looks; step++) {
    const site = siteBeforeSwitch();
    watch.callsLeft = step;
    expect(() => switchOver(site, journal)).toThrow("killed");
    watch.callsLeft = Number.POSITIVE_INFINITY;
    expect(falseTwins(site), `step ${step}`).toEqual([]);
    const { seen } = watchWhile(site, () => finishInterrupted(site, vi.fn()));
    expect([...seen, ...falseTwins(site)], `step ${step}`).toEqual([]);
  }
});

test("a false twin is seen", () => {
  const site = siteBeforeSwitch();
  writeFileSync(path.join(site, "index.html"), "today");
  expect(falseTwins(site).sort()).toEqual(["index.html.br", "index.html.gz"]);
});
