import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bare,
  elsewhere,
  type Posting,
  packDocuments,
  packPostings,
  partStarts,
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

  test("are ASCII that JSON need not escape", () => {
    fc.assert(
      fc.property(postings, (list) => {
        const packed = packPostings(list);
        expect(JSON.stringify(packed)).toBe(`"${packed}"`);
        expect(packed).toMatch(/^[#-z]*$/);
        expect(packDocuments(list, bare)).toMatch(/^\}[#-z}]*$/);
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
