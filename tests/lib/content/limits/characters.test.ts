import { describe, expect, test } from "vitest";
import { findBadCharacter } from "#lib/content/limits/characters";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";

describe("a character that cannot be published", () => {
  test.each([
    ["أ\n\u0000", ["bad-character:2"]],
    ["\u007f", ["bad-character:1"]],
    ["\u0092", ["bad-character:1"]],
    ["\ufffe", ["bad-character:1"]],
    ["\ufdd0", ["bad-character:1"]],
    ["\u{1ffff}", ["bad-character:1"]],
    ["\ud800", ["bad-character:1"]],
    [`خ${"\u064b".repeat(31)}`, ["marks-in-row:1"]],
    [`خ${"\u064b".repeat(30)}`, []],
    ["قرآنٌ كَرِيمٌ ﷺ 😀 👩‍🚀 \ufeff \ufffd \u200f \u202e \u0007\u000b", []],
  ] as const)("%j: %j", (text, wanted) => {
    const found = findBadCharacter(text.split("\n"), 1, "a.md");
    expect(found.map(({ rule, line }) => `${rule}:${line}`)).toEqual(wanted);
  });

  test.each([
    ['a: أ\nb: "\\ud800"', ["bad-character:2"]],
    ['a: أ\nb:\n  - "\\uffff"', ["bad-character:3"]],
    ['"\\0": أ', ["bad-character:1"]],
    ['a: "\\ud83d\\ude00"', []],
    ['a: "\\t \\" \\\\"', []],
  ] as const)("is found in an escape of YAML, %j: %j", (text, wanted) => {
    expect(parseYaml(text, "a.yaml").problems.map(({ rule, line }) => `${rule}:${line}`)).toEqual(wanted);
  });
});
