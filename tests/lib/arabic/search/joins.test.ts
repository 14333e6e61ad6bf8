import { describe, expect, test } from "vitest";
import { findFollowing, findJoins, partsOf } from "#lib/arabic/search/analysis/joins";
import { findWords } from "#lib/arabic/search/find-words";
import { exactForm } from "#lib/arabic/search/search-word";
import { spellingOf } from "#lib/arabic/search/spelling";
import { nearness } from "./nearness";

function toWord(exact: string) {
  return { exact, following: findFollowing(exact) };
}

/** Returns the joined words of a text by the place of each of its words. */
function joinsIn(text: string): [number, string[]][] {
  const words = findWords(text).map((word) => toWord(exactForm(word.text)));
  return [...findJoins(words)].map(([index, keys]) => [index, [...keys]]);
}

describe("successive words of a text", () => {
  test.each([
    ["ميناء بور سعيد", [1, 2], "بورسعيد"],
    ["إلى خان يونس", [1, 2], "خانيونس"],
    ["وبالفيس بوك", [0, 1], "فيسبوك"],
    ["حلول لا نهائية", [2], "لانهائي"],
    ["ما زال", [1], "مازال"],
    ["عن ما", [1], "عما"],
  ])("%s are one at %j: %s", (text, places, joined) => {
    const joins = joinsIn(text);
    expect(joins.map(([place]) => place)).toEqual(places);
    for (const [, keys] of joins) expect(keys).toContain(spellingOf(joined));
  });

  test.each(["سعيد بور", "بور", "مدينة سعيد", "خان، محمد", "", "نيو"])("%j are none", (text) => {
    expect(joinsIn(text)).toEqual([]);
  });

  test("have none beside a word that cannot be searched", () => {
    expect(findJoins([toWord("بور"), null, toWord("سعيد"), undefined])).toEqual(new Map());
  });
});

test.each([
  ["عينالحلوة", ["عين", "الحلوه"]],
  ["لوسأنجلوس", ["لوس", "انجلوس"]],
  ["كفرعوان", ["كفر", "عوان"]],
  ["خنفشار", []],
  ["التقاهد", []],
  ["والأبتاخ", []],
])("%s may be joined from %j", (word, parts) => {
  expect(partsOf(spellingOf(word), word)).toEqual(parts);
});

describe("neither part alone finds the joined word", () => {
  test.each([
    ["موت", "حضرموت"],
    ["سعيد", "بورسعيد"],
    ["زال", "مازال"],
    ["مئة", "خمسمئة"],
  ])("%s is not in %s", (part, joined) => {
    expect(nearness(part, joined) ?? 5).toBe(5);
  });
});
