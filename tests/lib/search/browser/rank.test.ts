import { describe, expect, test } from "vitest";
import { type Matches, type Part, type Places, rank, spread, tierStep } from "#lib/search/browser/rank";
import { inSentence, partStarts, sentenceSize, somewhere } from "#lib/search/postings";

/** A place in a tier. */
const at = (tier: number, position: number) => tier * tierStep + position;
const headline = at(0, 0);
const standfirst = at(0, partStarts.standfirst);
const text = at(0, partStarts.text);

/** One segment: the places of each word by ordinals. */
function segment(...words: Record<number, Places>[]): Part {
  const found = words.map(
    (places): Matches => new Map(Object.entries(places).map(([ordinal, one]) => [Number(ordinal), one])),
  );
  return { start: 0, end: 100, found, filtered: [] };
}

const words = (count: number, phrase = 0) =>
  Array.from({ length: count }, (_, offset) => ({ offset, phrase, isExcluded: false }));

const order = (segments: Part[], count = 1, byDate = false) =>
  rank(segments, words(count), byDate).hits.map(({ segment: number, ordinal }) => [number, ordinal]);

describe("results are in order", () => {
  test("by tier, whatever the part and the date", () => {
    const found = [segment({ 4: [at(1, 0)], 3: [at(2, 0)] }), segment({ 1: [text] })];
    expect(order(found)).toEqual([
      [1, 1],
      [0, 4],
      [0, 3],
    ]);
  });

  test("then by part: headline, standfirst, names, text", () => {
    expect(
      order([segment({ 1: [headline], 2: [standfirst], 3: [at(0, partStarts.names)], 4: [text] })]),
    ).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
  });

  test("then the newest first: by segments, then within them", () => {
    const found = [segment({ 0: [text], 1: [text] }), segment({ 7: [text], 9: [text] })];
    expect(order(found)).toEqual([
      [0, 1],
      [0, 0],
      [1, 9],
      [1, 7],
    ]);
  });

  test("by date alone if a reader asks for it, but near results stay last", () => {
    const found = [segment({ 0: [at(4, 0)], 1: [text] }), segment({ 7: [headline] })];
    expect(order(found, 1, true)).toEqual([
      [0, 1],
      [1, 7],
      [0, 0],
    ]);
  });

  test("an article counts by its weakest word", () => {
    const found = [segment({ 1: [headline], 2: [headline] }, { 1: [at(2, 1)], 2: [text] })];
    expect(order(found, 2)).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });

  test("words that stand as in the query come first, then those near each other", () => {
    const found = [
      segment(
        { 1: [at(0, 4000)], 2: [at(0, 4010)], 3: [at(0, 4100)] },
        { 1: [at(0, 4900)], 2: [at(0, 4011)], 3: [at(0, 4097)] },
      ),
    ];
    expect(order(found, 2)).toEqual([
      [0, 2],
      [0, 3],
      [0, 1],
    ]);
  });

  test("words in one sentence come before words of different sentences", () => {
    const found = [segment({ 1: [at(0, 4000)], 2: [at(0, 4000)] }, { 1: [at(0, 4050)], 2: [at(0, 4120)] })];
    expect(order(found, 2)).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test("words whose positions are not known come after those near each other, but first in headline and standfirst", () => {
    const [inHeadline, inText] = [[somewhere], [partStarts.text + somewhere]];
    const found = [
      segment({ 1: inText, 2: inHeadline, 3: [at(0, 4003)] }, { 1: inText, 2: inHeadline, 3: [at(0, 4010)] }),
    ];
    expect(order(found, 2)).toEqual([
      [0, 3],
      [0, 2],
      [0, 1],
    ]);
  });

  test("words of which only the sentence is known are in one, or in sentences far from each other", () => {
    const sentence = (number: number) => partStarts.text + number * sentenceSize + inSentence;
    const [inText, inFirst] = [partStarts.text + somewhere, at(0, partStarts.text + 20)];
    const rare = { 1: [inFirst], 2: [inFirst], 3: [inFirst], 4: [inFirst], 5: [inFirst] };
    const common = {
      1: [inText, sentence(2)],
      2: [inText],
      3: [inText, sentence(0), sentence(2)],
      4: [at(0, partStarts.text + 23)],
      5: [inText, sentence(1), sentence(4)],
    };
    expect(order([segment(rare, common)], 2)).toEqual([
      [0, 4],
      [0, 3],
      [0, 5],
      [0, 1],
      [0, 2],
    ]);
  });

  test("within a tier the best place counts, also of a word in a better tier", () => {
    const found = [segment({ 1: [text, at(2, 5)], 2: [text] }, { 1: [at(2, 6)], 2: [at(2, 4900)] })];
    expect(order(found, 2)).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });
});

describe("of several words", () => {
  test("an article must have all of them", () => {
    const ranking = rank([segment({ 1: [headline], 2: [text] }, { 2: [text] })], words(2), false);
    expect(ranking.hits.map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(ranking.isPartial).toBe(false);
  });

  test("if no article has all, those with the most are shown", () => {
    const ranking = rank([segment({ 1: [text] }, { 2: [text] }, { 2: [text] })], words(3), false);
    expect(ranking.hits.map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(ranking.isPartial).toBe(true);
  });

  test("an article without a quoted phrase is none", () => {
    const found = [segment({ 1: [4, 9], 2: [4] }, { 1: [10], 2: [3] })];
    expect(rank(found, words(2, 1), false).hits.map(({ ordinal }) => ordinal)).toEqual([1]);
  });

  test("words without positions fit into any phrase", () => {
    const found = [segment({ 1: [4] }, { 1: [somewhere] })];
    expect(rank(found, words(2, 1), false).hits).toHaveLength(1);
  });

  test("a search for words that no article has finds none", () => {
    expect(rank([segment({}, {})], words(2), false)).toEqual({ hits: [], isPartial: false });
  });
});

describe("the spread of words", () => {
  test.each([
    [[[5], [5]], 0],
    [
      [
        [5, 40],
        [9, 41],
      ],
      1,
    ],
    [
      [
        [1, 20, 50],
        [10, 52],
        [30, 51],
      ],
      2,
    ],
    [[[9], [3]], 6],
    [[[9], []], tierStep],
  ])("%j: %d", (lists, expected) => {
    expect(spread(lists)).toBe(expected);
  });
});
