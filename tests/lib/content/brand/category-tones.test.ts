import { describe, expect, test } from "vitest";
import { defaultColours } from "#lib/config/default-colours";
import type { Brand } from "#lib/content/brand/brand-schema";
import { getOwnTones, getTones } from "#lib/content/brand/category-tones";

const { day, night } = defaultColours;
const ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
const categories = ids.map((id) => ({ id, name: `قسم ${id}` }));

/** The engine's own colours of a tone. */
function engine(tone: 1 | 2) {
  return { day: day[`tone-${tone}`], night: night[`tone-${tone}`] };
}

function ownTones(brand: Brand): [string, number][] {
  return [...getOwnTones({ brand, categories })];
}

describe("the tones of categories", () => {
  test("repeat after the eighth", () => {
    expect([...getTones({ categories }).values()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1]);
  });

  test.each<[string, Brand, [string, number][]]>([
    ["colours of its own", { categories: { b: { day: "#14532d", night: "#a7f3c0" } } }, [["b", 9]]],
    ["the engine's colours in its place", { categories: { a: engine(1), b: engine(2) } }, []],
    ["the engine's colours after the eighth", { categories: { i: engine(1) } }, []],
    ["the engine's colours of another place", { categories: { a: engine(2) } }, [["a", 9]]],
    [
      "the engine's colour by day only",
      { categories: { a: { ...engine(1), night: "#a7f3c0" } } },
      [["a", 9]],
    ],
    [
      "the engine's colours on the engine's paper",
      { colours: { paper: { day: day.paper, night: night.paper } }, categories: { a: engine(1) } },
      [],
    ],
    [
      "the engine's colours on another paper",
      { colours: { paper: { day: "#ffffff", night: night.paper } }, categories: { a: engine(1) } },
      [["a", 9]],
    ],
    [
      "the engine's colours with another ink",
      { colours: { ink: { day: "#000000", night: night.ink } }, categories: { a: engine(1) } },
      [["a", 9]],
    ],
  ])("%s", (_, brand, expected) => {
    expect(ownTones(brand)).toEqual(expected);
  });
});
