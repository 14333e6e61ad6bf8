import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { journalFile } from "#lib/build/commit/journal";
import { toDiskError } from "#lib/build/disk-error";
import { UserFacingError } from "#lib/config/user-facing-error";
import { internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder } from "../../support/folders";

const base = path.join(path.sep, "srv", "news");
const site = path.join(base, "out");
const state = path.join(base, "state");

function failed(code: string, rest: object): Error {
  return Object.assign(new Error(`${code}: it failed, open`), { code, syscall: "open" }, rest);
}

function told(error: unknown): UserFacingError["words"] | undefined {
  const found = toDiskError(error, site, [internalFolder(site), site, state]);
  return found instanceof UserFacingError ? found.words : undefined;
}

describe("a failure to write", () => {
  test.each([
    ["ENOSPC", "is full; make room", "امتلأ القرص"],
    ["EDQUOT", "quota of the disk of", "الحصة"],
    ["EROFS", "is read-only", "للقراءة فقط"],
    ["EACCES", "does not permit to write to", "أذوناته"],
    ["EPERM", "does not permit to write to", "أذوناته"],
  ])("of %s names the folder, the remedy and the state of the site", (code, english, arabic) => {
    const words = told(failed(code, { path: path.join(site, "a/index.html") }));
    expect(words?.en).toContain(english);
    expect(words?.en).toContain(` ${site}`);
    expect(words?.en).toMatch(/ Nothing was published; the site stands as it was\.$/);
    expect(words?.ar).toContain(arabic);
    expect(words?.ar).toContain(site);
    expect(words?.ar).toMatch(/ والموقع باقٍ كما كان\.$/);
  });

  test.each([
    ["by the path", { path: path.join(state, "media/a.avif") }, state],
    ["by the destination of a copy", { path: "/elsewhere/a", dest: path.join(site, "a") }, site],
    ["by the path of the publisher's own folder", { path: internalFolder(site) }, internalFolder(site)],
  ])("is found %s", (_, rest, folder) => {
    expect(told(failed("ENOSPC", rest))?.en).toContain(`The disk of ${folder} is full`);
  });

  test.each([
    ["a write, whose error has no path", failed("ENOSPC", {})],
    ["sharp", new Error("/x/a.avif: write error\nsystem error: No space left on device")],
    ["esbuild", new Error("Failed to write to output file: write /x/o.js: no space left on device")],
    [
      "a worker thread",
      Object.assign(new Error("/a/ could not be rendered"), { code: "ENOSPC", path: undefined }),
    ],
  ])("of %s names one of the folders", (_, error) => {
    expect(told(error)?.en).toMatch(/^The disk of \S+ is full; /);
  });

  test("after the journal was written: the message promises that the next run finishes", () => {
    const folder = path.join(temporaryFolder(), "out");
    mkdirSync(internalFolder(folder), { recursive: true });
    writeFileSync(journalFile(folder), "{}");
    const error = toDiskError(failed("ENOSPC", { path: folder }), folder, [folder]);
    expect(String(error)).toContain("the next run finishes that");
  });
});

test.each([
  ["an unreadable article", failed("EACCES", { path: "/home/desk/content/articles/a.md" })],
  ["a missing file of the site", failed("ENOENT", { path: site })],
  ["a folder of a similar name", failed("EACCES", { path: `${site}-2/index.html` })],
  ["a refusal without a path", failed("EACCES", {})],
  ["an error that is explained already", new UserFacingError({ ar: "امتلأ", en: "no space left on device" })],
  ["a bug", new TypeError("x is not a function")],
  ["no error", "no space left on device"],
])("%s stays as it is", (_, error) => {
  expect(toDiskError(error, site, [internalFolder(site), site, state])).toBe(error);
});
