import { afterEach, describe, expect, test } from "vitest";
import { searchUrls } from "#lib/config/urls";
import { suggestQueries } from "#lib/search/browser/advice";
import { openLibrary } from "#lib/search/browser/library";
import { readQuery } from "#lib/search/browser/query";
import { distance, type KnownWord, nearWords } from "#lib/search/browser/suggest";
import { fakeIndex, serve } from "./fake-index";

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

describe("the distance of two words", () => {
  test.each([
    ["حلب", "حلب", 0],
    ["حلب", "حلبي", 1],
    ["حلب", "حب", 1],
    ["حلب", "حطب", 1],
    ["حلب", "لحب", 1],
    ["زلزال", "زلازل", 1],
    ["", "حلب", 3],
    ["دمشق", "بغداد", 5],
  ])("%s and %s: %d", (a, b, steps) => {
    expect(distance(a, b)).toBe(steps);
    expect(distance(b, a)).toBe(steps);
  });
});

describe("similar words", () => {
  const list = (...words: [string, number][]): KnownWord[] => words;

  test("are sorted by distance, each once, without the word itself", () => {
    const known = list(["زلازل", 1], ["الزلازل", 1], ["زلزال", 1], ["منزل", 1], ["زلزل", 9], ["برلين", 1]);
    expect(nearWords("زلزل", known, 4)).toEqual(["زلازل", "زلزال", "منزل"]);
    expect(nearWords("زلزال", list(["الزلزال", 1]), 4)).toEqual([]);
  });

  test("of the same distance the commoner is first", () => {
    expect(nearWords("حكومه", list(["حكومات", 2], ["خصومة", 1], ["حكوما", 512]), 1)).toEqual(["حكوما"]);
    expect(nearWords("دمشف", list(["دمشك", 1], ["دمشق", 900]), 1)).toEqual(["دمشق"]);
  });
});

describe("advice", () => {
  async function advise(text: string, names: [string, string][] = []) {
    const files = fakeIndex({ "2016-12": [{ title: "زلزال يضرب المدينة" }] }, [
      "محادثات google",
      "",
      "الحملة دمشق",
    ]);
    files.set(searchUrls.names, names);
    serve(files);
    const unfound = readQuery(text).filter(({ word }) => word.exact !== "قمة");
    return suggestQueries(openLibrary("default"), text, unfound, [["زلزال", "", "$$"]]);
  }

  test.each([
    ["الزلزلال", ["زلزال"]],
    ["قمة محادثاث", ["قمة محادثات"]],
    ["محادثاث دمشف", ["محادثات دمشق"]],
    ["hgpl", ["الحم"]],
    ["]lar", ["دمشق"]],
    ["لخخلمث", ["google"]],
    ["قسطنطنطينوبوليس", []],
  ])("for %s: %j", async (text, queries) => {
    expect((await advise(text)).slice(0, 1)).toEqual(queries);
  });
});
