import { expect, test } from "vitest";
import { strings } from "#lib/config/strings";
import { longestWord, narrowKeys } from "#lib/content/brand/word-limits";

/** Every word of the interface with its key. */
function wordsIn(texts: object, prefix = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, own]): [string, string][] => {
    if (typeof own === "object") return wordsIn(own, `${prefix}${key}.`);
    return [[prefix + key, typeof own === "function" ? own("{}") : own]];
  });
}

const words = wordsIn(strings);

test.each(words)("the engine's own word fits into its place: %s", (key, word) => {
  expect(word.length).toBeLessThanOrEqual(longestWord(key, word));
});

test("every narrow place is that of a word", () => {
  const keys = new Set(words.map(([key]) => key));
  expect(narrowKeys.filter((key) => !keys.has(key))).toEqual([]);
});
