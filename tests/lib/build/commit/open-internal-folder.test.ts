import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { LockedError } from "#lib/build/commit/lock";
import { openInternalFolder, takeOverOldFolder } from "#lib/build/commit/open-internal-folder";
import { startOf } from "#lib/build/commit/process-identity";
import { Manifest } from "#lib/build/state/manifest";
import { readPublished } from "#lib/build/state/published-site";
import { UserFacingError } from "#lib/config/user-facing-error";
import { internalFile, internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder, writeFiles } from "../../../support/folders";

/** The code with which the file system refuses a call; none by default. */
const refusal = vi.hoisted(() => ({ rename: "", mkdir: "" }));

vi.mock("node:fs", async (load) => {
  const fs = await load<typeof import("node:fs")>();
  const refuse = (code: string) => {
    throw Object.assign(new Error(`${code}: refused`), { code });
  };
  return {
    ...fs,
    renameSync: (from: string, to: string) =>
      refusal.rename === "" ? fs.renameSync(from, to) : refuse(refusal.rename),
    mkdirSync: (folder: string, options: object) =>
      refusal.mkdir !== "" && folder.endsWith(".barqiya")
        ? refuse(refusal.mkdir)
        : fs.mkdirSync(folder, options),
  };
});

let site: string;
beforeEach(() => {
  Object.assign(refusal, { rename: "", mkdir: "" });
  site = path.join(temporaryFolder(), "out");
});

function wordsOf(call: () => void): UserFacingError["words"] {
  try {
    call();
  } catch (error) {
    if (error instanceof UserFacingError) return error.words;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("the publisher's own folder", () => {
  test("is made beside the site's folder, which stays empty", () => {
    openInternalFolder(site);
    openInternalFolder(site);
    expect(readdirSync(path.dirname(site)).sort()).toEqual([".out.barqiya", "out"]);
    expect(readdirSync(site)).toEqual([]);
    expect(readdirSync(internalFolder(site))).toEqual([]);
  });

  test.each(["EACCES", "EPERM", "EROFS"])(
    "that cannot be made (%s) is an error with both ways out",
    (code) => {
      refusal.mkdir = code;
      const { ar, en } = wordsOf(() => openInternalFolder(site));
      for (const words of [ar, en]) {
        expect(words).toContain(`${path.dirname(site)}`);
        expect(words).toContain(internalFolder(site));
        expect(words).toContain("OUT_DIR");
      }
    },
  );

  test("on another disk than the site is an error that names a folder to use", () => {
    refusal.rename = "EXDEV";
    const { ar, en } = wordsOf(() => openInternalFolder(site));
    for (const words of [ar, en]) expect(words).toContain(path.join(site, "site"));
    expect(existsSync(internalFolder(site))).toBe(false);
  });
});

describe("what an older version kept inside the site", () => {
  const kept = {
    "manifest.tsv": new Manifest([["index.html", { contentHash: "f", styles: [] }]]).serialize(),
    "policy.json": '{"styles":[],"superseded":[]}',
    "announced.json": "{}",
  };
  const notify = vi.fn();
  const old = (name = "") => path.join(site, ".barqiya", name);

  beforeEach(() => {
    notify.mockClear();
    openInternalFolder(site);
  });

  test("moves out of it once, with a notice", () => {
    writeFiles(old(), { ...kept, lock: "1" });
    takeOverOldFolder(site, notify);
    expect(readdirSync(site)).toEqual([]);
    expect(readdirSync(internalFolder(site)).sort()).toEqual(Object.keys(kept).sort());
    expect(readFileSync(internalFile(site, "policy.json"), "utf8")).toBe(kept["policy.json"]);
    expect(notify).toHaveBeenCalledOnce();
    takeOverOldFolder(site, notify);
    expect(notify).toHaveBeenCalledOnce();
  });

  test("does not replace what is newer", () => {
    writeFiles(old(), kept);
    writeFiles(internalFolder(site), { "policy.json": "newer" });
    takeOverOldFolder(site, notify);
    expect(readFileSync(internalFile(site, "policy.json"), "utf8")).toBe("newer");
    expect(existsSync(old())).toBe(false);
  });

  test("with the journal of a killed build leads to a full publication", () => {
    writeFiles(old(), { ...kept, "journal.json": '{"moves":[],"removals":["a"]}', "staging/index.html": "" });
    writeFiles(site, { "index.html": "", "half/moved/index.html": "" });
    takeOverOldFolder(site, notify);
    expect(existsSync(old())).toBe(false);
    expect(existsSync(internalFile(site, "journal.json"))).toBe(false);
    expect([...readPublished(site, notify).files()]).toEqual(["half/moved/index.html", "index.html"]);
  });

  test("stays while an older version is publishing", () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    onTestFinished(() => void other.kill());
    const pid = other.pid ?? 0;
    writeFiles(old(), { ...kept, lock: JSON.stringify({ pid, started: startOf(pid), token: "x" }) });
    expect(() => takeOverOldFolder(site, notify)).toThrow(LockedError);
    expect(existsSync(old("manifest.tsv"))).toBe(true);
  });

  test("is not a folder of caches with that name", () => {
    writeFiles(old(), { "index/text-1.json": "", "unused.json": "{}" });
    mkdirSync(old("staging"));
    takeOverOldFolder(site, notify);
    expect(readdirSync(old()).sort()).toEqual(["index", "staging", "unused.json"]);
    expect(notify).not.toHaveBeenCalled();
  });
});
