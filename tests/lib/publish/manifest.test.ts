import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Manifest, readManifest, type Standing, serializeManifest } from "#lib/publish/manifest";
import { temporaryFolder } from "../../support/folders";

function readBack(text: string): Manifest {
  const file = path.join(temporaryFolder(), "manifest.tsv");
  writeFileSync(file, text);
  return readManifest(file);
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
          const manifest: Manifest = new Map(entries);
          manifest.seals = new Set(seals);
          const back = readBack(serializeManifest(manifest));
          expect(new Map(back)).toEqual(new Map(manifest));
          expect(back.seals ?? new Set()).toEqual(manifest.seals);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("is the same text whatever the order it was filled in", () => {
    const entries = ["b", "a", "خبر"].map((file): [string, Standing] => [
      file,
      { fingerprint: "f", styles: [] },
    ]);
    expect(serializeManifest(new Map(entries))).toBe(serializeManifest(new Map(entries.toReversed())));
  });

  test.each([
    ["is missing", undefined],
    ["is empty", ""],
    ["is of another version", "barqiya manifest 1\nf\t\tindex.html\n"],
    ["is something else", "<!doctype html>\n"],
  ])("that %s means that nothing is known to stand", (_, text) => {
    const manifest = text === undefined ? readManifest(path.join(temporaryFolder(), "none")) : readBack(text);
    expect(manifest.size).toBe(0);
  });
});
