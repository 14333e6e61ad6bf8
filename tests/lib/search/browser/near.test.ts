import { describe, expect, test } from "vitest";
import { markWords } from "#lib/search/browser/marked";
import { readQuery } from "#lib/search/browser/match";
import { distance, nearWords } from "#lib/search/browser/near";

describe("the distance of two words", () => {
  test.each([
    ["حلب", "حلب", 0],
    ["حلب", "حلبي", 1],
    ["حلب", "حب", 1],
    ["حلب", "حطب", 1],
    ["حلب", "لحب", 1],
    ["زلزال", "زلازل", 1],
    ["", "حلب", 3],
    ["دمشق", "بغداد", 4],
  ])("%s and %s: %d", (a, b, steps) => {
    expect(distance(a, b, 3)).toBe(steps);
    expect(distance(b, a, 3)).toBe(steps);
  });
});

test("similar words are sorted by distance, each once, without the word itself", () => {
  const list = ["الزلازل", "زلزال", "زلازل", "الزلزال", "برلين", "منزل"];
  expect(nearWords("زلزل", list, 4)).toEqual(["الزلازل", "زلزال", "منزل"]);
  expect(nearWords("زلزال", ["الزلزال"], 4)).toEqual([]);
});

describe("marked words", () => {
  const marked = (text: string, query: string) =>
    markWords(text, readQuery(query))
      .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
      .join("");

  test.each([
    ["محادثات أنقرة تنتهي", "انقره", "محادثات [أنقرة] تنتهي"],
    ["في حَلَب، وبحلب والحلبة", "حلب", "في [حَلَب]، [وبحلب] والحلبة"],
    ["زار علي مدينة على النهر", "علي", "زار [علي] مدينة على النهر"],
    ["\u2066UNICEF\u2069 تقول", "unicef", "\u2066[UNICEF]\u2069 تقول"],
    ["لا شيء", "حلب", "لا شيء"],
    ["", "حلب", ""],
  ])("%s, searched for %s", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});
