import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostPositions, packPostings, partStarts, unpackPostings } from "#lib/search/postings";

describe("packed postings", () => {
  const positions = fc
    .uniqueArray(fc.integer({ min: partStarts.text, max: partStarts.text + 60_000 }), { maxLength: 20 })
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
        expect(unpackPostings(packPostings(list, partStarts.text), partStarts.text)).toEqual(list);
      }),
    );
  });

  test("are ASCII that JSON need not escape", () => {
    fc.assert(
      fc.property(postings, (list) => {
        const packed = packPostings(list, partStarts.text);
        expect(JSON.stringify(packed)).toBe(`"${packed}"`);
        expect(packed).toMatch(/^[#-z]*$/);
      }),
    );
  });

  test.each([
    [[], ""],
    [[{ ordinal: 0, positions: [] }], "#"],
    [[{ ordinal: 0, positions: [0] }], "$#"],
    [[{ ordinal: 2, positions: [3, 5] }], "-&%"],
    [[{ ordinal: 0, positions: [1, 2, 3, 4] }], "&$$$$$"],
    [[{ ordinal: 14, positions: [57] }], "]]"],
    [[{ ordinal: 15, positions: [60] }], "`$`#"],
  ])("%j", (list, packed) => {
    expect(packPostings(list, 0)).toBe(packed);
  });
});

test.each([
  [1, 16],
  [4000, 16],
  [4001, 2],
  [16_000, 2],
  [16_001, 1],
])("a word that is in %d articles keeps at most %d positions in each", (articles, most) => {
  expect(mostPositions(articles)).toBe(most);
});
