import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Manifest } from "#lib/build/state/manifest";
import type { PublishedFile } from "#lib/build/state/manifest-section";
import { temporaryFolder } from "../../../support/folders";

function readBack(text: string | Uint8Array): Manifest {
  const file = path.join(temporaryFolder(), "manifest.tsv");
  writeFileSync(file, text);
  return Manifest.read(file);
}

describe("the manifest", () => {
  const name = fc
    .stringMatching(/^[a-z0-9\u0621-\u064a-]{1,12}$/)
    .map((slug) => `articles/2016/12/${slug}/index.html`);
  const published = fc.record({
    contentHash: fc.base64String({ minLength: 4, maxLength: 24 }),
    styles: fc.array(
      fc.base64String({ minLength: 4, maxLength: 24 }).map((hash) => `sha256-${hash}`),
      { maxLength: 3 },
    ),
  });

  test("reads back what was written", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, published)), fc.nat(3), (entries, sections) => {
        const wanted = new Map<string, PublishedFile>(entries);
        const manifest = new Manifest();
        [...wanted].forEach(([file, one], index) => {
          manifest.set(file, one, sections === 0 ? undefined : `section ${index % sections}`);
        });
        const written = manifest.serialize();
        const back = readBack(written);
        expect([...back.files()].sort()).toEqual([...wanted.keys()].sort());
        for (const [file, one] of wanted) {
          expect(back.get(file)).toEqual(one);
          expect(back.contentHashOf(file)).toBe(one.contentHash);
        }
        expect(readBack(written).serialize().equals(written)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  const page = { contentHash: "f", styles: ["a"] };
  const november = { pages: 2, sitemaps: [{ address: "/sitemaps/2016-11.xml", changed: 7 }] };

  function sections(): Manifest {
    const manifest = new Manifest([["index.html", { contentHash: "home", styles: ["b"] }]]);
    manifest.describe("november", november);
    manifest.set("one.html", page, "november");
    manifest.set("shared.jpg", { contentHash: "made", styles: [] }, "november");
    manifest.set("two.html", { contentHash: "g", styles: ["c"] }, "december");
    manifest.set("shared.jpg", { contentHash: "made", styles: [] }, "december");
    return readBack(manifest.serialize());
  }

  test("has the summaries that were set", () => {
    expect(sections().summary("november")).toEqual(november);
    expect(sections().summary("december")).toEqual({ pages: 0, sitemaps: [] });
    expect(sections().summary("october")).toBeUndefined();
  });

  test("copies sections, and leaves others out", () => {
    const rest = sections().without(new Set(["november"]));
    expect([...rest.files()]).toEqual(["index.html", "two.html", "shared.jpg"]);
    expect(rest.inlineHashes().styles).toEqual(["b", "c"]);
    const next = new Manifest();
    next.keepSection("november", sections());
    next.set("two.html", page);
    const back = readBack(next.serialize());
    expect([...back.files()].sort()).toEqual(["one.html", "shared.jpg", "two.html"]);
    expect(back.summary("november")).toEqual(november);
    expect(back.get("one.html")).toEqual(page);
  });

  test("writes what is set in a copied section", () => {
    const manifest = sections();
    manifest.set("one.html", { contentHash: "new", styles: ["z"] }, "november");
    const back = readBack(manifest.serialize());
    expect(back.contentHashOf("one.html")).toBe("new");
    expect(back.inlineHashes().styles).toEqual(["b", "c", "z"]);
    expect(manifest.contentHashOf("one.html")).toBe("new");
  });

  test("has the inline hashes of all files", () => {
    const manifest = new Manifest([
      ["index.html", { contentHash: "f", styles: ["b", "a"] }],
      ["search/index.html", { contentHash: "f", styles: ["a"], scripts: ["s"] }],
      ["feed.xml", { contentHash: "f", styles: [] }],
    ]);
    expect(manifest.inlineHashes()).toEqual({ styles: ["a", "b"], scripts: ["s"] });
    expect(readBack(manifest.serialize()).inlineHashes()).toEqual(manifest.inlineHashes());
  });

  test("copies a line from another manifest", () => {
    const published = new Manifest([
      ["search/index.html", { contentHash: "f", styles: ["a"], scripts: ["s"] }],
    ]);
    const next = new Manifest();
    expect(next.keep("search/index.html", published)).toBe(true);
    expect(next.keep("none.html", published)).toBe(false);
    expect(next.serialize().equals(published.serialize())).toBe(true);
    expect([next.size, next.has("none.html"), next.contentHashOf("none.html")]).toEqual([
      1,
      false,
      undefined,
    ]);
  });

  test.each([
    ["is cut off", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["has more lines", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("more\n")])],
    ["has a wrong byte", (bytes: Buffer) => Buffer.from(bytes.toString().replace("one.html", "ono.html"))],
  ])("that %s has no file", (_, spoil) => {
    const written = sections().serialize();
    expect(readBack(written).size).toBe(4);
    expect(readBack(spoil(written)).size).toBe(0);
    const file = path.join(temporaryFolder(), "manifest.tsv");
    writeFileSync(file, spoil(written));
    expect(Manifest.open(file)).toBeUndefined();
  });

  test.each([
    ["is missing", undefined],
    ["is empty", ""],
    ["is of another version", "barqiya manifest 4\n[]\n"],
    ["is something else", "<!doctype html>\n"],
    ["ends in its first line", "barqiya manifest 5 \n"],
  ])("that %s has no file", (_, text) => {
    const manifest =
      text === undefined ? Manifest.read(path.join(temporaryFolder(), "none")) : readBack(text);
    expect(manifest.size).toBe(0);
  });
});
