import { expect, test } from "vitest";
import { limitsOf } from "#lib/config/site";
import { findYamlLimit } from "#lib/content/limits/yaml-limits";

const small = limitsOf({ limits: { nesting: 4, items: 5 } });

test.each([
  ["a:\n  b:\n    c:\n      d: 1", []],
  ["a:\n  b:\n    c:\n      d:\n        e: 1", ["too-nested:5"]],
  ["a: [[[1]]]", []],
  ["a: [[[[1]]]]", ["too-nested:1"]],
  ['a: "[[[["', []],
  [`a: [b', ${"[".repeat(25)} c']`, ["too-nested:1"]],
  ["- - - 1", []],
  ["- - - - 1", ["too-nested:1"]],
  ["a: 1\nb: 1\nc: 1\nd: 1\ne: 1", []],
  ["a: 1\nb: 1\nc: 1\nd: 1\ne: 1\n# f\nf: 1", ["too-many-items:7"]],
  ["a: [1, 2, 3, 4, 5]", []],
  ["a: [1, 2, 3, 4, 5, 6]", ["too-many-items:1"]],
  ["a: واحد, اثنان, ثلاثة, أربعة, خمسة, ستة", []],
] as const)("%j: %j", (text, wanted) => {
  const found = findYamlLimit(text.split("\n"), 1, "a.yaml", small);
  expect(found.map(({ rule, line }) => `${rule}:${line}`)).toEqual(wanted);
});
