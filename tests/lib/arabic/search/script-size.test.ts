import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { getVocabulary } from "#lib/arabic/search/vocabulary";
import { searchScript } from "#lib/search/script";

const root = path.resolve(import.meta.dirname, "../../../..");

const entry = `
import { findWords } from "#lib/arabic/search/find-words";
import { bucketKeys, readQueryWord } from "#lib/arabic/search/query-word";
import { tierOf } from "#lib/arabic/search/tier-of";
window.language = [findWords, bucketKeys, readQueryWord, tierOf];
`;

/** The modules that the script of the search may import, bundled as the script is. */
describe("the language in the script", () => {
  let script = "";

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: "iife",
      target: "es2017",
      charset: "utf8",
    });
    script = outputFiles[0]?.text ?? "";
  });

  test("is small", () => {
    expect(script.length).toBeGreaterThan(1000);
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(4.5 * 1024);
  });

  test("has no lexicon, nor has the script of the search", async () => {
    const long = [...getVocabulary().lexicon.keys()].filter((word) => word.length > 6);
    expect(long.length).toBeGreaterThan(1000);
    const whole = await searchScript(root);
    expect(whole.length).toBeGreaterThan(script.length / 2);
    expect(long.filter((word) => script.includes(word) || whole.includes(word))).toEqual([]);
  });

  test("runs in browsers of 2017", () => {
    expect(script).not.toMatch(/\(\?<[=!]|\\p\{|\.flatMap\(|\.flat\(|\.at\(|replaceAll|matchAll|fromEntries/);
  });
});
