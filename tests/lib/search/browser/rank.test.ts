import { describe, expect, test } from "vitest";
import type { Answer } from "#lib/search/browser/match";
import { rank } from "#lib/search/browser/rank";

const headline = { place: 2, near: 2 };
const text = { place: 0, near: 2 };
const folded = { place: 2, near: 1 };

/** One segment: the answers of each word by ordinals. */
function segment(...words: Record<number, Answer>[]): Map<number, Answer>[] {
  return words.map(
    (answers) => new Map(Object.entries(answers).map(([ordinal, one]) => [Number(ordinal), one])),
  );
}

const places = (ranking: ReturnType<typeof rank>) =>
  ranking.hits.map(({ segment: at, ordinal }) => [at, ordinal]);

describe("results are in order", () => {
  test("a match in the headline comes before a match in the text, even of a newer article", () => {
    expect(places(rank([segment({ 4: text }), segment({ 1: headline })], 1))).toEqual([
      [1, 1],
      [0, 4],
    ]);
  });

  test("the exact spelling comes before other spellings", () => {
    expect(places(rank([segment({ 4: folded, 2: headline })], 1))).toEqual([
      [0, 2],
      [0, 4],
    ]);
  });

  test("newer articles come first: by segments, then within them", () => {
    const found = [segment({ 0: text, 1: text }), segment({ 7: text, 9: text })];
    expect(places(rank(found, 1))).toEqual([
      [0, 1],
      [0, 0],
      [1, 9],
      [1, 7],
    ]);
  });

  test("an article ranks by its worst word", () => {
    const found = [segment({ 1: headline, 2: headline }, { 1: text, 2: folded })];
    expect(places(rank(found, 2))).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });
});

describe("of several words", () => {
  test("an article must have all of them", () => {
    const ranking = rank([segment({ 1: headline, 2: text }, { 2: text })], 2);
    expect(places(ranking)).toEqual([[0, 2]]);
    expect(ranking.isPartial).toBe(false);
  });

  test("if no article has all, those with the most are shown", () => {
    const ranking = rank([segment({ 1: text }, { 2: text }, { 2: text })], 3);
    expect(places(ranking)).toEqual([[0, 2]]);
    expect(ranking.isPartial).toBe(true);
  });

  test("a search for words that no article has finds none", () => {
    expect(rank([segment({}, {})], 2)).toEqual({ hits: [], isPartial: false });
  });
});
