import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bare,
  elsewhere,
  inSentence,
  type Posting,
  packDocuments,
  packPostings,
  packSentences,
  partStarts,
  sentenceOf,
  sentenceSize,
  somewhere,
  unpackPostings,
} from "#lib/search/postings";

const { headline, standfirst, names, text } = partStarts;

describe("packed postings", () => {
  const positions = fc
    .uniqueArray(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 20 })
    .map((list) => list.sort((a, b) => a - b));
  const postings = fc
    .uniqueArray(fc.record({ ordinal: fc.nat(100_000), positions }), {
      selector: ({ ordinal }) => ordinal,
      maxLength: 40,
    })
    .map((list) => list.sort((a, b) => a.ordinal - b.ordinal));

  test("are unchanged after packing and unpacking", () => {
    fc.assert(
      fc.property(postings, (list) => {
        expect(unpackPostings(packPostings(list))).toEqual(list);
      }),
    );
  });

  test("without positions keep the articles, and the parts in which the word is", () => {
    const starts = [headline, standfirst, names, text];
    fc.assert(
      fc.property(postings, fc.constantFrom(bare, elsewhere), (list, mark) => {
        const partOf = (position: number) => Math.max(...starts.filter((start) => start <= position));
        const placesOf = ({ ordinal, positions: all }: Posting) =>
          [...new Set(all.map((position) => Math.floor(partOf(position))))].map(
            (start) => `${ordinal} ${start}`,
          );
        const unpacked = unpackPostings(packDocuments(list, mark));
        expect(unpacked.flatMap(placesOf).sort()).toEqual(list.flatMap(placesOf).sort());
        expect(unpacked.every(({ positions: [only = 0] }) => only % 1 === somewhere)).toBe(true);
      }),
    );
  });

  test("with sentences keep those of texts, and the parts of all articles", () => {
    fc.assert(
      fc.property(postings, (list) => {
        const sentencesOf = ({ ordinal, positions: all }: Posting) => ({
          ordinal,
          sentences: [...new Set(all.map(sentenceOf))].filter((one) => one >= 0).sort((a, b) => a - b),
        });
        const known = unpackPostings(packSentences(list)).map(({ ordinal, positions: all }) => ({
          ordinal,
          positions: all.filter((position) => position % 1 === inSentence),
        }));
        const hasAny = ({ sentences }: { sentences: number[] }) => sentences.length > 0;
        expect(known.map(sentencesOf).filter(hasAny)).toEqual(list.map(sentencesOf).filter(hasAny));
        const parts = unpackPostings(packDocuments(list, elsewhere));
        expect(
          unpackPostings(packSentences(list)).map(({ ordinal, positions: [first] }) => [ordinal, first]),
        ).toEqual(parts.map(({ ordinal, positions: [first] }) => [ordinal, first]));
      }),
    );
  });

  test.each([
    [headline, headline + 20, true],
    [headline + 20, standfirst, false],
    [text, text + sentenceSize - 1, true],
    [text, text + sentenceSize, false],
    [text + 1, text + inSentence, true],
    // A long text begins again.
    [text, text + 40 * sentenceSize, true],
    [text + 41 * sentenceSize, text + sentenceSize, true],
  ])("%d and %d in one sentence: %s", (one, other, isSame) => {
    expect(sentenceOf(one) === sentenceOf(other)).toBe(isSame);
  });

  test("are ASCII that JSON need not escape", () => {
    fc.assert(
      fc.property(postings, (list) => {
        const packed = packPostings(list);
        expect(JSON.stringify(packed)).toBe(`"${packed}"`);
        expect(packed).toMatch(/^[#-z]*$/);
        expect(packDocuments(list, bare)).toMatch(/^\}[#-z}]*$/);
        expect(JSON.stringify(packSentences(list))).toBe(`"${packSentences(list)}"`);
        expect(packSentences(list)).toMatch(/^~[#-z~]*\{[#-B]*$/);
      }),
    );
  });

  test.each([
    [[], ""],
    [[{ ordinal: 0, positions: [text] }], "##"],
    [[{ ordinal: 0, positions: [headline] }], "#$"],
    [[{ ordinal: 2, positions: [text + 3, text + 5] }], ",)%"],
    [[{ ordinal: 0, positions: [text + 1, text + 2, text + 3, text + 4, text + 5] }], "&$%$$$$"],
    [[{ ordinal: 14, positions: [text + 28] }], "[["],
    [[{ ordinal: 15, positions: [text + 30] }], "]&]&"],
  ])("%j", (list, packed) => {
    expect(packPostings(list)).toBe(packed);
  });

  test.each([
    [[], "}"],
    [[{ ordinal: 0, positions: [text, text + 9] }], "}#"],
    [[{ ordinal: 0, positions: [headline, headline + 1, text] }], "}#}#"],
    [
      [
        { ordinal: 1, positions: [standfirst] },
        { ordinal: 3, positions: [text] },
      ],
      "}&}}$",
    ],
  ])("%j without positions", (list, packed) => {
    expect(packDocuments(list, bare)).toBe(packed);
  });
});
