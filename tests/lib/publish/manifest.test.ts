import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Manifest, type Standing } from "#lib/publish/manifest";
import { temporaryFolder } from "../../support/folders";

function readBack(text: string): Manifest {
  const file = path.join(temporaryFolder(), "manifest.tsv");
  writeFileSync(file, text);
  return Manifest.read(file);
}

describe("the manifest", () => {
  const name = fc
    .stringMatching(/^[a-z0-9\u0621-\u064a-]{1,12}$/)
    .map((slug) => `articles/2016/12/${slug}/index.html`);
  const standing = fc.record({
    fingerprint: fc.base64String({ minLength: 4, maxLength: 24 }),
    styles: fc.array(
      fc.base64String({ minLength: 4, maxLength: 24 }).map((hash) => `sha256-${hash}`),
      { maxLength: 3 },
    ),
  });

  test("read back is what was written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, standing)),
        fc.array(fc.stringMatching(/^\w+$/)),
        (entries, seals) => {
          const wanted = new Map<string, Standing>(entries);
          const back = readBack(new Manifest(entries, new Set(seals)).serialize());
          expect([...back.files()]).toEqual([...wanted.keys()]);
          for (const [file, one] of wanted) {
            expect(back.get(file)).toEqual(one);
            expect(back.fingerprintOf(file)).toBe(one.fingerprint);
          }
          expect(back.seals).toEqual(new Set(seals));
        },
      ),
      { numRuns: 50 },
    );
  });

  test("tells what is inside all files together", () => {
    const manifest = new Manifest([
      ["index.html", { fingerprint: "f", styles: ["b", "a"] }],
      ["search/index.html", { fingerprint: "f", styles: ["a"], scripts: ["s"] }],
      ["feed.xml", { fingerprint: "f", styles: [] }],
    ]);
    expect(manifest.inside()).toEqual({ styles: ["a", "b"], scripts: ["s"] });
    expect(readBack(manifest.serialize()).inside()).toEqual(manifest.inside());
  });

  test("takes a line over from another as it stands", () => {
    const standing = new Manifest([
      ["search/index.html", { fingerprint: "f", styles: ["a"], scripts: ["s"] }],
    ]);
    const next = new Manifest();
    expect(next.keep("search/index.html", standing)).toBe(true);
    expect(next.keep("none.html", standing)).toBe(false);
    expect(next.serialize()).toBe(standing.serialize());
    expect([next.size, next.has("none.html"), next.fingerprintOf("none.html")]).toEqual([
      1,
      false,
      undefined,
    ]);
  });

  test.each([
    ["is missing", undefined],
    ["is empty", ""],
    ["is of another version", "barqiya manifest 2\nf\t\tindex.html\n"],
    ["is something else", "<!doctype html>\n"],
  ])("that %s means that nothing is known to stand", (_, text) => {
    const manifest =
      text === undefined ? Manifest.read(path.join(temporaryFolder(), "none")) : readBack(text);
    expect(manifest.size).toBe(0);
  });
});
